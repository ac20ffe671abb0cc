import { type Candidate, Tier } from '../candidate.ts';
import type { LetterView } from '../letter.ts';
import type { Lexicons } from '../lexicons.ts';
import { nameAt } from '../persons/parse.ts';
import type { Recogniser } from '../recogniser.ts';
import { fieldAt, portfolioAt } from '../roles/portfolios.ts';
import { oneLine, slug } from '../text.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

const CONNECTORS = new Set([
  'van',
  'voor',
  'de',
  'der',
  'het',
  'den',
  'en',
  'in',
  'op',
  'bij',
  'tegen',
  'te',
  'ter',
  'tot',
  'aan',
  '&',
]);

const MINISTERIAL = /^(?:minister|staatssecretaris)$/;

/** Organisations composed by grammar: ministries, "Stichting X", "Directoraat-Generaal Y en Z", companies by legal form. */
export const agencyGrammar: Recogniser = {
  name: 'agency-grammar',
  *propose(letter, lexicons) {
    const { tokens } = letter;
    for (let at = 0; at < tokens.count; at++) {
      const fold = tokens.fold[at] as string;
      if (fold === 'ministerie' || fold === 'ministeries' || fold === 'departement')
        yield* ministries(letter, lexicons, at);
      else if (fold === '(') yield* bracketed(letter, lexicons, at);
      else if (MINISTERIAL.test(fold)) yield* afterName(letter, lexicons, at);
      else if (tokens.shape[at] !== Shape.lower && tokens.shape[at] !== Shape.mark) {
        yield* headed(letter, lexicons, at);
        yield* company(letter, at);
      }
    }
  },
};

/** "ministeries van VWS en Binnenlandse Zaken": the head belongs to the first, the others stand alone. */
function* ministries(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  const { tokens } = letter;
  if (tokens.fold[at + 1] !== 'van') return;
  let start = at;
  let next = at + 2;
  for (;;) {
    const found = portfolioAt(letter, lexicons, next);
    if (found === null) return;
    yield agency(
      tokens,
      start,
      found.end,
      found.portfolio.ministryEnglish,
      found.portfolio.ministry ?? slug(found.portfolio.ministryEnglish),
      Tier.composed,
    );
    if (tokens.fold[at] !== 'ministeries') return;
    next = found.end;
    if (tokens.fold[next] === ',') next++;
    if (tokens.fold[next] === 'en') next++;
    if (next === found.end) return;
    if (tokens.fold[next] === 'van') next++;
    start = next;
  }
}

/** "minister Faber van Asiel en Migratie", "staatssecretaris Nobel (Participatie en Integratie)". */
function* afterName(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  const { tokens } = letter;
  if ((tokens.shape[at + 1] ?? Shape.mark) < Shape.capital) return;
  const name = nameAt(tokens, at + 1, lexicons, { heading: false, lowerParticle: true, limit: 3 });
  if (name === null) return;
  const link = tokens.fold[name.end] as string;
  if (link !== 'van' && link !== '(') return;
  const listed = portfolioAt(letter, lexicons, name.end + 1);
  if (listed !== null) {
    if (link === '(') return;
    const { ministry, ministryEnglish } = listed.portfolio;
    yield agency(tokens, name.end + 1, listed.end, ministryEnglish, ministry ?? slug(ministryEnglish), Tier.composed);
    return;
  }
  const field = link === '(' ? fieldAt(letter, lexicons, name.end + 1) : null;
  if (field === null || tokens.fold[field.end] !== ')') return;
  yield agency(tokens, name.end + 1, field.end, field.english, slug(field.english), Tier.composed);
}

/** "Minister De Jonge (Binnenlandse Zaken en Koninkrijksrelaties)". */
function* bracketed(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  const { tokens } = letter;
  const found = portfolioAt(letter, lexicons, at + 1);
  if (
    found === null ||
    (tokens.fold[found.end] !== ')' && tokens.fold[found.end] !== '-' && tokens.fold[found.end] !== ',')
  )
    return;
  if ((tokens.shape[at - 1] ?? Shape.mark) === Shape.lower) return;
  yield agency(
    tokens,
    at + 1,
    found.end,
    found.portfolio.ministryEnglish,
    found.portfolio.ministry ?? slug(found.portfolio.ministryEnglish),
    Tier.composed,
  );
}

