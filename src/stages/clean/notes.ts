import type { Line } from './lines.ts';

/** A mark of a note as it may stand in running text: 1 · 1) · [1], with the offset it has in the original. */
export interface Mark {
  readonly style: Style;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

type Style = 'bare' | 'paren' | 'bracket';

const START = /^(?:(\d{1,3})(\)?)|\[(\d{1,3})\])(?:\s+(\S.*))?$/su;
const IN_TEXT =
  /(?<=[\p{L}\d»”"'’).,;:?!\]] ?)(?:\[(\d{1,3})\]|(\d{1,3})(\)))|(?<=[\p{L})][»”"'’).,;:?!\]]?|[»”"’])(\d{1,3})(?![\p{L}\d%°]|[.,:]\d|-\d)/gu;

/** Everything in a line that could be the mark of a note. */
export function marksIn(line: Line): Mark[] {
  return [...line.text.matchAll(IN_TEXT)].map((match) => ({
    style: match[1] ? 'bracket' : match[3] ? 'paren' : 'bare',
    number: Number(match[1] ?? match[2] ?? match[4]),
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
}

/**
 * Finds the lines that are notes. A note begins with the next number of its
 * style, after a mark with that number has stood in the text; it goes on to the
 * end of its page, or, when the page has no visible end, to where the text
 * that it interrupted goes on.
 */
export function setNotesApart(lines: readonly Line[]): void {
  const seen: Record<Style, Set<number>> = { bare: new Set(), paren: new Set(), bracket: new Set() };
  const last: Record<Style, number> = { bare: 0, paren: 0, bracket: 0 };
  let current: string | null = null;
  let pending: Line | null = null;
  let before: Line | null = null;
  for (const line of lines) {
    if (line.origin !== 'body' || line.region) {
      if (line.origin === 'footer' && current === null) pending = null;
      continue;
    }
    if (current !== null && before && ends(before, line, pending)) current = null;
    const start = noteStart(line);
    if (start && start.number === last[start.style] + 1 && seen[start.style].has(start.number)) {
      last[start.style] = start.number;
      current = String(start.number);
    }
    if (current !== null) {
      line.origin = 'note';
      line.note = current;
    } else {
      for (const mark of marksIn(line)) seen[mark.style].add(mark.number);
      pending = line;
    }
    before = line;
  }
}

function noteStart(line: Line): { style: Style; number: number } | null {
  const match = START.exec(line.text);
  if (!match) return null;
  if (match[3]) return { style: 'bracket', number: Number(match[3]) };
  return { style: match[2] ? 'paren' : 'bare', number: Number(match[1]) };
}

/** True when a note is over before `line`. `pending`: the line of running text that the notes stand after. */
function ends(before: Line, line: Line, pending: Line | null): boolean {
  if (line.page > before.page) return true;
  const open = pending !== null && !/[.?!:;]["'”’»)\]]*\d{0,3}$/u.test(pending.text);
  if (open && /^\p{Ll}/u.test(line.text) && /[.)\]]$|^\S+$/u.test(before.text)) return true;
  return line.gap > 1 && !noteStart(line) && !/^\d{1,3}$|^\[?\d{1,3}[\])]$/.test(before.text);
}
