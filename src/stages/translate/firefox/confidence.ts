interface Evidence {
  /** Mean log-probability (nats) of the pieces of each English word that the engine chose itself. */
  readonly scores: readonly number[];
  /** Known names that have no certain place. */
  readonly lost: number;
  readonly dutch: string;
  readonly english: string;
}

/** Each name without a certain place takes this share of the confidence. */
const LOST = 0.4;
/** What is left where the English swells: the engine doubles very short input. */
const SWOLLEN = 0.3;

/**
 * The engine's own probability of its words, as their geometric mean, lowered
 * for names without a place and for English that swells. It orders the lines
 * of one letter; it is not fitted to judged translations, as that of the
 * translators that ship with the package is.
 */
export function confidenceOf({ scores, lost, dutch, english }: Evidence): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const likely = scores.length === 0 ? 0 : Math.exp(Math.min(0, mean));
  const value = likely * (1 - LOST) ** lost * (swollen(dutch, english) ? SWOLLEN : 1);
  return Math.round(value * 1000) / 1000;
}

/** Whether a short text came out with far more words than it has. */
export function swollen(dutch: string, english: string): boolean {
  const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const count = words(dutch);
  // Compounds: one Dutch word may need four English ones.
  return count <= 4 && words(english) > 2 * count + 3;
}
