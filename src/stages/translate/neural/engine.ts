import type { DataSource, Translation, TranslationInput } from '../../../pipeline/index.ts';
import { type Allows, beamSearch, type Hypothesis } from './beam.ts';
import { clauses } from './clauses.ts';
import { listMark, matchEnds, sentenceCase } from './finish.ts';
import { type Description, Network } from './network.ts';
import { normalise } from './normalise.ts';
import { fill, intact, type Masked, mask, placeholdersOf, restoreDutch } from './placeholders.ts';
import { END, Tokeniser } from './tokeniser.ts';

export const FOLDER = 'models/nl-en';
const BEAM = 3;
const BATCH = 16;
/** Longer texts are cut at clause boundaries: hardly any longer sentence was seen in training (pieces). */
const CUT_ABOVE = 64;

/** Everything that an engine is made of; plain values, so that it can be handed to a worker. */
export interface ModelFiles {
  readonly description: Description;
  readonly vocabulary: string;
  readonly encoder: Uint8Array;
  readonly decoder: Uint8Array;
}

export function readModel(data: DataSource): ModelFiles {
  return {
    description: JSON.parse(data.text(`${FOLDER}/model.json`)),
    vocabulary: data.text(`${FOLDER}/vocabulary.tsv`),
    encoder: data.bytes(`${FOLDER}/encoder.onnx`),
    decoder: data.bytes(`${FOLDER}/decoder.onnx`),
  };
}

/** A clause on its way through the network. */
interface Part {
  text: string;
  best?: Hypothesis;
  english: string;
}

/** An input made ready: what passes untranslated, the placeholders, the clauses. */
interface Job {
  readonly dutch: string;
  readonly mark: string;
  readonly masked: Masked;
  readonly parts: readonly Part[];
  readonly notes: string[];
}

/** Translates batches of sentences with one network; single-threaded, see `worker.ts`. */
export class Engine {
  private constructor(
    private readonly network: Network,
    private readonly tokeniser: Tokeniser,
  ) {}

  static async open(files: ModelFiles, threads: number): Promise<Engine> {
    const tokeniser = new Tokeniser(files.vocabulary, `${FOLDER}/vocabulary.tsv`);
    return new Engine(await Network.open(files.description, files, threads), tokeniser);
  }

  async translate(inputs: readonly TranslationInput[], signal: AbortSignal): Promise<readonly Translation[]> {
    const jobs = inputs.map((input) => this.#prepare(input));
    await this.#decode(
      jobs.flatMap((job) => job.parts),
      signal,
    );
    const broken = jobs.flatMap((job) => {
      const parts = job.parts.filter((part) => !intact(part.text, part.english));
      if (parts.length > 0) job.notes.push('translated without fixed names: a placeholder was lost');
      for (const part of parts) part.text = restoreDutch(part.text, job.masked);
      return parts;
    });
    await this.#decode(broken, signal);
    return jobs.map((job) => this.#finish(job));
  }

  close(): Promise<void> {
    return this.network.close();
  }

  #prepare({ text, fixed }: TranslationInput): Job {
    const mark = listMark(text);
    const body = text.slice(mark.length);
    const shifted = fixed
      .filter((span) => span.start >= mark.length)
      .map((span) => ({ ...span, start: span.start - mark.length, end: span.end - mark.length }));
    const masked = mask(
      body,
      [...shifted, ...this.#foreign(body, shifted)].sort((a, b) => a.start - b.start),
    );
    const notes: string[] = [];
    const ready = sentenceCase(normalise(masked.text));
    const parts = clauses(ready, (part) => this.tokeniser.encode(part).length <= CUT_ABOVE);
    if (parts.length > 1) notes.push(`translated in ${parts.length} clauses: the sentence is long`);
    return {
      dutch: normalise(body),
      mark,
      masked,
      notes,
      parts: parts.filter((p) => p !== '').map((part) => ({ text: part, english: '' })),
    };
  }

  /** Words with characters outside the vocabulary, outside the fixed spans: they are copied. */
  #foreign(text: string, fixed: TranslationInput['fixed']): TranslationInput['fixed'] {
    return [...text.matchAll(/[^\s"'(),.;:!?]+/g)]
      .map((m) => ({ start: m.index, end: m.index + m[0].length, english: m[0] }))
      .filter((word) => !this.tokeniser.knows(normalise(word.english)))
      .filter((word) => fixed.every((span) => span.end <= word.start || span.start >= word.end));
  }

  async #decode(parts: readonly Part[], signal: AbortSignal): Promise<void> {
    const encoded = parts.map((part) => ({ part, ids: this.tokeniser.encode(part.text) }));
    encoded.sort((a, b) => a.ids.length - b.ids.length);
    for (let at = 0; at < encoded.length; at += BATCH) {
      const batch = encoded.slice(at, at + BATCH);
      const found = await beamSearch(
        this.network,
        batch.map(({ ids }) => ids),
        batch.map(({ part }) => this.#allows(part.text)),
        BEAM,
        signal,
      );
      batch.forEach(({ part }, i) => {
        const outputs = (found[i] ?? []).map((hypothesis) => ({
          hypothesis,
          english: this.tokeniser.decode(hypothesis.pieces),
        }));
        const chosen = outputs.find(({ english }) => intact(part.text, english)) ?? outputs[0];
        if (!chosen) throw new Error('the beam search returned no hypothesis');
        part.best = chosen.hypothesis;
        part.english = chosen.english;
      });
    }
  }

  /** Only placeholders of the source may come out, and each once. */
  #allows(text: string): Allows {
    const wanted = new Set(placeholdersOf(text).map((symbol) => this.tokeniser.id(symbol)));
    const isPlaceholder = this.tokeniser.placeholders;
    return (pieces, next) => next === END || !isPlaceholder.has(next) || (wanted.has(next) && !pieces.includes(next));
  }

  #finish({ dutch, mark, masked, parts, notes }: Job): Translation {
    const english = parts.map((part) => fill(part.english, masked)).join(' ');
    const lengths = parts.map((part) => (part.best?.pieces.length ?? 0) + 1);
    const total = lengths.reduce((a, b) => a + b, 0);
    const score = parts.reduce((sum, part, i) => sum + ((part.best?.score ?? 0) * (lengths[i] as number)) / total, 0);
    if (parts.some((part) => part.best?.cut)) notes.push('cut: the translation ran into the length limit');
    const [slope, intercept] = this.network.description.calibration;
    const confidence = parts.length === 0 ? 1 : 1 / (1 + Math.exp(-(slope * score + intercept)));
    return { text: mark + matchEnds(english, dutch), confidence, notes };
  }
}
