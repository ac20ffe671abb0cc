import type { Certainty, CleanSpan, EntityType } from '../../pipeline/index.ts';
import type { Reading } from './gazetteer/entry.ts';

/** How much a candidate counts when it overlaps another; within a tier the longer one wins. */
export const Tier = { guess: 1, shape: 2, listed: 3, composed: 4 } as const;

/** A possible mention in the cleaned text. Recognisers propose them, refiners change, keep or drop them. */
export interface Candidate extends CleanSpan {
  readonly type: EntityType;
  readonly english: string;
  readonly norm: string;
  readonly certainty: Certainty;
  readonly tier: number;
  /** The recogniser, then the refiners that changed it. */
  readonly by: readonly string[];
  /** What the name may stand for, best first; empty when the recogniser computed the norm. */
  readonly readings: readonly Reading[];
  /** Set by the recogniser that already knows why this must not become a mention. */
  readonly refused?: string;
}

/** A candidate that was dropped, with the reason as one English clause. */
export interface Dropped {
  readonly candidate: Candidate;
  readonly reason: string;
}

export interface Refined {
  readonly kept: readonly Candidate[];
  readonly dropped: readonly Dropped[];
}

export function byPlace(a: CleanSpan, b: CleanSpan): number {
  return a.from - b.from || b.to - a.to;
}
