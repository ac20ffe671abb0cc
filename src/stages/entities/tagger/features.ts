import type { Lexicons } from '../lexicons.ts';
import { opensSentence } from '../sentence-start.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';
import type { Chunk } from './chunks.ts';

/** Features of the context and the shapes, which an unlisted name has too. */
export function contextFeatures(
  tokens: Tokens,
  { at, end }: Chunk,
  { titles, givenNames, surnames, commonWords }: Lexicons,
): string[] {
  const previous = word(tokens, at - 1, at);
  const previous2 = word(tokens, at - 2, at - 1);
  const next = word(tokens, end, end);
  const next2 = word(tokens, end + 1, end + 1);
  const first = tokens.fold[at] as string;
  const last = tokens.fold[end - 1] as string;
  const start = opensSentence(tokens, at) ? '1' : '0';
  const out = [
    'bias',
    `p1=${previous}`,
    `p2=${previous2}`,
    `p12=${previous2} ${previous}`,
    `n1=${next}`,
    `n2=${next2}`,
    `n12=${next} ${next2}`,
    `pn=${previous}|${next}`,
    `p1s=${previous.slice(-3)}`,
    `p1l=${previous.slice(-5)}`,
    `n1l=${next}|${start}`,
    `n1s=${next.slice(-2)}`,
    `s3=${last.slice(-3)}`,
    `s2=${last.slice(-2)}`,
    `fs3=${first.slice(-3)}`,
    `start=${start}`,
    `shape=${shapes(tokens, at, end)}`,
    `shape+p=${shapes(tokens, at, end)}|${previous}`,
    `given=${givenNames.has(first)}|${Math.min(end - at, 3)}`,
    `sur=${surnames.has(last)}|${givenNames.has(first)}`,
    `common=${commonWords.has(first)}${commonWords.has(last)}`,
    `title=${titles.get(previous) ?? ''}`,
    `len=${Math.min((tokens.to[end - 1] as number) - (tokens.from[at] as number), 16) >> 2}`,
  ];
  for (let i = Math.max(0, at - 6); i < Math.min(tokens.count, end + 6); i++) {
    if ((i >= at && i < end) || tokens.shape[i] !== Shape.lower || (tokens.fold[i] as string).length < 4) continue;
    out.push(`${i < at ? 'l' : 'r'}=${tokens.fold[i]}`, `bag=${(tokens.fold[i] as string).slice(-6)}`);
  }
  return out;
}

/** Features of the words of the name itself; training hides them often, so that the context is learnt. */
export function nameFeatures(tokens: Tokens, { at, end }: Chunk, { names }: Lexicons): string[] {
  const first = tokens.fold[at] as string;
  const last = tokens.fold[end - 1] as string;
  const out: string[] = [`first=${first}`, `last=${last}`, `s4=${last.slice(-4)}`, `f3=${first.slice(0, 3)}`];
  for (let i = at; i < end; i++) {
    if ((tokens.fold[i] as string).length > 2) out.push(`w=${tokens.fold[i]}`);
    const found = names.longest(tokens, i);
    if (found !== null && found.end <= end)
      out.push(
        `${found.end - i === end - at ? 'is' : i === at ? 'begins' : found.end === end ? 'ends' : 'has'}=${found.values[0]?.entry.type}`,
      );
  }
  return out;
}

/** Pieces of the spelling of each word, which say where a name comes from: "^sha", "arad", "ski$". */
export function spellingFeatures(tokens: Tokens, { at, end }: Chunk): string[] {
  const out: string[] = [];
  for (let i = at; i < end; i++) {
    const fold = tokens.fold[i] as string;
    if (fold.length < 3) continue;
    const place = i === end - 1 ? 'z' : i === at ? 'a' : 'm';
    const marked = `^${fold}$`;
    for (let from = 0; from + 3 <= marked.length; from++) {
      out.push(`g${marked.slice(from, from + 3)}`);
      if (from + 4 <= marked.length) out.push(`g${marked.slice(from, from + 4)}`);
    }
    out.push(`${place}2${fold.slice(-2)}`, `${place}4${fold.slice(-4)}`);
  }
  return out;
}

function word(tokens: Tokens, at: number, gapAt: number): string {
  if (at < 0 || at >= tokens.count || (gapAt < tokens.count && tokens.gap[gapAt] === Gap.blank)) return '<>';
  return tokens.shape[at] === Shape.number ? '0' : (tokens.fold[at] as string);
}

/** "C C", "i. C", "C p C", "U": one letter a token. */
function shapes(tokens: Tokens, at: number, end: number): string {
  let out = '';
  for (let i = at; i < end && i < at + 5; i++) {
    const length = (tokens.to[i] as number) - (tokens.from[i] as number);
    const shape = tokens.shape[i];
    out +=
      shape === Shape.capital
        ? length === 1
          ? 'i'
          : 'C'
        : shape === Shape.upper
          ? length > 5
            ? 'W'
            : 'U'
          : shape === Shape.mixed
            ? 'M'
            : shape === Shape.lower
              ? 'p'
              : (tokens.fold[i] as string);
  }
  return out;
}
