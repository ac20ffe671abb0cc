import type { Candidate, Dropped } from '../candidate.ts';
import type { Refiner } from '../recogniser.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

const ABBREVIATION = /^\p{Lu}{3,5}$/u;

/**
 * A letter about the Delta Rhine Corridor means that by "DRC", and no country. An abbreviation that the lists know gives
 * way when the letter holds a name in capitals that spells it, and nowhere a longer name of what the lists mean.
 */
export const spelledOut: Refiner = {
  name: 'spelled-out',
  refine(candidates, { tokens, text }) {
    const surface = ({ from, to }: Candidate): string => text.slice(from, to);
    const suspects = candidates.filter(
      (c) => (c.type === 'COUNTRY' || c.type === 'AGENCY') && ABBREVIATION.test(surface(c)),
    );
    if (suspects.length === 0) return { kept: candidates, dropped: [] };
    const named = new Set(candidates.filter((c) => c.to - c.from > 5).map((c) => `${c.type} ${c.norm}`));
    const forms = new Set(suspects.filter((c) => !named.has(`${c.type} ${c.norm}`)).map(surface));
    const others = new Set([...forms].filter((form) => spelled(tokens, form.toLowerCase(), candidates)));
    const dropped: Dropped[] = [];
    const kept = candidates.filter((candidate) => {
      if (!suspects.includes(candidate) || !others.has(surface(candidate))) return true;
      dropped.push({ candidate, reason: 'the letter spells this abbreviation out as something else' });
      return false;
    });
    return { kept, dropped };
  },
};

/** Whether words next to each other begin with these letters: capitals, but for the last; and no name of a person. */
function spelled(tokens: Tokens, letters: string, candidates: readonly Candidate[]): boolean {
  for (let at = 0; at + letters.length <= tokens.count; at++) {
    let fits = true;
    for (let i = 0; fits && i < letters.length; i++) {
      const word = tokens.fold[at + i] as string;
      const capital = (tokens.shape[at + i] as number) >= Shape.capital || (i > 1 && i === letters.length - 1);
      fits = word.length > 1 && word[0] === letters[i] && capital && (i === 0 || tokens.gap[at + i] === Gap.space);
    }
    if (!fits) continue;
    const [from, to] = [tokens.from[at] as number, tokens.to[at + letters.length - 1] as number];
    if (!candidates.some((c) => c.type === 'PERSON' && c.from < to && from < c.to)) return true;
  }
  return false;
}
