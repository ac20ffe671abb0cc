import { type Candidate, Tier } from '../candidate.ts';
import type { LetterView } from '../letter.ts';
import type { Lexicons } from '../lexicons.ts';
import { nameAt } from '../persons/parse.ts';
import type { Recogniser } from '../recogniser.ts';
import { opensSentence } from '../sentence-start.ts';
import { oneLine, slug } from '../text.ts';
import { agencyNouns } from '../things.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

const LINKS = /^(?:van|voor|der|de|het|en|op|inzake|tegen|of|on|for|and|the|&)$/;
/** Offices before the name of their body: "Hoofddirecteur Dienst X". */
const OFFICE = /(?:directeur|hoofd|voorzitter|minister|manager|chef|secretaris|commissaris|inspecteur|coordinator)$/;
/** Words that only the start of a sentence gives a capital. */
const FUNCTION =
  /^(?:de|het|een|deze|dit|die|dat|onze|hun|zijn|haar|mijn|uw|ook|voor|bij|van|in|op|met|namens|door|aan|en|of|maar|als|volgens|sinds|na|naar|tot|uit|over|ik|wij|mede|zowel|binnen|tussen|tegen|onder|vanuit|via|per|dankzij|omdat|toen|hoewel|conform)$/;
const COMMITTEES: Readonly<Record<string, string>> = {
  adviescommissie: 'Advisory Committee',
  adviesgroep: 'Advisory Group',
  commissie: 'Committee',
  enquetecommissie: 'Committee of Inquiry',
  evaluatiecommissie: 'Evaluation Committee',
  onderzoekscommissie: 'Investigation Committee',
  staatscommissie: 'State Commission',
  studiegroep: 'Study Group',
  stuurgroep: 'Steering Group',
  taskforce: 'Task Force',
  visitatiecommissie: 'Review Committee',
  werkgroep: 'Working Group',
};

/** Organisations that the noun in their name gives away: "Nationaal Rampenfonds", "Stabilisation Force Iraq", "commissie-Davids". */
export const namedByNoun: Recogniser = {
  name: 'named-by-noun',
  *propose(letter, lexicons) {
    const { tokens } = letter;
    for (let at = 0; at < tokens.count; at++) {
      yield* committee(letter, lexicons, at);
      if (
        !nameWord(tokens, at) ||
        continues(tokens, at) ||
        FUNCTION.test(tokens.fold[at] as string) ||
        OFFICE.test(tokens.fold[at] as string) ||
        tokens.fold[at - 1] === 'operatie'
      )
        continue;
      const end = runEnd(tokens, at, lexicons);
      const found = organisation(tokens, at, end, lexicons);
      if (found !== null) yield found;
      at = end - 1;
    }
  },
};

/** "commissie-Van Traa": the name of its chair after a hyphen. */
function* committee(letter: LetterView, lexicons: Lexicons, at: number): Generator<Candidate> {
  const { tokens, text } = letter;
  const english = COMMITTEES[tokens.fold[at] as string];
  if (english === undefined) return;
  yield* spaced(letter, lexicons, at, english);
  if (tokens.fold[at + 1] !== '-' || tokens.gap[at + 1] !== Gap.none || tokens.gap[at + 2] !== Gap.none) return;
  if (at + 2 >= tokens.count || tokens.shape[at + 2] !== Shape.capital) return;
  const name = nameAt(tokens, at + 2, lexicons, { heading: false, lowerParticle: false, limit: 2 });
  if (name === null) return;
  const chair = oneLine(text.slice(tokens.from[name.at], tokens.to[name.end - 1]));
  yield body(tokens, at, name.end, `${chair} ${english}`, Tier.shape);
}

/** "commissie Van Dijk": without hyphen only before a listed surname that names nothing else. */
function* spaced(letter: LetterView, lexicons: Lexicons, at: number, english: string): Generator<Candidate> {
  const { tokens, text } = letter;
  if (tokens.gap[at + 1] !== Gap.space || tokens.shape[at + 1] !== Shape.capital) return;
  const name = nameAt(tokens, at + 1, lexicons, { heading: false, lowerParticle: false, limit: 2 });
  if (name === null || lexicons.portfolios.longest(tokens, at + 1) !== null) return;
  const known = lexicons.surnames.get(tokens.fold[name.end - 1] as string);
  const particle = name.end > at + 2;
  if (!(known === false || (particle && known !== undefined)) || lexicons.names.longest(tokens, at + 1) !== null)
    return;
  const chair = oneLine(text.slice(tokens.from[name.at], tokens.to[name.end - 1]));
  yield body(tokens, at, name.end, `${chair} ${english}`, Tier.composed);
}

