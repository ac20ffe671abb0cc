import type { DataSource } from '../../../pipeline/data.ts';

/** How much each feature counts in the score of a translation; set on held-out letters. */
export interface Weights {
  /** For p(e|f), p(f|e), lex(e|f), lex(f|e). */
  readonly scores: readonly number[];
  readonly language: number;
  /** Per English word, per phrase, per Dutch token jumped over, per untranslated word. */
  readonly word: number;
  readonly phrase: number;
  readonly distortion: number;
  readonly unknown: number;
}

export function loadWeights(data: DataSource): Weights {
  return JSON.parse(data.text('gist/weights.json')) as Weights;
}
