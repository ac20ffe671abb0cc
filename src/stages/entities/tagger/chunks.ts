import type { Lexicons } from '../lexicons.ts';
import { opensSentence } from '../sentence-start.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

/** A run of capitalised tokens, `[at, end)`, that may be the name of something. */
export interface Chunk {
  readonly at: number;
  readonly end: number;
}

/** Letters of a word that no name ends in by chance. */
const LONG = 6;
/** Longer runs are headings, not names. */
const LONGEST = 9;
const ENGLISH_LINKS = new Set(['of', 'and', 'for', 'the', '&', "'"]);

/** All runs of the text, in order, without overlaps. */
export function chunks(
  tokens: Tokens,
  lexicons: Pick<Lexicons, 'commonWords' | 'particles' | 'givenNames' | 'surnames' | 'adjectives'>,
): Chunk[] {
  const found: Chunk[] = [];
  for (let at = 0; at < tokens.count; ) {
    if (!opens(tokens, at, lexicons)) {
      at++;
      continue;
    }
    const end = chunkEnd(tokens, at, lexicons);
    if (end - at <= LONGEST && !partOfWord(tokens, end) && !heading(tokens, at, end)) found.push({ at, end });
    at = end;
  }
  return found;
}

/** "EU-strategie", "ME'er": what follows without a space makes another word of it. */
function partOfWord(tokens: Tokens, end: number): boolean {
  return end < tokens.count && tokens.gap[end] === Gap.none && /^[-'/@]$/.test(tokens.fold[end] as string);
}

/** Part of the word before, as is the surname in "amendement-Van der Lee". */
function joined(tokens: Tokens, at: number, particles: ReadonlySet<string>): boolean {
  let start = at;
  while (
    start > 0 &&
    start > at - 3 &&
    tokens.gap[start] === Gap.space &&
    particles.has(tokens.fold[start - 1] as string)
  )
    start--;
  return start > 0 && tokens.gap[start] === Gap.none && /[-'/.@]/.test(tokens.fold[start - 1] as string);
}

/** "Mestfraude", "Verkeersboetes": two common words with what links them. */
function isCompound(word: string, words: ReadonlySet<string>): boolean {
  for (let cut = 3; cut <= word.length - 4; cut++) {
    const last = word.slice(cut);
    if (!words.has(last)) continue;
    // A long last part says enough, as in "hagelschade".
    if (last.length >= LONG) return true;
    const first = word.slice(0, cut);
    if (
      words.has(first) ||
      (cut > 3 && /(?:s|e)$/.test(first) && words.has(first.slice(0, -1))) ||
      (cut > 4 && first.endsWith('en') && words.has(first.slice(0, -2)))
    )
      return true;
  }
  return false;
}

/** "Vlaams Belang" is a name, "Vlaams minister" is none. */
function followed(tokens: Tokens, at: number): boolean {
  return at + 1 < tokens.count && tokens.gap[at + 1] === Gap.space && capitalised(tokens, at + 1);
}

/** Two long words in capitals are a heading, also when only one of them is in the run. */
function heading(tokens: Tokens, at: number, end: number): boolean {
  let upper = 0;
  for (let i = Math.max(0, at - 1); i < Math.min(tokens.count, end + 1); i++)
    if (tokens.shape[i] === Shape.upper && (tokens.to[i] as number) - (tokens.from[i] as number) > 3) upper++;
  return upper > 1;
}

function opens(
  tokens: Tokens,
  at: number,
  {
    commonWords,
    givenNames,
    surnames,
    particles,
    adjectives,
  }: Pick<Lexicons, 'commonWords' | 'givenNames' | 'surnames' | 'particles' | 'adjectives'>,
): boolean {
  if (!capitalised(tokens, at) || (adjectives.has(tokens.fold[at] as string) && !followed(tokens, at))) return false;
  if (joined(tokens, at, particles)) return false;
  if (
    (tokens.to[at] as number) - (tokens.from[at] as number) < 4 &&
    commonWords.has(tokens.fold[at] as string) &&
    tokens.shape[at] === Shape.capital
  )
    return false;
  if (!opensSentence(tokens, at)) return true;
  const fold = tokens.fold[at] as string;
  if (!commonWords.has(fold)) return surnames.has(fold) || givenNames.has(fold) || !isCompound(fold, commonWords);
  return (
    givenNames.has(fold) && at + 1 < tokens.count && capitalised(tokens, at + 1) && tokens.gap[at + 1] === Gap.space
  );
}

function chunkEnd(
  tokens: Tokens,
  at: number,
  { particles, givenNames, commonWords }: Pick<Lexicons, 'particles' | 'givenNames' | 'commonWords'>,
): number {
  let end = wordEnd(tokens, at);
  const personal = givenNames.has(tokens.fold[at] as string) || end - at === 2;
  while (end < tokens.count && tokens.gap[end] === Gap.space) {
    if (capitalised(tokens, end)) {
      end = wordEnd(tokens, end);
      continue;
    }
    let link = end;
    while (
      link < end + 3 &&
      link < tokens.count &&
      (tokens.gap[link] as number) <= Gap.space &&
      links(tokens.fold[link] as string, personal, particles)
    )
      link++;
    if (ENGLISH_LINKS.has(tokens.fold[end] as string) && commonWords.has(tokens.fold[end - 1] as string)) break;
    if (link === end || link >= tokens.count || tokens.gap[link] !== Gap.space || !capitalised(tokens, link)) break;
    end = wordEnd(tokens, link);
  }
  return end;
}

function links(fold: string, personal: boolean, particles: ReadonlySet<string>): boolean {
  return (
    ENGLISH_LINKS.has(fold) ||
    (personal &&
      particles.has(fold) &&
      fold !== 'te' &&
      fold !== 'uit' &&
      fold !== 'in' &&
      fold !== 'op' &&
      fold !== 'over' &&
      fold !== 'voor' &&
      fold !== 'bij' &&
      fold !== 'aan')
  );
}

/** Past the token, the full stop of an initial, and what hyphens and apostrophes join to it. */
function wordEnd(tokens: Tokens, at: number): number {
  let end = at + 1;
  if (
    tokens.fold[end] === '.' &&
    (tokens.to[at] as number) - (tokens.from[at] as number) === 1 &&
    (tokens.gap[end] as number) === Gap.none
  )
    return end + 1;
  while (
    end + 1 < tokens.count &&
    /^[-'&]$/.test(tokens.fold[end] as string) &&
    tokens.gap[end] === Gap.none &&
    tokens.gap[end + 1] === Gap.none
  ) {
    if (tokens.shape[end + 1] === Shape.lower && tokens.fold[end] !== "'") break;
    if (tokens.fold[end] === "'" && /^(?:s|er|ers|tje|tjes)$/.test(tokens.fold[end + 1] as string)) break;
    if (tokens.shape[end + 1] === Shape.mark) break;
    end += 2;
  }
  return end;
}

function capitalised(tokens: Tokens, at: number): boolean {
  const shape = tokens.shape[at];
  if (shape !== Shape.capital && shape !== Shape.upper && shape !== Shape.mixed) return false;
  return /^\p{Lu}|^\d*\p{Lu}/u.test(tokens.text.slice(tokens.from[at], tokens.to[at]));
}
