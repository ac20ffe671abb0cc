import { type Candidate, Tier } from '../candidate.ts';
import type { LetterView } from '../letter.ts';
import type { Lexicons } from '../lexicons.ts';
import { nameAt, type ParsedName } from '../persons/parse.ts';
import type { Recogniser } from '../recogniser.ts';
import { headAt } from '../roles/heads.ts';
import { portfoliosAfter } from '../roles/portfolios.ts';
import { opensSentence } from '../sentence-start.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';
import { person, plausible, SETTLED } from './persons.ts';

const LEADING = /^(?:voorzitterschap|leiding|aanvoering|regie)$/;
const LED = /^(?:voorgezeten|opgevolgd|geleid|aangevoerd|ondertekend|vertegenwoordigd|vervangen)$/;
const CAPITAL_PARTICLE = /^(?:van|de|den|ten|ter|vande|el|von|di|du|le|la)$/;
/** What is named after people: "Van Abbemuseum", "Van Heutszplein". */
const NAMED_AFTER =
  /\p{L}{2}(?:straat|laan|plein|weg|kade|gracht|brug|tunnel|kazerne|museum|school|college|huis|park|polder|fonds|prijs|stichting|instituut|lezing|zaal|kerk|regeling|norm|gelden|akkoord)$/u;

/** Names of people without title, initials or listed given name, by their place or their particle. */
export const barePersons: Recogniser = {
  name: 'bare-persons',
  *propose(letter, lexicons) {
    const { tokens } = letter;
    for (let at = 0; at < tokens.count; at++) {
      const shape = tokens.shape[at] as number;
      if (shape === Shape.mark || shape === Shape.number) continue;
      yield* holder(letter, lexicons, at);
      yield* led(letter, lexicons, at);
      if (shape !== Shape.capital) continue;
      yield* particled(letter, lexicons, at);
      yield* unlistedGiven(letter, lexicons, at);
    }
  },
};

/** "de minister van Binnenlandse Zaken De Maizière": a name right after an office with its field. */
function* holder(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  const { tokens } = letter;
  const head = headAt(tokens, at);
  const field = head === null ? null : portfoliosAfter(letter, lexicons, head);
  if (field === null || tokens.gap[field.end] !== Gap.space || (tokens.shape[field.end] as number) < Shape.capital)
    return;
  const name = nameAt(tokens, field.end, lexicons, { heading: false, lowerParticle: false, limit: 4 });
  if (name !== null && plausible(tokens, name, lexicons) && lexicons.names.longest(tokens, name.at) === null)
    yield person(letter, lexicons, name, Tier.listed, 'bare-persons');
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
  const first = tokens.fold[name.at] as string;
  if (name.end - name.at > 1 && !lexicons.givenNames.has(first) && !lexicons.particles.has(first)) return;
  yield person(letter, lexicons, name, Tier.shape, 'bare-persons');
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
  yield person(letter, lexicons, name, Tier.listed, 'bare-persons');
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
  if (name !== null && name.end > surname) yield person(letter, lexicons, name, Tier.shape, 'bare-persons');
}

/** No word of the name is a common word, and the name is not listed as anything else. */
function unlisted(tokens: Tokens, name: ParsedName, { names, commonWords, portfolios }: Lexicons): boolean {
  const last = tokens.fold[name.end - 1] as string;
  return (
    names.longest(tokens, name.at) === null && portfolios.longest(tokens, name.at) === null && !commonWords.has(last)
  );
}
