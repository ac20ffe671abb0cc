import type { Line } from './lines.ts';
import { type Mark, marksIn, markText, type Style } from './marks.ts';
import { type Entry, pairMarks } from './note-entries.ts';

const START = /^(?:(\d{1,3})(\)?)|\[(\d{1,3})\])(?:\s+(?=\S)|$)/u;
const CITATION =
  /https?:|www\.|\.nl\b|\bnrs?\. ?\d|kamerstuk|handelingen|aanhangsel|vergaderjaar|stcrt|staatscourant|\bstb\b|staatsblad|ECLI:|\bPb ?E|\b[TE]K \d{4}|^(?:zie|bron|idem|ibid|cf\.|vgl\.|bijlage)\b|\(\d{4}\)|\bp\. ?\d|\b(?:19|20)\d\d\)?\.?$/iu;

/** The mark that a line begins with, as a note does. */
export function noteStart(line: Line): (Pick<Mark, 'style' | 'number'> & { readonly length: number }) | null {
  const match = START.exec(line.text);
  if (!match) return null;
  const style: Style = match[3] ? 'bracket' : match[2] ? 'paren' : 'bare';
  return { style, number: Number(match[3] ?? match[1]), length: match[0].length };
}

/** True for a line that reads like a source and not like running text. */
export function isCitation(text: string): boolean {
  return CITATION.test(text);
}

/** Marks that have stood in the text and whose note has not come yet. */
class OpenMarks {
  readonly #numbers: Record<Style, Set<number>> = { bare: new Set(), paren: new Set(), bracket: new Set() };
  readonly #last: Record<Style, number> = { bare: 0, paren: 0, bracket: 0 };

