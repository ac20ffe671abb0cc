import type { Candidate } from '../candidate.ts';
import type { Refiner } from '../recogniser.ts';

/** "de Staatssecretaris" means the one state secretary the letter names, if it names one only. */
export const anaphora: Refiner = {
  name: 'anaphora',
  refine(candidates) {
    const named = new Map<string, Set<string>>();
    for (const { type, norm } of candidates) {
      const head = /^(minister|state-secretary)-/.exec(norm)?.[1];
      if (type !== 'ROLE' || head === undefined) continue;
      named.set(head, (named.get(head) ?? new Set()).add(norm));
    }
    const kept = candidates.map((candidate): Candidate => {
      const norms = candidate.type === 'ROLE' ? named.get(candidate.norm) : undefined;
      if (norms === undefined || norms.size !== 1) return candidate;
      const [norm = candidate.norm] = norms;
      return { ...candidate, norm, certainty: 'implied', by: [...candidate.by, 'anaphora'] };
    });
    return { kept, dropped: [] };
  },
};
