import type { DiagnosticCode, DiagnosticData } from './diagnostic.ts';

/** A span of the Dutch sentence (offsets into that sentence) whose English is already known. */
export interface FixedSpan {
  readonly start: number;
  readonly end: number;
  readonly english: string;
}

/** One sentence to translate. `fixed` spans are sorted, do not overlap, and come out exactly once. */
export interface TranslationInput {
  readonly text: string;
  readonly fixed: readonly FixedSpan[];
}

/** English of one sentence. `confidence` in 0..1, calibrated: lower means worse. `notes` say what was unusual. */
export interface Translation {
  readonly text: string;
  readonly confidence: number;
  readonly notes: readonly string[];
}

/** Told what went wrong on the side while the translations themselves are good. */
export type Trouble = (code: DiagnosticCode, data?: DiagnosticData) => void;

/**
 * The port behind which every translation engine stands. Results come in the
 * order of the inputs, one each. An aborted signal rejects with its reason.
 */
export interface Translator {
  readonly name: string;
  /** Changes whenever the same input may give another output. */
  readonly version: string;
  /** `gist`: lexicon and phrases, may read roughly. `neural`: a trained sequence model. */
  readonly kind: 'gist' | 'neural';
  translate(
    inputs: readonly TranslationInput[],
    signal: AbortSignal,
    trouble?: Trouble,
  ): Promise<readonly Translation[]>;
  /** Releases workers and memory. */
  close?(): Promise<void>;
}
