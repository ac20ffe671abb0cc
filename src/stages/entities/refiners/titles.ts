import type { Candidate, Dropped } from '../candidate.ts';
import type { Refiner } from '../recogniser.ts';

const MINISTERIAL = /^(?:ministers?|staatssecretaris(?:sen)?|bewindspers(?:oon|onen))$/i;

/**
 * Decides about offices without a field: "Minister De Jonge" names a person and
 * no office, "de Minister" is one, "ministers" in general are none.
 */
export const titles: Refiner = {
  name: 'titles',
  refine(candidates, { text }) {
    const kept: Candidate[] = [];
    const dropped: Dropped[] = [];
    const persons = new Set(candidates.filter((c) => c.type === 'PERSON').map((c) => c.from));
    const drop = (candidate: Candidate, reason: string): void => void dropped.push({ candidate, reason });
    for (const candidate of candidates) {
      const surface = text.slice(candidate.from, candidate.to);
      const note = candidate.by[0];
      if (candidate.type === 'ROLE' && /^demissionair\s/i.test(surface) && persons.has(after(text, candidate.to)))
        drop(candidate, 'it is the title before a name');
      else if (candidate.type !== 'ROLE' || !note?.startsWith('roles:')) kept.push(candidate);
      else if (MINISTERIAL.test(surface) && persons.has(after(text, candidate.to)))
        drop(candidate, 'it is the title before a name');
      else if (note === 'roles:ambiguous' && persons.has(after(text, candidate.to)))
        kept.push({ ...candidate, by: ['roles', 'titles'] });
      else if (note === 'roles:ambiguous') drop(candidate, 'without a body it may be any office of that name');
      else if (
        !/\b(?:de|deze|die|uw|onze|mijn|als|betrokken|verantwoordelijke?|namens de)\s+$/i.test(
          text.slice(Math.max(0, candidate.from - 18), candidate.from),
        ) &&
        !alone(text, candidate)
      )
        drop(candidate, 'no article says which office is meant');
      else if (/^(?:ministers|staatssecretarissen|bewindspersonen)$/i.test(surface))
        drop(candidate, 'the plural names no single office');
      else kept.push({ ...candidate, by: ['roles', 'titles'] });
    }
    return { kept, dropped };
  },
};

/** Stands alone on its line, as before a signature. */
function alone(text: string, { from, to }: Candidate): boolean {
  return (
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, from - 4), from)) && /^\s*,?\s*(?:\n|$)/.test(text.slice(to, to + 4))
  );
}

function after(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text[at] as string)) at++;
  return at;
}
