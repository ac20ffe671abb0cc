import type { EntityType } from '../../../pipeline/index.ts';
import { byPlace, type Candidate, type Dropped, Tier } from '../candidate.ts';
import type { Refiner } from '../recogniser.ts';

/** Of two candidates for the same characters, the type named first here stays. */
const ORDER: readonly EntityType[] = [
  'REFERENCE',
  'MONEY',
  'ROLE',
  'LAW',
  'COUNTRY',
  'DEMONYM',
  'AGENCY',
  'DATE',
  'PLACE',
  'PERSON',
];

/** Keeps the best of overlapping candidates: one that contains another, then the higher tier, then the longer. */
export const overlaps: Refiner = {
  name: 'overlaps',
  refine(candidates) {
    const sorted = lifted(candidates).sort(better);
    const kept: Candidate[] = [];
    const dropped: Dropped[] = [];
    const taken = new Taken();
    for (const candidate of sorted) {
      const rival = taken.at(candidate);
      if (rival === null) {
        kept.push(candidate);
        taken.add(candidate);
      } else if (rival.from !== candidate.from || rival.to !== candidate.to || rival.type !== candidate.type) {
        dropped.push({ candidate, reason: `it overlaps the ${rival.type} "${rival.english}"` });
      }
    }
    return { kept: kept.sort(byPlace), dropped };
  },
};

/** A name that contains a better attested one of its type is that name grown, so it counts as much. */
function lifted(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(byPlace);
  return sorted.map((outer, at) => {
    if (outer.tier === Tier.guess) return outer;
    let tier = outer.tier;
    for (let i = at + 1; i < sorted.length; i++) {
      const inner = sorted[i] as Candidate;
      if (inner.from >= outer.to) break;
      if (inner.type === outer.type && inner.to <= outer.to && inner.refused === undefined)
        tier = Math.max(tier, inner.tier);
    }
    return tier === outer.tier ? outer : { ...outer, tier };
  });
}

function better(a: Candidate, b: Candidate): number {
  return (
    b.tier - a.tier ||
    b.to - b.from - (a.to - a.from) ||
    ORDER.indexOf(a.type) - ORDER.indexOf(b.type) ||
    a.from - b.from
  );
}

/** Accepted spans by character block, so that a lookup does not walk them all. */
class Taken {
  readonly #blocks = new Map<number, Candidate[]>();

  add(candidate: Candidate): void {
    for (let block = candidate.from >> 6; block <= (candidate.to - 1) >> 6; block++) {
      const list = this.#blocks.get(block);
      if (list === undefined) this.#blocks.set(block, [candidate]);
      else list.push(candidate);
    }
  }

  at(candidate: Candidate): Candidate | null {
    for (let block = candidate.from >> 6; block <= (candidate.to - 1) >> 6; block++) {
      const rival = this.#blocks.get(block)?.find((other) => other.from < candidate.to && candidate.from < other.to);
      if (rival !== undefined) return rival;
    }
    return null;
  }
}
