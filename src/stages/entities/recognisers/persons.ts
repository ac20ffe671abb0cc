import { type Candidate, Tier } from '../candidate.ts';
import type { LetterView } from '../letter.ts';
import type { Lexicons } from '../lexicons.ts';
import { personEnglish, personNorm } from '../persons/norm.ts';
import { nameAt, type ParsedName } from '../persons/parse.ts';
import type { Recogniser } from '../recogniser.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

/** Titles of several people, after which a list of names may stand. */
const PLURAL =
  /leden$|^heren$|ministers$|secretarissen$|^(?:bewindslieden|senatoren|indieners|ondergetekenden|afgevaardigden|rapporteurs|fractievoorzitters)$/;

const FORMER = /^(?:oud|ex|vice|co|aspirant|interim|kandidaat|demissionair|toenmalig)$/;
/** Places and buildings whose names follow the noun: "café De Hemel", "stad Khan Yunis". */
export const SETTLED =
  /^(?:provincie|stad|dorp|district|regio|plaats|eiland|wijk|gehucht|deelstaat|haven|straat|cafe|restaurant|hotel|winkelcentrum|theater|school|basisschool|stichting|camping|zwembad|ziekenhuis|kasteel|discotheek|bedrijf|zorginstelling|verzorgingshuis|boerderij|molen|kerk|moskee|schip|bungalowpark|vakantiepark|verpleeghuis|hotelketen|grensplaats|hoofdstad)$/;
/** Legal forms and styles that look like initials: "N.V. Luchthaven", "H.K.H. Prinses". */
const HONOUR = /^(?:[BN]\.V\.|[HZ]\.K\.H\.|[HZ]\.M\.|[HZ]\.E\.|S\.A\.|U\.S\.|E\.U\.)\s/;

/** Names of people, by what stands before them (title, initials, given name). */
export const persons: Recogniser = {
  name: 'persons',
  *propose(letter, lexicons) {
    const { tokens } = letter;
    for (let at = 0; at < tokens.count; at++) {
      const shape = tokens.shape[at] as number;
      if (shape === Shape.mark || shape === Shape.number) continue;
      const kind = titleAt(tokens, at, lexicons);
      if (kind !== undefined) yield* titled(letter, lexicons, at, kind);
      if (shape === Shape.lower) continue;
      yield* initialled(letter, lexicons, at);
      yield* given(letter, lexicons, at);
    }
  },
};

/** "de heer Van Meenen (D66)", "de leden A (X), B (Y) en C (Z)", "president Trump". */
function* titled(letter: LetterView, lexicons: Lexicons, title: number, kind: string): Generator<Candidate> {
  const { tokens } = letter;
  let at = title + 1;
  while (tokens.fold[at] === '.' && tokens.gap[at] === Gap.none) at++;
  const heading = tokens.shape[title] === Shape.upper;
  if (at >= tokens.count || tokens.gap[at] === Gap.none || tokens.gap[at] === Gap.blank) return;
  if (tokens.shape[at] === Shape.lower && !lowerParticleFits(tokens, title, at, kind, lexicons)) return;
  for (let members = 0; members < 40; members++) {
    const name = nameAt(tokens, at, lexicons, { heading, lowerParticle: true, limit: heading ? 6 : 4 });
    if (name === null) return;
    if (
      members === 0 &&
      ((kind === 'office' && !plausible(tokens, name, lexicons)) ||
        (kind === 'member' && goesOn(tokens, name, lexicons)))
    )
      return;
    yield person(letter, lexicons, name, kind === 'office' ? Tier.shape : Tier.composed, 'persons');
    if (!PLURAL.test(tokens.fold[title] as string)) return;
    const next = nextInList(tokens, name.end);
    if (next === null) return;
    at = next;
  }
}

/** "de heer van Meenen", "minister van Engelshoven", but not "lid van Greenpeace", "leden der Kamer", "minister van Cultuur". */
function lowerParticleFits(tokens: Tokens, title: number, at: number, kind: string, lexicons: Lexicons): boolean {
  if (tokens.fold[at] === 'der' || tokens.fold[at] === 'het' || tokens.fold[at] === 'voor') return false;
  if (kind === 'person') return true;
  if (kind !== 'office' || !/^(?:minister|staatssecretaris|collega)$/.test(tokens.fold[title] as string)) return false;
  let name = at;
  while (name < at + 3 && tokens.shape[name] === Shape.lower) name++;
  return (
    !lexicons.commonWords.has(tokens.fold[name] ?? '') &&
    lexicons.names.longest(tokens, name) === null &&
    lexicons.portfolios.longest(tokens, name) === null
  );
}

