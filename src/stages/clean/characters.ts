import { isSpace } from './lines.ts';

/** Text with the original offset of each of its characters; -1 where cleaning put one in. */
export interface Mapped {
  text: string;
  at: number[];
}

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
};

const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const SPACED = /(?<![^\s])(?:\p{L} ){3,}\p{L}(?![^\s])/gu;
/** Asterisks around words, as Markdown and text dumps of web pages mark emphasis. */
const EMPHASIS = /(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*]{2,200}\*(?![\p{L}\p{N}*])/gu;
const MARK = /\p{M}/u;

/** Characters `start` to `end` of a text as they should read: one line, single spaces, whole letters. */
export function readable(source: string, start: number, end: number): Mapped {
  const raw = source.slice(start, end);
  const at: number[] = [];
  if (PLAIN.test(raw) && raw.search(SPACED) < 0 && raw.search(EMPHASIS) < 0) {
    for (let i = start; i < end; i++) at.push(i);
    return { text: raw, at };
  }
  const skip = new Set<number>();
  for (const match of raw.matchAll(EMPHASIS)) {
    skip.add(match.index);
    skip.add(match.index + match[0].length - 1);
  }
  for (const match of raw.matchAll(SPACED)) {
    for (let i = 1; i < match[0].length; i += 2) skip.add(match.index + i);
  }
  let text = '';
  const put = (characters: string, offset: number): void => {
    text += characters;
    for (let i = 0; i < characters.length; i++) at.push(offset);
  };
  for (let i = 0; i < raw.length; i++) {
    const char = raw[i] as string;
    const code = raw.charCodeAt(i);
    if (skip.has(i) || isInvisible(code)) continue;
    if (isSpace(code)) {
      if (text !== '' && !text.endsWith(' ')) put(' ', start + i);
    } else if (code < 0x80) put(char, start + i);
    else if (MARK.test(char) && text !== '') {
      const whole = (text.at(-1) + char).normalize('NFC');
      if (whole.length === 1) text = text.slice(0, -1) + whole;
      else put(char, start + i);
    } else put(LIGATURES[char] ?? (char === '‐' || char === '‑' ? '-' : char), start + i);
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    at.pop();
  }
  return { text, at };
}

function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff;
}
