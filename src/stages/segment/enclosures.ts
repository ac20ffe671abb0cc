/** A stretch of text in brackets or quotation marks inside which no sentence of its own ends. */
export interface Enclosure {
  readonly open: number;
  readonly close: number;
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '«': '»', '“': '”', '„': '”', '‘': '’' };
/** Longer than any aside or quoted title; what is longer was opened or closed by mistake. */
const LONGEST = 800;

/**
 * The bracketed and quoted parts that a sentence runs around: opened in the
 * middle of it and followed by the rest of it. A quotation that closes together
 * with its sentence may hold sentences, and is not among them.
 */
export function enclosures(text: string): Enclosure[] {
  if (!/[(["«“„‘]/.test(text)) return [];
  const found: Enclosure[] = [];
  const open: { char: string; at: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    const top = open.at(-1);
    if (char === '"') {
      if (top?.char === '"') close(i);
      else open.push({ char, at: i });
    } else if (CLOSERS[char] !== undefined) open.push({ char, at: i });
    else if (top && CLOSERS[top.char] === char && !(char === '’' && isLetter(text[i - 1]) && isLetter(text[i + 1])))
      close(i);
    else if (char === ')' || char === ']' || char === '»') {
      const index = open.findLastIndex((entry) => CLOSERS[entry.char] === char);
      if (index >= 0) {
        open.length = index + 1;
        close(i);
      }
    }
    if (open.length > 20) open.shift();
  }
  return found;

  function close(at: number): void {
    const { char, at: from } = open.pop() as { char: string; at: number };
    if (at - from <= LONGEST && runsAround(text, char, from, at)) found.push({ open: from, close: at });
  }
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /\p{L}/u.test(char);
}

function runsAround(text: string, char: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 3), from).trimEnd();
  if (before === '' || /[.?!…]["'”’»)]?$/u.test(before)) return false;
  if (char === '(' || char === '[') return true;
  if (before.endsWith(':')) return false;
  const after = text.slice(to + 1, to + 4);
  return /^\s?[\p{Ll}\d,;:(–-]/u.test(after) || (/^[.?!]/.test(after) && !/[.?!…]$/.test(text.slice(0, to)));
}
