import type { SummaryLength } from '../../pipeline/index.ts';
import { similarity, type Vector } from './weights.ts';

/** Share of the letter's words that a summary may rest on. */
const SHARE: Readonly<Record<SummaryLength, number>> = { short: 0.12, normal: 0.27, long: 0.5 };
/** Words beyond which a summary is no longer read in a few minutes, however long the letter. */
const MOST: Readonly<Record<SummaryLength, number>> = { short: 300, normal: 700, long: Number.POSITIVE_INFINITY };
/** A short letter still gets this many sentences. */
const AT_LEAST = 3;

export interface Candidate {
  readonly score: number;
  readonly words: number;
  readonly vector: Vector;
  /** Paragraph or question it belongs to; a section not yet told of is preferred. */
  readonly section: number;
  readonly eligible: boolean;
  /** Chosen whatever the budget: what a motion asks, what a letter decides. */
  readonly required: boolean;
}

/** Indices of the chosen candidates: by score, less what repeats a chosen one, with a premium for new sections. */
export function choose(candidates: readonly Candidate[], length: SummaryLength): ReadonlySet<number> {
  const total = candidates.reduce((sum, c) => sum + (c.eligible ? c.words : 0), 0);
  const budget = Math.min(SHARE[length] * total, MOST[length]);
  const chosen = new Set<number>();
  let words = 0;
  const take = (i: number): void => {
    chosen.add(i);
    words += candidates[i]?.words ?? 0;
  };
  candidates.forEach((c, i) => {
    if (c.required) take(i);
  });
  const value = candidates.map((c) => c.score);
  const sections = new Set<number>();
  while (true) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    candidates.forEach((c, i) => {
      if (chosen.has(i) || !c.eligible) return;
      const fits = words + c.words <= budget;
      if (!fits && chosen.size >= AT_LEAST) return;
      // Words are what the budget is made of, so a long sentence must be worth its length.
      const worth = ((value[i] as number) + (sections.has(c.section) ? 0 : 0.5)) / Math.sqrt(Math.max(12, c.words));
      if (worth > bestValue) {
        bestValue = worth;
        best = i;
      }
    });
    if (best < 0) break;
    take(best);
    const { vector, section } = candidates[best] as Candidate;
    sections.add(section);
    candidates.forEach((c, i) => {
      if (!chosen.has(i)) value[i] = (value[i] as number) - 1.5 * similarity(c.vector, vector);
    });
  }
  return chosen;
}
