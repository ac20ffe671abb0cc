import { setImmediate as breathe } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Translation, TranslationInput } from '../../../pipeline/index.ts';
import { clauses } from '../neural/clauses.ts';
import { listMark, matchEnds, sentenceCase } from '../neural/finish.ts';
import { normalise } from '../neural/normalise.ts';
import { type Masked, mask } from '../neural/placeholders.ts';
import { confidenceOf, swollen } from './confidence.ts';
import { mark, read } from './markup.ts';
import { placeNames } from './names.ts';
import { type Bergamot, type Service, startEngine } from './wasm.ts';

/** Longer sentences are cut at clause boundaries: the engine itself would cut at 128 pieces, wherever that is. */
const LONGEST = 70;

/** A model as it is published, compressed; plain values, so that it can be handed to a worker. */
export interface PackedModel {
  readonly model: Uint8Array;
  readonly vocabulary: Uint8Array;
  /** Likely translations of words, which the engine then chooses from. */
  readonly shortlist: Uint8Array | null;
  /** How the model's matrices are stored: `int8shiftAlphaAll` for those of Mozilla. */
  readonly precision: string;
}

/** A clause on its way through the engine. */
interface Part {
  readonly masked: Masked;
  readonly text: string;
  english: string;
  lost: readonly string[];
  scores: readonly number[];
}

/** Bergamot with one model in it. It works in the calling thread and blocks it: see `worker.ts`. */
export class Engine {
  readonly #bergamot: Bergamot;
  readonly #service: Service;
  readonly #model: { delete(): void };
  readonly #said: string[];

  private constructor(bergamot: Bergamot, service: Service, model: { delete(): void }, said: string[]) {
    this.#bergamot = bergamot;
    this.#service = service;
    this.#model = model;
    this.#said = said;
  }

  /** @throws Error with the engine's own words when it cannot read the model. */
  static async open(packed: PackedModel): Promise<Engine> {
    const said: string[] = [];
    const bergamot = await startEngine(said);
    const memory = (bytes: Uint8Array, alignment: number) => {
      const block = new bergamot.AlignedMemory(bytes.byteLength, alignment);
      block.getByteArrayView().set(bytes);
      return block;
    };
    return explained(said, 'could not load the model', () => {
      const vocabularies = new bergamot.AlignedMemoryList();
      vocabularies.push_back(memory(gunzipSync(packed.vocabulary), 64));
      const model = new bergamot.TranslationModel(
        settings(packed.precision),
        memory(gunzipSync(packed.model), 256),
        packed.shortlist ? memory(gunzipSync(packed.shortlist), 64) : memory(new Uint8Array(), 64),
        vocabularies,
        null,
      );
      const engine = new Engine(bergamot, new bergamot.BlockingService({ cacheSize: 0 }), model, said);
      // The engine reads the model when it is first used.
      engine.#ask('Ja.');
      return engine;
    });
  }

  async translate(inputs: readonly TranslationInput[], signal: AbortSignal): Promise<readonly Translation[]> {
    const jobs = inputs.map(prepare);
    await this.#run(
      jobs.flatMap((job) => job.parts),
      signal,
    );
    return jobs.map(finish);
  }

  async close(): Promise<void> {
    this.#model.delete();
    this.#service.delete();
  }

  async #run(parts: readonly Part[], signal: AbortSignal): Promise<void> {
    for (const part of parts) {
      // Lets an abort through; the engine itself cannot be stopped.
      await breathe();
      signal.throwIfAborted();
      const { html, symbols } = mark(part.text, part.masked);
      const output = read(explained(this.#said, 'stopped', () => this.#ask(html)));
      const { text, lost } = placeNames(output, symbols, part.masked);
      part.english = text.trim();
      part.lost = lost;
      part.scores = output.scores;
    }
  }

  /** One text a call: in a batch the English of a text may change with the length of its neighbours. */
  #ask(html: string): string {
    const input = new this.#bergamot.VectorString();
    const options = new this.#bergamot.VectorResponseOptions();
    input.push_back(html);
    options.push_back({ alignment: false, html: true, qualityScores: true });
    const responses = this.#service.translate(this.#model, input, options);
    const english = responses.get(0).getTranslatedText();
    for (const handle of [responses, options, input]) handle.delete();
    return english;
  }
}

interface Job {
  readonly dutch: string;
  readonly mark: string;
  readonly parts: readonly Part[];
}

function prepare({ text, fixed }: TranslationInput): Job {
  const list = listMark(text);
  const body = text.slice(list.length);
  const inBody = fixed
    .filter((span) => span.start >= list.length)
    .map((span) => ({ ...span, start: span.start - list.length, end: span.end - list.length }));
  const masked = mask(body, inBody);
  const ready = sentenceCase(normalise(masked.text));
  const parts = clauses(ready, (part) => part.split(' ').length <= LONGEST).filter((part) =>
    /[\p{L}\p{N}]/u.test(part),
  );
  return {
    dutch: normalise(body),
    mark: list,
    parts: parts.map((part) => ({ masked, text: part, english: '', lost: [], scores: [] })),
  };
}

function finish({ dutch, mark: list, parts }: Job): Translation {
  if (parts.length === 0) return { text: list + dutch, confidence: 1, notes: [] };
  const english = matchEnds(parts.map((part) => part.english).join(' '), dutch);
  const lost = parts.flatMap((part) => part.lost);
  const notes = [
    ...(parts.length > 1 ? [`translated in ${parts.length} clauses: the sentence is long`] : []),
    ...lost.map((name) => `the place of "${name}" in the English is not certain`),
    ...(swollen(dutch, english) ? ['the English is much longer than the Dutch'] : []),
  ];
  const confidence = confidenceOf({ scores: parts.flatMap((part) => part.scores), lost: lost.length, dutch, english });
  return { text: list + english, confidence, notes };
}

/** What Firefox sets; scores and whole sentences besides. */
function settings(precision: string): string {
  return Object.entries({
    'beam-size': 1,
    normalize: '1.0',
    'word-penalty': 0,
    'max-length-break': 128,
    'mini-batch-words': 1024,
    workspace: 128,
    'max-length-factor': '2.0',
    'skip-cost': false,
    'cpu-threads': 0,
    quiet: true,
    'quiet-translation': true,
    'gemm-precision': precision,
    alignment: 'soft',
    'ssplit-mode': 'sentence',
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

/** Does something in the engine, which prints the reason and then stops for good. */
function explained<T>(said: string[], what: string, work: () => T): T {
  said.length = 0;
  try {
    return work();
  } catch (cause) {
    const reason = said.find((line) => line.includes('Error: '))?.replace(/^.*?Error: /, '');
    throw new Error(`the translation engine ${what}: ${(reason ?? String(cause)).trim()}`, { cause });
  }
}
