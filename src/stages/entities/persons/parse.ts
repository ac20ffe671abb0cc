import type { Lexicons } from '../lexicons.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

/** Parts of surnames that are prepositions elsewhere: "in 't Veld", "op den Camp", but not "Senna in Adelaide". */
const PREPOSITIONS = new Set([
  'in',
  'uit',
  'op',
  'bij',
  'voor',
  'over',
  'onder',
  'aan',
  'af',
  'tot',
  'te',
  'des',
  'do',
  'ben',
  's',
  'd',
]);

/** Token positions of a name: initials or given names, then particles and surname. */
export interface ParsedName {
  readonly at: number;
  readonly surnameAt: number;
  readonly end: number;
  readonly initials: boolean;
}

interface Choices {
  /** The line is in capitals: words in capitals are name parts, particles too. */
  readonly heading: boolean;
  /** The name may begin with a particle in lower case ("de heer van Meenen"). */
  readonly lowerParticle: boolean;
  /** Most capitalised words a name may have. */
  readonly limit: number;
}

type NameLexicons = Pick<Lexicons, 'particles' | 'givenNames' | 'portfolios' | 'surnames' | 'commonWords' | 'names'>;

/** The name that starts at the token, as long as the shapes allow; null when there is none. */
export function nameAt(tokens: Tokens, at: number, lexicons: NameLexicons, choices: Choices): ParsedName | null {
  const { particles, givenNames, portfolios, surnames } = lexicons;
  let i = at;
  while (initialAt(tokens, i)) i += 2;
  const initials = i > at;
  let surnameAt = initials ? i : -1;
  let end = -1;
  let words = 0;
  let lastFold = '';
  while (i < tokens.count && words < choices.limit) {
    if (i > at && breaks(tokens, i)) break;
    if (words > 0 && initialAt(tokens, i)) {
      i += 2;
      continue;
    }
    const particle = particleRun(tokens, i, particles, choices.heading);
    if (particle > i) {
      const isFirst = i === at;
      if (isFirst && !choices.lowerParticle && tokens.shape[i] === Shape.lower) return null;
      if (!namePart(tokens, particle, choices.heading) || (words > 0 && portfolios.longest(tokens, particle) !== null))
        break;
      // "Hugo Koeman van de Kindertelefoon": after given name and surname it is a preposition.
      const complete = words >= 2 && !initials && !choices.heading && !givenNames.has(lastFold);
      if (complete) break;
      // "minister Bos de Miljoenennota": a surname alone is followed by an article, a given name by a particle.
      const surnameAlone = words === 1 && !initials && !givenNames.has(tokens.fold[at] as string);
      if (surnameAlone && particle === i + 1 && !surnames.has(tokens.fold[particle] as string) && !choices.heading)
        break;
      surnameAt = surnameAt === -1 || (!initials && words > 0) ? i : surnameAt;
      i = particle;
    } else if (!namePart(tokens, i, choices.heading)) break;
    if (choices.heading && (tokens.fold[i] === 'en' || tokens.fold[i] === 'over' || tokens.fold[i] === 'aan')) break;
    lastFold = tokens.fold[i] as string;
    end = hyphenated(tokens, i);
    words++;
    const hasParticle = surnameAt !== -1 && surnameAt < i && particles.has(tokens.fold[surnameAt] as string);
    i = end;
    if (hasParticle && !doubleSurname(tokens, i, lexicons)) break;
  }
  if (
    end === -1 ||
    words === 0 ||
    (end - 1 === (initials ? surnameAt : at) && initials && particles.has(tokens.fold[end - 1] as string))
  )
    return null;
  if (surnameAt === -1) surnameAt = lastWord(tokens, at, end);
  if (!initials && words === 1) surnameAt = Math.min(surnameAt, at);
  if (words > 1 && !initials && surnameAt === at && givenNames.has(tokens.fold[at] as string)) surnameAt = at + 1;
  return { at, surnameAt, end, initials };
}

/** "De Hoop Scheffer", "Van Nieuwenhuizen Wijbenga": a second surname that is no other name. */
function doubleSurname(tokens: Tokens, at: number, { surnames, commonWords, names }: NameLexicons): boolean {
  const fold = tokens.fold[at] as string;
  return (
    at < tokens.count &&
    tokens.gap[at] === Gap.space &&
    surnames.get(fold) === false &&
    !commonWords.has(fold) &&
    names.longest(tokens, at) === null
  );
}

/** "I.", "Th.", "IJ." with its full stop right after it. */
function initialAt(tokens: Tokens, at: number): boolean {
  const length = (tokens.to[at] as number) - (tokens.from[at] as number);
  if (tokens.fold[at + 1] !== '.' || tokens.gap[at + 1] !== Gap.none) return false;
  if (length === 1) return tokens.shape[at] === Shape.capital;
  return /^(?:th|ph|chr|ij|fr|joh|st|tj|yv|ch)$/.test(tokens.fold[at] as string) && tokens.shape[at] !== Shape.lower;
}

function particleRun(tokens: Tokens, at: number, particles: ReadonlySet<string>, heading: boolean): number {
  let i = at;
  while (i < at + 4 && i < tokens.count) {
    const fold = tokens.fold[i] as string;
    if (PREPOSITIONS.has(fold) && !/^(?:'|t|den|der)$/.test(tokens.fold[i + 1] ?? '')) break;
    if (fold === "'" && particles.has(`'${tokens.fold[i + 1]}`)) i += 2;
    else if (particles.has(fold) && (heading || tokens.shape[i] !== Shape.upper || fold.length < 3)) i++;
    else break;
    if (i < tokens.count && breaks(tokens, i)) return at;
  }
  return i;
}

function namePart(tokens: Tokens, at: number, heading: boolean): boolean {
  if (at >= tokens.count) return false;
  const shape = tokens.shape[at];
  const length = (tokens.to[at] as number) - (tokens.from[at] as number);
  if (length < 2) return false;
  if (heading) return shape === Shape.upper;
  if (shape === Shape.capital) return true;
  return shape === Shape.mixed && /^\p{Lu}[^\d]*$/u.test(tokens.text.slice(tokens.from[at], tokens.to[at]));
}

/** "Yeşilgöz-Zegerius", "D'Amico": past the parts joined by hyphen or apostrophe. */
function hyphenated(tokens: Tokens, at: number): number {
  let end = at + 1;
  while (
    end + 1 < tokens.count &&
    (tokens.fold[end] === '-' || tokens.fold[end] === "'") &&
    tokens.gap[end] === Gap.none &&
    tokens.gap[end + 1] === Gap.none
  ) {
    const shape = tokens.shape[end + 1];
    if (shape !== Shape.capital && shape !== Shape.upper && shape !== Shape.mixed) {
      if (!(tokens.fold[end] === '-' && /^(?:van|de|der|den|el|al)$/.test(tokens.fold[end + 1] as string))) break;
      // "Faber-van de Klashorst": the particles, then the second surname.
      let last = end + 2;
      while (last < end + 4 && tokens.gap[last] === Gap.space && /^(?:de|der|den|het)$/.test(tokens.fold[last] ?? ''))
        last++;
      if (tokens.gap[last] === Gap.space && tokens.shape[last] === Shape.capital) return last + 1;
    }
    end += 2;
  }
  return end;
}

function lastWord(tokens: Tokens, at: number, end: number): number {
  let i = end - 1;
  while (i > at && (tokens.gap[i] === Gap.none || tokens.fold[i] === '-')) i--;
  return i;
}

function breaks(tokens: Tokens, at: number): boolean {
  return tokens.gap[at] === Gap.blank || tokens.gap[at] === Gap.line;
}