/** A noun that begins names of organisations, in capitals, and the capitalised words that belong to it. */
function* headed(letter: LetterView, { heads, names }: Lexicons, at: number): Generator<Candidate> {
  const { tokens } = letter;
  const head = heads.longest(tokens, at);
  if (head === null || tokens.shape[at] === Shape.upper) return;
  const end = nameEnd(tokens, head.end, names, heads);
  if (end === head.end) return;
  const surface = oneLine(tokens.text.slice(tokens.from[at], tokens.to[end - 1]));
  yield agency(tokens, at, end, surface, slug(surface), Tier.listed);
}

/** Past capitalised words joined by prepositions, articles and "en"; it never ends on one of these. */
function nameEnd(tokens: Tokens, start: number, names: Lexicons['names'], heads: Lexicons['heads']): number {
  let end = start;
  let i = start;
  while (i < tokens.count && i < start + 14 && tokens.gap[i] !== Gap.blank && tokens.gap[i] !== Gap.line) {
    const shape = tokens.shape[i] as number;
    if (shape === Shape.capital || shape === Shape.upper || shape === Shape.mixed) {
      i++;
      while (
        (tokens.fold[i] === '-' || tokens.fold[i] === "'") &&
        tokens.gap[i] === Gap.none &&
        tokens.gap[i + 1] === Gap.none &&
        i + 1 < tokens.count
      )
        i += 2;
      end = i;
    } else if (tokens.fold[i] === 'en' && anotherName(tokens, i + 1, names, heads)) break;
    else if (/^(?:in|te|bij)$/.test(tokens.fold[i] as string) && isPlace(tokens, i + 1, names)) break;
    else if (CONNECTORS.has(tokens.fold[i] as string)) i++;
    else break;
  }
  return end;
}

/** "Ziekenhuis in Beverwijk": where a body is, is no part of its name. */
function isPlace(tokens: Tokens, at: number, names: Lexicons['names']): boolean {
  const type = names.longest(tokens, at)?.values[0]?.entry.type;
  return type === 'PLACE' || type === 'COUNTRY';
}

/** "en" joins two names when what follows it, past an article, is a name by itself. */
function anotherName(tokens: Tokens, at: number, names: Lexicons['names'], heads: Lexicons['heads']): boolean {
  const start = /^(?:de|het)$/.test(tokens.fold[at] ?? '') ? at + 1 : at;
  return start > at || names.longest(tokens, start) !== null || heads.longest(tokens, start) !== null;
}

/** "Van Oord N.V.", "Shell plc": the capitalised words before a legal form. */
function* company(letter: LetterView, at: number): Generator<Candidate> {
  const { tokens } = letter;
  if (
    at > 0 &&
    tokens.gap[at] === Gap.space &&
    tokens.shape[at - 1] !== Shape.lower &&
    tokens.shape[at - 1] !== Shape.mark
  )
    return;
  let i = at;
  while (i < at + 6 && i < tokens.count && (tokens.shape[i] as number) >= Shape.capital) i++;
  const rest = tokens.text.slice(tokens.to[i - 1], (tokens.to[i - 1] as number) + 8);
  const legal = /^\s+(?:[BN]\.?V\.?(?!\w)|plc\b|Ltd\.?|GmbH\b|AG(?!\w)|Inc\.?(?!\w)|SE(?!\w)|S\.A\.|SpA\b)/.exec(rest);
  if (legal === null || i === at) return;
  const from = tokens.from[at] as number;
  const to = (tokens.to[i - 1] as number) + legal[0].length;
  const surface = oneLine(tokens.text.slice(from, to));
  yield {
    type: 'AGENCY',
    from,
    to,
    english: surface,
    norm: slug(surface),
    certainty: 'stated',
    tier: Tier.shape,
    by: ['agency-grammar'],
    readings: [],
  };
}

function agency(tokens: Tokens, at: number, end: number, english: string, norm: string, tier: number): Candidate {
  return {
    type: 'AGENCY',
    from: tokens.from[at] as number,
    to: tokens.to[end - 1] as number,
    english,
    norm,
    certainty: 'stated',
    tier,
    by: ['agency-grammar'],
    readings: [],
  };
}
