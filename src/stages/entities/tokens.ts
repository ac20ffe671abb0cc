/** What the characters of a token look like. */
export const Shape = {
  mark: 0,
  number: 1,
  lower: 2,
  /** First letter upper case, no other. */
  capital: 3,
  /** Two or more letters, all upper case. */
  upper: 4,
  /** Upper-case letters elsewhere: NZa, eHealth, PvdA. */
  mixed: 5,
} as const;

/** What stands between a token and the one before it. */
export const Gap = { none: 0, space: 1, line: 2, blank: 3 } as const;

/**
 * The cleaned text cut into words (letters and digits) and single marks.
 * Parallel arrays, because a letter has many tokens and every recogniser walks them.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly shape: Uint8Array;
  readonly gap: Uint8Array;
  /** Lower case, without accents, apostrophes and dashes made plain. */
  readonly fold: readonly string[];
}

export function tokenise(text: string): Tokens {
  const from: number[] = [];
  const to: number[] = [];
  const shape: number[] = [];
  const gap: number[] = [];
  const fold: string[] = [];
  let between: number = Gap.none;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (code === 10) between = between >= Gap.line ? Gap.blank : Gap.line;
      else if (between === Gap.none) between = Gap.space;
      at++;
      continue;
    }
    let end = at + 1;
    if (isWord(code, text, at)) while (end < text.length && isWord(text.charCodeAt(end), text, end)) end++;
    const surface = text.slice(at, end);
    from.push(at);
    to.push(end);
    gap.push(between);
    shape.push(shapeOf(surface));
    fold.push(foldWord(surface));
    between = Gap.none;
    at = end;
  }
  return {
    text,
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    shape: Uint8Array.from(shape),
    gap: Uint8Array.from(gap),
    fold,
  };
}

/** Lower case, accents off, apostrophes and dashes plain. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) {
      return lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[‘’ʼ´]/g, "'")
        .replace(/[‐‑–—]/g, '-');
    }
  }
  return lower;
}

function shapeOf(surface: string): number {
  const first = surface.charCodeAt(0);
  if (first < 128 && !(first >= 48 && first <= 57) && !(first >= 65 && first <= 90) && !(first >= 97 && first <= 122)) {
    return Shape.mark;
  }
  let upper = 0;
  let lower = 0;
  let digits = 0;
  for (const character of surface) {
    if (character >= '0' && character <= '9') digits++;
    else if (character !== character.toLowerCase()) upper++;
    else if (character !== character.toUpperCase() || /\p{L}/u.test(character)) lower++;
  }
  if (upper + lower === 0) return digits > 0 ? Shape.number : Shape.mark;
  if (upper === 0) return Shape.lower;
  const head = surface[0] as string;
  if (upper === 1 && head !== head.toLowerCase()) return Shape.capital;
  return lower === 0 ? Shape.upper : Shape.mixed;
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f
  );
}

function isWord(code: number, text: string, at: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  return code >= 0x250 && !(code >= 0x2000 && code <= 0x2bff) && /[\p{L}\p{M}\p{N}]/u.test(text[at] as string);
}