/** The kind of title at the token; "oud-minister" is one, "Staten-Generaal" holds no general. */
function titleAt(tokens: Tokens, at: number, { titles }: Lexicons): string | undefined {
  const word = tokens.fold[at] as string;
  if (at < 2 || tokens.gap[at] !== Gap.none || tokens.fold[at - 1] !== '-') return titles.get(word);
  const first = tokens.fold[at - 2] as string;
  return titles.get(`${first}-${word}`) ?? (FORMER.test(first) ? titles.get(word) : undefined);
}

/** After an office a name is a surname or more, not one word that is also a common noun at the start of a title. */
export function plausible(tokens: Tokens, name: ParsedName, lexicons: Lexicons): boolean {
  const first = tokens.fold[name.surnameAt] as string;
  if (lexicons.portfolios.longest(tokens, name.at) !== null || lexicons.fields.longest(tokens, name.at) !== null)
    return false;
  if (goesOn(tokens, name, lexicons)) return false;
  return (
    !lexicons.titles.has(first) && tokens.text.slice(tokens.from[name.surnameAt], tokens.to[name.end - 1]).length > 2
  );
}

/** "Nationaal Rapporteur Mensenhandel": one word that is no name but a common word goes on with the office. */
function goesOn(tokens: Tokens, { at, end }: ParsedName, { commonWords, surnames, givenNames }: Lexicons): boolean {
  const word = tokens.fold[at] as string;
  return end - at === 1 && commonWords.has(word) && !surnames.has(word) && !givenNames.has(word);
}

/** Past "(PVV)", a comma or "en": the token where the next name of a list may stand. */
function nextInList(tokens: Tokens, end: number): number | null {
  let at = end;
  if (tokens.fold[at] === '(') {
    let close = at + 1;
    while (close < tokens.count && close < at + 12 && tokens.fold[close] !== ')') close++;
    if (tokens.fold[close] !== ')') return null;
    at = close + 1;
  }
  const separator = tokens.fold[at];
  if (separator === ',' && tokens.fold[at + 1] === 'en') return at + 2;
  return separator === ',' || separator === 'en' ? at + 1 : null;
}

function* initialled(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  if (at > 0 && letter.tokens.gap[at] === Gap.none && letter.tokens.fold[at - 1] === '.') return;
  if (HONOUR.test(letter.text.slice(letter.tokens.from[at], (letter.tokens.from[at] as number) + 9))) return;
  const name = nameAt(letter.tokens, at, lexicons, { heading: false, lowerParticle: true, limit: 4 });
  if (name?.initials && name.surnameAt > at) yield person(letter, lexicons, name, Tier.composed, 'persons');
}

/** "Sammy Baker", "Romke de Jong": a listed given name and a surname. */
function* given(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  const { tokens } = letter;
  if (!lexicons.givenNames.has(tokens.fold[at] as string) || tokens.shape[at] !== Shape.capital) return;
  if (SETTLED.test(tokens.fold[at - 1] ?? '')) return;
  const name = nameAt(tokens, at, lexicons, { heading: false, lowerParticle: true, limit: 4 });
  if (name === null || name.surnameAt === at || name.end - at < 2) return;
  yield person(letter, lexicons, name, Tier.listed, 'persons');
}

export function person(letter: LetterView, lexicons: Lexicons, name: ParsedName, tier: number, by: string): Candidate {
  const { tokens } = letter;
  const from = tokens.from[name.at] as number;
  const to = tokens.to[name.end - 1] as number;
  const english = personEnglish(tokens.text.slice(from, to), lexicons.particles);
  const before = name.surnameAt > name.at ? tokens.text.slice(from, tokens.to[name.surnameAt - 1]) : '';
  const surname = tokens.text.slice(tokens.from[name.surnameAt], to);
  return {
    type: 'PERSON',
    from,
    to,
    english,
    norm: personNorm(before, surname, lexicons.particles),
    certainty: 'stated',
    tier,
    by: [by],
    readings: [],
  };
}
