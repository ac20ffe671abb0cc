import { caseFits } from '../gazetteer/case.ts';
import { valid } from '../gazetteer/period.ts';
import type { LetterView } from '../letter.ts';
import type { Lexicons } from '../lexicons.ts';
import { Shape, type Tokens } from '../tokens.ts';
import type { RoleHead } from './heads.ts';
import type { Portfolio } from './load.ts';
import { unlistedPortfolio } from './unlisted.ts';

export interface PortfolioMatch {
  readonly end: number;
  readonly english: readonly string[];
  readonly preposition: 'of' | 'for';
}

/** The portfolios after a ministerial head: "van X", "van X en van Y", "voor Z". Null when there is none. */
export function portfoliosAfter(letter: LetterView, lexicons: Lexicons, head: RoleHead): PortfolioMatch | null {
  const { tokens } = letter;
  const first = tokens.fold[head.end];
  if (first !== 'van' && first !== 'voor') return null;
  const found: { english: string; end: number }[] = [];
  let at = head.end + 1;
  for (;;) {
    const one =
      portfolioAt(letter, lexicons, at) ?? (found.length === 0 ? unlistedPortfolio(tokens, at, lexicons) : null);
    if (one === null) break;
    found.push(one);
    if (!head.plural) break;
    const next = afterConjunction(tokens, one.end);
    if (next === null) break;
    at = next;
  }
  const last = found.at(-1);
  if (last === undefined) return null;
  const state = head.office !== 'Minister';
  return {
    end: last.end,
    english: found.map((one) => one.english),
    preposition: first === 'van' && !state ? 'of' : 'for',
  };
}

/** The longest listed portfolio at the token, of those with one form the one valid at the letter's date. */
export function portfolioAt(
  letter: LetterView,
  { portfolios }: Lexicons,
  at: number,
): { english: string; end: number; portfolio: Portfolio } | null {
  const { tokens } = letter;
  let best: { english: string; end: number; portfolio: Portfolio } | null = null;
  portfolios.match(tokens, at, (end, values) => {
    const fitting = values.filter(
      (value) => caseFits(tokens, at, end, value.form, false) || looseCase(tokens, at, end, value.form),
    );
    const portfolio = valid(fitting, letter.date);
    if (portfolio === null) return;
    const named = fitting.find((value) => value.form === value.name && value.form === portfolio.form) ?? portfolio;
    best = { english: named.english, end, portfolio: { ...portfolio, ministryEnglish: named.ministryEnglish } };
  });
  return best;
}

/** Offices are often written with fewer capitals than official, but never with none. */
function looseCase(tokens: Tokens, at: number, end: number, form: string): boolean {
  return end - at > 1 && form.length > 6 && tokens.shape[at] !== Shape.lower;
}

function afterConjunction(tokens: Tokens, at: number): number | null {
  const comma = tokens.fold[at] === ',';
  let next = at;
  if (comma) next++;
  const and = tokens.fold[next] === 'en';
  if (and) next++;
  if (!comma && !and) return null;
  if (tokens.fold[next] === 'van' || tokens.fold[next] === 'voor') next++;
  return next;
}

/** The field of a minister or ministry of any state: official names, then single fields, never the Dutch short forms. */
export function fieldAt(letter: LetterView, lexicons: Lexicons, at: number): { english: string; end: number } | null {
  let official: { english: string; end: number } | null = null;
  lexicons.portfolios.match(letter.tokens, at, (end, values) => {
    const named = values.find((value) => value.form === value.name && looseOrFits(letter.tokens, at, end, value.form));
    if (named !== undefined) official = { english: named.english, end };
  });
  const best = official as { english: string; end: number } | null;
  const fields = unlistedPortfolio(letter.tokens, at, lexicons);
  if (best === null) return fields;
  return fields?.known === true && fields.end > best.end ? fields : best;
}

function looseOrFits(tokens: Tokens, at: number, end: number, form: string): boolean {
  return caseFits(tokens, at, end, form, false) || looseCase(tokens, at, end, form);
}
