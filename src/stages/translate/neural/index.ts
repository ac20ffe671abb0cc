import { availableParallelism } from 'node:os';
import type { DataSource, Translation, TranslationInput, Translator } from '../../../pipeline/index.ts';
import { RemoteEngine } from '../worker/remote.ts';
import { Engine, readModel } from './engine.ts';

export interface NeuralOptions {
  /**
   * Run in a worker, so that the event loop stays free.
   * @default true where this package runs compiled; Node 20 cannot start a worker from TypeScript sources
   */
  readonly worker?: boolean;
  /** Threads of the inference runtime. @default the processors at hand, at most 4 */
  readonly threads?: number;
}

const COMPILED = import.meta.url.endsWith('.js');

/**
 * The neural translator that ships with the package. Model and runtime are
 * loaded with the first sentence.
 * @throws Error that names the file when the data source lacks the model.
 */
export function neuralTranslator(data: DataSource, options: NeuralOptions = {}): Translator {
  const files = readModel(data);
  const threads = options.threads ?? Math.min(4, availableParallelism());
  const inWorker = options.worker ?? COMPILED;
  let engine: Promise<Engine | RemoteEngine> | undefined;
  const open = async () =>
    inWorker
      ? new RemoteEngine(new URL('./worker.js', import.meta.url), { files, threads })
      : Engine.open(files, threads);
  return {
    name: 'neural',
    version: files.description.version,
    kind: 'neural',
    async translate(inputs: readonly TranslationInput[], signal: AbortSignal): Promise<readonly Translation[]> {
      signal.throwIfAborted();
      if (inputs.length === 0) return [];
      engine ??= open();
      return (await engine).translate(inputs, signal);
    },
    async close() {
      const opened = engine;
      engine = undefined;
      await (await opened)?.close();
    },
  };
}