/** The run itself when one of its nouns is that of an organisation; the noun alone says nothing. */
function organisation(
  tokens: Tokens,
  at: number,
  end: number,
  { data, names, titles, commonWords }: Lexicons,
): Candidate | null {
  const nouns = agencyNouns(data);
  let noun = -1;
  for (let i = at; i < end; i++) {
    if (LINKS.test(tokens.fold[i] as string)) break;
    if (nameWord(tokens, i) && tokens.shape[i] !== Shape.upper && endsIn(tokens.fold[i] as string, nouns)) noun = i;
  }
  if (noun === -1 || titles.has(tokens.fold[at] as string)) return null;
  const word = tokens.fold[noun] as string;
  const plain = nouns.has(word);
  if (noun === at && (plain || opensSentence(tokens, at))) return null;
  if (
    plain &&
    opensSentence(tokens, at) &&
    noun === at + 1 &&
    commonWords.has(tokens.fold[at] as string) &&
    end === noun + 1
  )
    return null;
  // What follows an adjective may be a listed name by itself: "Amerikaanse Federal Reserve".
  const listed = names.longest(tokens, at + 1);
  if (
    listed !== null &&
    listed.end >= end &&
    names.longest(tokens, at)?.values.some(({ entry }) => entry.type === 'DEMONYM')
  )
    return null;
  const surface = oneLine(tokens.text.slice(tokens.from[at], tokens.to[end - 1]));
  return body(tokens, at, end, surface, end - at > 1 ? Tier.listed : Tier.shape);
}

/** The noun itself, or a Dutch compound of it; "Dashboard" is no board. */
function endsIn(word: string, nouns: ReadonlyMap<string, boolean>): boolean {
  if (nouns.has(word)) return true;
  for (let at = 3; at < word.length - 3; at++) if (nouns.get(word.slice(at)) === true) return true;
  return false;
}

/** Capitalised words, and what links them to more of these. */
function runEnd(tokens: Tokens, at: number, { names, data }: Lexicons): number {
  const nouns = agencyNouns(data);
  let end = wordEnd(tokens, at);
  while (end < tokens.count && tokens.gap[end] === Gap.space && end < at + 12) {
    let next = end;
    while (
      next < end + 3 &&
      next < tokens.count &&
      tokens.gap[next] === Gap.space &&
      LINKS.test(tokens.fold[next] as string) &&
      tokens.shape[next] === Shape.lower
    )
      next++;
    // After a link only the first words may go on: "Raad voor Cultuur en de Minister" ends at the comma or the article.
    if (next > end && /^(?:en|and)$/.test(tokens.fold[end] as string)) break;
    if (next >= tokens.count || tokens.gap[next] !== Gap.space || !nameWord(tokens, next)) break;
    // Dutch "of" joins two names: "Defensie of Koninklijke Marechaussee".
    if (tokens.fold[end] === 'of' && names.longest(tokens, next) !== null) break;
    // "Palestijnse Autoriteit Amerikaanse sancties": an adjective of a state after the noun begins something else.
    const named = endsIn(tokens.fold[end - 1] as string, nouns);
    if (named && names.longest(tokens, next)?.values.some(({ entry }) => entry.type === 'DEMONYM')) break;
    end = wordEnd(tokens, next);
  }
  return end;
}

function wordEnd(tokens: Tokens, at: number): number {
  let end = at + 1;
  while (
    end + 1 < tokens.count &&
    tokens.fold[end] === '-' &&
    tokens.gap[end] === Gap.none &&
    tokens.gap[end + 1] === Gap.none &&
    (tokens.shape[end + 1] as number) >= Shape.capital
  )
    end += 2;
  return end;
}

/** A capitalised word that is not the first part of a compound: "EU" in "EU-terrorismelijst" is none. */
function nameWord(tokens: Tokens, at: number): boolean {
  const shape = tokens.shape[at] as number;
  if (shape < Shape.capital) return false;
  const joined = tokens.fold[at + 1] === '-' && tokens.gap[at + 1] === Gap.none && tokens.gap[at + 2] === Gap.none;
  if (joined && (tokens.shape[at + 2] ?? Shape.mark) < Shape.capital) return false;
  return (
    (shape === Shape.capital || shape === Shape.mixed || shape === Shape.upper) &&
    /^\p{Lu}/u.test(tokens.text.slice(tokens.from[at], tokens.to[at]))
  );
}

function continues(tokens: Tokens, at: number): boolean {
  return at > 0 && tokens.gap[at] === Gap.none && /^[-'/.@]$/.test(tokens.fold[at - 1] as string);
}

function body(tokens: Tokens, at: number, end: number, english: string, tier: number): Candidate {
  const from = tokens.from[at] as number;
  const to = tokens.to[end - 1] as number;
  return {
    type: 'AGENCY',
    from,
    to,
    english,
    norm: slug(english),
    certainty: 'implied',
    tier,
    by: ['named-by-noun'],
    readings: [],
  };
}
