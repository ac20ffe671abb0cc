import { type DataSource, fromData, lexicon } from '../../pipeline/index.ts';
import type { Lexicons } from './lexicons.ts';
import { Shape, type Tokens } from './tokens.ts';

/** True when the noun of the capitalised name `[start, end)`, which stands last or before a preposition, is that of a plan, law or other thing and no body. */
export function isThing(tokens: Tokens, start: number, end: number, { data }: Pick<Lexicons, 'data'>): boolean {
  const endings = fromData(data, 'entities:thing-endings', () =>
    lexicon(data, 'entities/thing-endings.tsv', ['ending']).map((row) => row.ending),
  );
  let noun = start;
  while (noun + 1 < end && (tokens.shape[noun + 1] as number) >= Shape.capital) noun++;
  return [start, noun].some((at) => endings.some((ending) => (tokens.fold[at] as string).endsWith(ending)));
}

const SHIP = /(?:\b[ZH]r\.\s?Ms\.|\bHNLMS|\bUSS|\bHMS)\s$/;

/** True for "Zeeland" in "Zr.Ms. Zeeland". */
export function isShip(tokens: Tokens, at: number): boolean {
  const from = tokens.from[at] as number;
  return SHIP.test(tokens.text.slice(Math.max(0, from - 8), from));
}

/** Nouns of organisations, folded; true when compounds end in them too. */
export function agencyNouns(data: DataSource): ReadonlyMap<string, boolean> {
  return fromData(data, 'entities:agency-nouns', () => {
    const rows = lexicon(data, 'entities/agency-nouns.tsv', ['noun', 'compounds']);
    return new Map(rows.map((row) => [row.noun, row.compounds !== '']));
  });
}
