import { isSpace } from './lines.ts';
import type { Mapped } from './mapped.ts';

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ĳ: 'ij',
  Ĳ: 'IJ',
  '‐': '-',
  '‑': '-',
};

/** Anything that does not stand in a readable line as it is: white space but single spaces, hidden characters, ligatures, loose accents. */
const UNUSUAL =
  /[^\S ]| {2}|[\p{Cc}\p{M}\u00ad\u0132\u0133\u200b-\u2011\u2060-\u2064\ufb00-\ufb06]|(?<!\S)\p{L} \p{L} \p{L} \p{L}(?!\S)|\*/u;
/** Letters set apart from each other; words of such a heading stand two spaces or more apart. */
const SPACED = /(?<!\S)\p{L}(?: {1,3}\p{L}(?!\S)){3,}/gu;
/** Asterisks around words, as Markdown and text dumps of web pages mark emphasis. */
const EMPHASIS = /(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*]{2,200}\*(?![\p{L}\p{N}*])/gu;
const MARK = /\p{M}/u;

/** Characters `start` to `end` of a text as they should read: one line, single spaces, whole letters. */
export function readable(source: string, start: number, end: number): Mapped {
  const raw = source.slice(start, end);
  if (raw !== '' && !UNUSUAL.test(raw) && raw[0] !== ' ' && !raw.endsWith(' ')) {
    return { text: raw, runs: [{ from: 0, start, length: raw.length }] };
  }
  const skip = new Set<number>();
  for (const match of raw.matchAll(EMPHASIS)) {
    skip.add(match.index);
    skip.add(match.index + match[0].length - 1);
  }
  for (const match of raw.matchAll(SPACED)) {
    for (const space of match[0].matchAll(/(?<=\S) (?=\S)/g)) skip.add(match.index + space.index);
  }
  // Parts are joined once at the end: looking at the end of a growing string copies it each time.
  const parts: string[] = [];
  const runs: { from: number; start: number; length: number }[] = [];
  let length = 0;
  let last = '';
  const put = (characters: string, offset: number): void => {
    parts.push(characters);
    for (const char of characters) {
      const run = runs[runs.length - 1];
      if (run && run.start + run.length === offset && run.from + run.length === length) run.length++;
      else runs.push({ from: length, start: offset, length: 1 });
      length += char.length;
    }
    last = characters[characters.length - 1] as string;
  };
  for (let i = 0; i < raw.length; i++) {
    const char = raw[i] as string;
    const code = raw.charCodeAt(i);
    if (skip.has(i) || isInvisible(code)) continue;
    if (isSpace(code)) {
      if (last !== '' && last !== ' ') put(' ', start + i);
    } else if (code >= 0x300 && MARK.test(char) && last !== '') {
      const whole = (last + char).normalize('NFC');
      if (whole.length === 1) {
        parts.push((parts.pop() as string).slice(0, -1) + whole);
        last = whole;
      } else put(char, start + i);
    } else put(LIGATURES[char] ?? char, start + i);
  }
  if (last === ' ') {
    parts.pop();
    const run = runs[runs.length - 1] as { length: number };
    if (run.length === 1) runs.pop();
    else run.length--;
  }
  return { text: parts.join(''), runs };
}

function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff;
}
