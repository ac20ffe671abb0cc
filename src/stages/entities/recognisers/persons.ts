import { type Candidate, Tier } from '../candidate.ts';
import type { LetterView } from '../letter.ts';
import type { Lexicons } from '../lexicons.ts';
import { personEnglish, personNorm } from '../persons/norm.ts';
import { nameAt, type ParsedName } from '../persons/parse.ts';
import type { Recogniser } from '../recogniser.ts';
import { headAt } from '../roles/heads.ts';
import { portfoliosAfter } from '../roles/portfolios.ts';
import { opensSentence } from '../sentence-start.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

/** Titles of several people, after which a list of names may stand. */
const PLURAL =
  /leden$|^heren$|ministers$|secretarissen$|^(?:bewindslieden|senatoren|indieners|ondergetekenden|afgevaardigden|rapporteurs|fractievoorzitters)$/;

const FORMER = /^(?:oud|ex|vice|co|aspirant|interim|kandidaat|demissionair|toenmalig)$/;
const LEADING = /^(?:voorzitterschap|leiding|aanvoering|regie)$/;
const LED = /^(?:voorgezeten|opgevolgd|geleid|aangevoerd|ondertekend|vertegenwoordigd|vervangen)$/;
const CAPITAL_PARTICLE = /^(?:van|de|den|ten|ter|vande|el|von|di|du|le|la)$/;
/** What is named after people: "Van Abbemuseum", "Van Heutszplein". */
const NAMED_AFTER =
  /\p{L}{2}(?:straat|laan|plein|weg|kade|gracht|brug|tunnel|kazerne|museum|school|college|huis|park|polder|fonds|prijs|stichting|instituut|lezing|zaal|kerk|regeling|norm|gelden|akkoord)$/u;
const SETTLED =
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
      yield* holder(letter, lexicons, at);
      yield* led(letter, lexicons, at);
      if (shape === Shape.lower) continue;
      yield* particled(letter, lexicons, at);
      yield* unlistedGiven(letter, lexicons, at);
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

/** "de minister van Binnenlandse Zaken De Maizière": a name right after an office with its field. */
function* holder(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  const { tokens } = letter;
  const head = headAt(tokens, at);
  const field = head === null ? null : portfoliosAfter(letter, lexicons, head);
  if (field === null || tokens.gap[field.end] !== Gap.space || (tokens.shape[field.end] as number) < Shape.capital)
    return;
  const name = nameAt(tokens, field.end, lexicons, { heading: false, lowerParticle: false, limit: 4 });
  if (name !== null && plausible(tokens, name, lexicons) && lexicons.names.longest(tokens, name.at) === null)
    yield person(letter, lexicons, name, Tier.listed, 'persons');
}

/** "onder voorzitterschap van Donner", "voorgezeten door Van Dam": a surname in a place only people take. */
function* led(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  const { tokens } = letter;
  const link = tokens.fold[at + 1];
  if (link !== 'van' && link !== 'door') return;
  const word = tokens.fold[at] as string;
  if (!(LEADING.test(word) && link === 'van') && !(LED.test(word) && link === 'door')) return;
  const name = nameAt(tokens, at + 2, lexicons, { heading: false, lowerParticle: false, limit: 3 });
  if (name === null || tokens.shape[at + 2] === Shape.lower || !unlisted(tokens, name, lexicons)) return;
  yield person(letter, lexicons, name, Tier.shape, 'persons');
}

/**
 * "Van der Lee", "Ten Broeke": Dutch writes a particle with a capital only before a bare surname.
 * "De" is also an article, so after it the surname must be a listed one.
 */
function* particled(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  const { tokens } = letter;
  const first = tokens.fold[at] as string;
  if (!lexicons.particles.has(first) || tokens.shape[at] !== Shape.capital || !CAPITAL_PARTICLE.test(first)) return;
  if (at > 0 && tokens.gap[at] === Gap.none) return;
  const name = nameAt(tokens, at, lexicons, { heading: false, lowerParticle: false, limit: 2 });
  if (name === null || name.end === at + 1 || lexicons.names.longest(tokens, at) !== null) return;
  // More capitals make it another name ("Van Gogh Museum"); after "provincie" it is a place.
  if (tokens.gap[name.end] === Gap.space && (tokens.shape[name.end] as number) >= Shape.capital) return;
  if (SETTLED.test(tokens.fold[at - 1] ?? '') || NAMED_AFTER.test(tokens.fold[name.end - 1] as string)) return;
  let surname = at + 1;
  while (tokens.shape[surname] === Shape.lower || tokens.shape[surname] === Shape.mark) surname++;
  const known = lexicons.surnames.get(tokens.fold[surname] as string);
  const several = surname > at + 1;
  const common = lexicons.commonWords.has(tokens.fold[surname] as string);
  const article = first === 'de' || first === 'den';
  const lone =
    first === 'van' &&
    !common &&
    tokens.shape[name.end] === Shape.lower &&
    lexicons.names.longest(tokens, surname) === null;
  const sure = opensSentence(tokens, at)
    ? known === false || lone
    : known !== undefined || (!article && (several || !common));
  const listed = lexicons.names.longest(tokens, surname)?.end === name.end;
  if (!sure || (!several && listed && (known === undefined || opensSentence(tokens, at)))) return;
  yield person(letter, lexicons, name, Tier.listed, 'persons');
}

/** "Christianne van der Wal": an unlisted given name shows by the particle after it, a word that is no other name. */
function* unlistedGiven(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  const { tokens } = letter;
  const first = tokens.fold[at] as string;
  if (
    tokens.shape[at] !== Shape.capital ||
    first.length < 3 ||
    lexicons.commonWords.has(first) ||
    lexicons.titles.has(first)
  )
    return;
  if (!/^(?:van|de|den|der|ten|ter)$/.test(tokens.fold[at + 1] ?? '') || tokens.shape[at + 1] !== Shape.lower) return;
  const second = tokens.fold[at + 2] ?? '';
  const pair = /^(?:de|den|der|het)$/.test(second) && tokens.fold[at + 1] === 'van';
  const surname = at + (pair ? 3 : 2);
  if (
    lexicons.surnames.get(tokens.fold[surname] ?? '') !== false &&
    !(pair && second !== 'het' && lexicons.surnames.has(tokens.fold[surname] ?? ''))
  )
    return;
  if (lexicons.names.longest(tokens, at) !== null || lexicons.heads.longest(tokens, at) !== null) return;
  const name = nameAt(tokens, at, lexicons, { heading: false, lowerParticle: true, limit: 3 });
  if (name !== null && name.end > surname) yield person(letter, lexicons, name, Tier.shape, 'persons');
}

/** No word of the name is a common word, and the name is not listed as anything else. */
function unlisted(tokens: Tokens, name: ParsedName, { names, commonWords, portfolios }: Lexicons): boolean {
  const last = tokens.fold[name.end - 1] as string;
  return (
    names.longest(tokens, name.at) === null && portfolios.longest(tokens, name.at) === null && !commonWords.has(last)
  );
}

/** After an office a name is a surname or more, not one word that is also a common noun at the start of a title. */
function plausible(tokens: Tokens, name: ParsedName, lexicons: Lexicons): boolean {
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
