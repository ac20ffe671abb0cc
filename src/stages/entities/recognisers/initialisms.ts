import { Tier } from '../candidate.ts';
import type { Recogniser } from '../recogniser.ts';
import { oneLine, slug } from '../text.ts';
import { isThing } from '../things.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

/** Words a name may have before its abbreviation in brackets. */
const LONGEST = 14;

/**
 * "Nederlandse Patiënten Consumenten Federatie (NPCF)": a name in capitals whose letters an
 * abbreviation in brackets repeats is an organisation, unless its noun names a plan, law or other thing.
 */
export const initialisms: Recogniser = {
  name: 'initialisms',
  *propose({ tokens, text }, lexicons) {
    for (let at = 2; at < tokens.count - 2; at++) {
      if (tokens.fold[at] !== '(' || tokens.fold[at + 2] !== ')' || tokens.gap[at] !== Gap.space) continue;
      if ((tokens.shape[at - 1] as number) < Shape.capital) continue;
      const form = text.slice(tokens.from[at + 1], tokens.to[at + 1]);
      if (!/^\p{Lu}[\p{L}&]{1,7}$/u.test(form) || (form.match(/\p{Lu}/gu)?.length ?? 0) < 2) continue;
      const start = nameStart(tokens, at, form.toLowerCase().replace(/&/g, ''));
      if (start === null || isThing(tokens, start, at, lexicons)) continue;
      const from = tokens.from[start] as number;
      const to = tokens.to[at - 1] as number;
      const surface = oneLine(text.slice(from, to));
      yield {
        type: 'AGENCY',
        from,
        to,
        english: surface,
        norm: slug(surface),
        certainty: 'implied',
        tier: Tier.listed,
        by: ['initialisms'],
        readings: [],
      };
    }
  },
};

/** The nearest capitalised word from which the words before the bracket spell the abbreviation. */
function nameStart(tokens: Tokens, bracket: number, letters: string): number | null {
  let capitals = 0;
  for (let at = bracket - 1; at >= Math.max(0, bracket - LONGEST); at--) {
    if (/^[.;:()]$/.test(tokens.fold[at] as string)) return null;
    if ((tokens.shape[at] as number) >= Shape.capital) {
      capitals++;
      if (capitals > 1 && tokens.fold[at]?.[0] === letters[0] && spells(tokens, at, bracket, letters)) return at;
    }
    if ((tokens.gap[at] as number) >= Gap.line) return null;
  }
  return null;
}

/** Every capitalised word gives its first letter, in order; other letters come from inside words or from lower-case words. */
function spells(tokens: Tokens, start: number, end: number, letters: string): boolean {
  let states = new Set([0]);
  for (let at = start; at < end; at++) {
    const word = tokens.fold[at] as string;
    const capital = (tokens.shape[at] as number) >= Shape.capital;
    const next = new Set<number>();
    for (const state of states) {
      if (!capital) next.add(state);
      if (word[0] !== letters[state]) continue;
      let taken = state + 1;
      next.add(taken);
      for (let i = 1; i < word.length && taken < letters.length; i++) {
        if (word[i] === letters[taken]) next.add(++taken);
      }
    }
    states = next;
    if (states.size === 0) return false;
  }
  return states.has(letters.length);
}
