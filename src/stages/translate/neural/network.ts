import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { END, PAD } from './tokeniser.ts';

/** What model.json says about the graphs. `size` is the width of one head, `longest` the pieces of a trained sentence. */
export interface Description {
  readonly version: string;
  readonly layers: number;
  readonly heads: number;
  readonly size: number;
  readonly choices: number;
  readonly longest: number;
  /** Slope and intercept that turn a mean log-probability into a confidence. */
  readonly calibration: readonly [number, number];
}

export interface Graphs {
  readonly encoder: Uint8Array;
  readonly decoder: Uint8Array;
}

/** The best next pieces of each hypothesis, row by row: `choices` log-probabilities (nats) and piece ids. */
export interface Choices {
  readonly scores: Float32Array;
  readonly pieces: BigInt64Array;
}

/** A batch under way: feed it the last pieces and the rows they grow from. */
export interface Decoding {
  step(tokens: readonly number[], parents: readonly number[]): Promise<Choices>;
}

/** The trained network: two ONNX graphs run by ONNX Runtime's WebAssembly build. */
export class Network {
  private constructor(
    readonly description: Description,
    private readonly runtime: typeof import('onnxruntime-web'),
    private readonly encoder: InferenceSession,
    private readonly decoder: InferenceSession,
  ) {}

  /** Loads runtime and graphs. `threads` are workers of the runtime; 1 starts none. */
  static async open(description: Description, graphs: Graphs, threads: number): Promise<Network> {
    const runtime = await import('onnxruntime-web');
    runtime.env.wasm.numThreads = threads;
    const options = { executionProviders: ['wasm'], graphOptimizationLevel: 'all', logSeverityLevel: 3 } as const;
    const encoder = await runtime.InferenceSession.create(graphs.encoder, options);
    const decoder = await runtime.InferenceSession.create(graphs.decoder, options);
    return new Network(description, runtime, encoder, decoder);
  }

  /** Encodes a batch of piece ids (without end marks); each sentence gets `beam` hypotheses. */
  async start(batch: readonly (readonly number[])[]): Promise<Decoding> {
    const { layers, heads, size } = this.description;
    const width = Math.max(...batch.map((ids) => ids.length)) + 1;
    const ids = new BigInt64Array(batch.length * width).fill(BigInt(PAD));
    batch.forEach((sentence, row) => {
      [...sentence, END].forEach((id, i) => {
        ids[row * width + i] = BigInt(id);
      });
    });
    const source = this.#tensor(ids, [batch.length, width]);
    const { memory } = (await this.encoder.run({ source })) as { memory: Tensor };
    let cache: Tensor = new this.runtime.Tensor('float32', new Float32Array(0), [layers, 2, 1, heads, 0, size]);
    let position = 0;
    return {
      step: async (tokens, parents) => {
        if (position === 0)
          cache = new this.runtime.Tensor('float32', new Float32Array(0), [layers, 2, tokens.length, heads, 0, size]);
        const out = (await this.decoder.run({
          token: this.#integers(tokens),
          position: this.#integers([position++]),
          parent: this.#integers(parents),
          source,
          memory,
          cache,
        })) as { score: Tensor; piece: Tensor; grown: Tensor };
        cache = out.grown;
        return { scores: out.score.data as Float32Array, pieces: out.piece.data as BigInt64Array };
      },
    };
  }

  async close(): Promise<void> {
    await this.encoder.release();
    await this.decoder.release();
  }

  #integers(values: readonly number[]): Tensor {
    return this.#tensor(BigInt64Array.from(values, BigInt), [values.length]);
  }

  #tensor(values: BigInt64Array, shape: readonly number[]): Tensor {
    return new this.runtime.Tensor('int64', values, shape);
  }
}