  add(line: Line): void {
    for (const { style, number } of marksIn(line.text)) {
      if (number > this.#last[style] && number <= this.#last[style] + 12) this.#numbers[style].add(number);
    }
  }

  has({ style, number }: Pick<Mark, 'style' | 'number'>): boolean {
    return this.#numbers[style].has(number);
  }

  isNext({ style, number }: Pick<Mark, 'style' | 'number'>): boolean {
    return number === this.#last[style] + 1 && this.has({ style, number });
  }

  take({ style, number }: Pick<Mark, 'style' | 'number'>): void {
    this.#numbers[style].delete(number);
    this.#last[style] = Math.max(this.#last[style], number);
  }

  /** Numbers without a note, of the style that has most of them. */
  remaining(): { style: Style; numbers: number[] } {
    const styles: Style[] = ['paren', 'bracket', 'bare'];
    const style = styles.reduce((a, b) => (this.#numbers[b].size > this.#numbers[a].size ? b : a));
    return { style, numbers: [...this.#numbers[style]].sort((a, b) => a - b) };
  }
}

/**
 * Finds the lines that are notes. Where the end of a page shows, the notes of
 * the marks on the page stand there, in whatever order extraction left marks
 * and texts. Where it does not, a note begins with the next number of its
 * style and goes on to where the text that it interrupted resumes.
 */
export function setNotesApart(lines: readonly Line[]): void {
  readMarks(lines);
  const open = new OpenMarks();
  let page: Line[] = [];
  lines.forEach((line, i) => {
    if (line.origin === 'body' && !line.region) page.push(line);
    const next = lines[i + 1];
    const pageEnds = next === undefined || next.page > line.page;
    const footEnds = line.origin === 'footer' && next?.origin === 'body';
    if (!pageEnds && !footEnds) return;
    const known = line.origin === 'footer' || (next !== undefined && next.page > line.page);
    if (known) setPageNotesApart(page, open);
    else setRunningNotesApart(page, open);
    page = [];
  });
  setTrailingNotesApart(lines, open);
}

/** Reads the marks of notes that a format set apart as a whole, without saying where each begins. */
function readMarks(lines: readonly Line[]): void {
  let current: string | null = null;
  let number = 0;
  for (const line of lines) {
    if (line.origin !== 'note' || !line.region || line.note !== null) continue;
    const start = noteStart(line);
    if (start && start.length < line.text.length && (start.number === number + 1 || start.number === 1)) {
      number = start.number;
      current = markText(start);
    }
    line.note = current;
  }
}

function setPageNotesApart(page: readonly Line[], open: OpenMarks): void {
  const anchors = new Map<string, number>();
  page.forEach((line, i) => {
    const start = noteStart(line);
    if (
      start &&
      open.has(start) &&
      (start.length === line.text.length || line.gap > 0 || isCitation(line.text) || anchors.size > 0)
    ) {
      anchors.set(`${start.style}${start.number}`, i);
    } else open.add(line);
  });
  if (anchors.size === 0) return;
  const marked = new Set(anchors.values());
  const zone = zoneOf(page, marked);
  const entries: Entry[] = [];
  for (let i = 0; i < page.length; i++) {
    const line = page[i] as Line;
    if (!marked.has(i) && i < zone) continue;
    const start = marked.has(i) ? noteStart(line) : null;
    if (start) {
      open.take(start);
      entries.push({
        mark: markText(start),
        number: start.number,
        lines: [line],
        texts: start.length < line.text.length ? [line] : [],
      });
    } else {
      if (entries.length === 0) entries.push({ mark: null, number: 0, lines: [], texts: [] });
      const entry = entries.at(-1) as Entry;
      entry.lines.push(line);
      entry.texts.push(line);
    }
  }
  pairMarks(entries);
}

/** Index of the first line of the notes at the foot of a page. */
function zoneOf(page: readonly Line[], marked: ReadonlySet<number>): number {
  const first = Math.min(...marked);
  const texts = page.map((_, i) => i).filter((i) => i > first && !marked.has(i));
  const paragraphs = texts.filter((i) => i === texts[0] || (page[i] as Line).gap > 0 || marked.has(i - 1));
  if (texts.length > 0 || (noteStart(page[first] as Line)?.length ?? 0) < (page[first] as Line).text.length) {
    const stray = paragraphs.findLastIndex(
      (i) => !marked.has(i - 1) && !isCitation((page[i] as Line).text) && i !== paragraphs[0],
    );
    if (stray >= 0) return paragraphs[stray + 1] ?? page.length;
  }
  const followed = [...marked].every(
    (i) =>
      (noteStart(page[i] as Line)?.length ?? 0) < (page[i] as Line).text.length ||
      (i + 1 < page.length && !marked.has(i + 1)),
  );
  return followed || texts.length >= marked.size ? first : above(page, first);
}

/** Where the note texts begin that stand above their marks. */
function above(page: readonly Line[], first: number): number {
  let top = first;
  for (let i = first - 1; i >= 0 && first - i <= 12; i--) {
    const line = page[i] as Line;
    if (marksIn(line.text.slice(-4)).some((mark) => mark.end === Math.min(4, line.text.length))) break;
    if (isCitation(line.text) || (page[i] as Line).gap > 0) top = i;
    if (line.gap > 0) break;
  }
  return top;
}

function setRunningNotesApart(part: readonly Line[], open: OpenMarks): void {
  let current: string | null = null;
  let pending: Line | null = null;
  let before: Line | null = null;
  for (const line of part) {
    const start = noteStart(line);
    if (current !== null && before && ends(before, line, pending)) current = null;
    if (start && open.isNext(start)) {
      open.take(start);
      current = markText(start);
    }
    if (current === null) {
      open.add(line);
      pending = line;
    } else {
      line.origin = 'note';
      line.note = current;
    }
    before = line;
  }
}

/** True when a note is over before `line`. `pending`: the line of running text that the notes stand after. */
function ends(before: Line, line: Line, pending: Line | null): boolean {
  const open = pending !== null && !/[.?!:;]["'”’»)\]]*(?:\d{1,3}|\[\d+\])?$/u.test(pending.text);
  if (open && /^\p{Ll}/u.test(line.text) && /[.)\]]$|^\S+$/u.test(before.text)) return true;
  return line.gap > 0 && !START.test(line.text) && !START.test(`${before.text} `);
}

/** Sources at the end of a letter whose marks were lost, one a line for each mark still open. */
function setTrailingNotesApart(lines: readonly Line[], open: OpenMarks): void {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.origin !== 'body') end--;
  let from = end;
  while (
    from > 0 &&
    lines[from - 1]?.origin === 'body' &&
    !lines[from - 1]?.region &&
    isCitation((lines[from - 1] as Line).text)
  )
    from--;
  const { style, numbers } = open.remaining();
  if (end === from || numbers.length !== end - from) return;
  numbers.forEach((number, k) => {
    const line = lines[from + k] as Line;
    line.origin = 'note';
    line.note = markText({ style, number });
    open.take({ style, number });
  });
}
