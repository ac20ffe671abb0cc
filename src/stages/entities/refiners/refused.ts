import type { Refiner } from '../recogniser.ts';

/** Drops candidates whose recogniser already knew why they are none. */
export const refused: Refiner = {
  name: 'refused',
  refine(candidates) {
    return {
      kept: candidates.filter((candidate) => candidate.refused === undefined),
      dropped: candidates
        .filter((c) => c.refused !== undefined)
        .map((candidate) => ({ candidate, reason: candidate.refused as string })),
    };
  },
};
