import type { Decoded } from './decode.ts';

export interface ConfidenceFeatures {
  /** Dutch tokens, English words, words left in Dutch, words guessed from their parts or forms. */
  readonly tokens: number;
  readonly words: number;
  readonly unknown: number;
  readonly guessed: number;
  readonly decoded: Decoded;
}

/**
 * How far to trust a translation, 0 to 1: a logistic function of the share of
 * unknown words, the language model score per word and the word order trouble,
 * fitted on held-out letters to the likeness with the reference.
 */
export function confidenceOf({ tokens, words, unknown, guessed, decoded }: ConfidenceFeatures): number {
  const perWord = decoded.language / Math.max(1, words);
  const z =
    4.2 +
    0.55 * perWord -
    6 * (unknown / tokens) -
    2.5 * (guessed / tokens) -
    1.5 * (decoded.jumps / tokens) -
    0.01 * tokens;
  return Math.round((1 / (1 + Math.exp(-z))) * 1000) / 1000;
}
