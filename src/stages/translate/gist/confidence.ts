import type { Decoded } from './decode.ts';

/** What is known about how a translation came about. */
export interface Evidence {
  /** Dutch tokens, English words, words left in Dutch, words guessed from their parts or other forms. */
  readonly tokens: number;
  readonly words: number;
  readonly unknown: number;
  readonly guessed: number;
  readonly decoded: Decoded;
}

export const FEATURES = ['language', 'unknown', 'guessed', 'jumps', 'phrases', 'table'] as const;

/** One number per name in {@link FEATURES}: averages per token or word, so that length does not matter. */
export function features({ tokens, words, unknown, guessed, decoded }: Evidence): number[] {
  return [
    decoded.language / Math.max(1, words),
    unknown / tokens,
    guessed / tokens,
    decoded.jumps / tokens,
    decoded.phrases / tokens,
    decoded.table / tokens,
  ];
}

/** Constant and one coefficient per feature, fitted on held-out letters by training/gist/calibrate.mjs. */
const COEFFICIENTS = [1.42, 0.096, -5.337, -0.501, 0.399, 0.012, 1.49];

/** How far to trust a translation, 0 to 1: its expected likeness (chrF) with a reference. */
export function confidenceOf(evidence: Evidence): number {
  const values = [1, ...features(evidence)];
  const z = values.reduce((sum, value, i) => sum + value * (COEFFICIENTS[i] as number), 0);
  return Math.round((1 / (1 + Math.exp(-z))) * 1000) / 1000;
}
