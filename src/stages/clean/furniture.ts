import { standsAlone } from './joints.ts';
import type { Line } from './lines.ts';

const RUNNING = /^(?:tweede|eerste) kamer,\s*vergaderjaar \d{4}\s?[-–/]\s?\d{2,4}(?:$|,)/iu;
const IMPRINT =
  /^(?:(?:ah-[te]k|kst|h-[te]k|nds-[te]k|blg|kv-[te]k|stcrt|stb)-\d[\w.-]{2,40}|ISSN \d{4} ?- ?\d{3}[\dX]|['’‘]s-Gravenhage \d{4})(?:\s+(?:ISSN \d{4} ?- ?\d{3}[\dX]|['’‘]s-Gravenhage \d{4}))*$/iu;
const PAGE =
  /^(?:[-–—] ?\d{1,4} ?[-–—]|(?:pagina|blad|blz\.?|p\.?) ?\d{1,4}(?: ?(?:van|\/) ?\d{1,4})?|\d{1,4} ?(?:van|\/) ?\d{1,4})$/iu;
const LABEL = /^(?:datum|(?:onze|uw) (?:referentie|brief(?: van)?)|(?:ons|uw) kenmerk|kenmerk|pagina|bijlagen?)$/iu;
const NUMBER = /^\d{1,4}$/;

/**
 * Sets page furniture apart: running headers and footers, imprints, page
 * numbers and the reference columns that letterheads repeat on every page.
 */
export function setFurnitureApart(lines: readonly Line[]): void {
  lines.forEach((line, i) => {
    if (line.region || line.origin !== 'body') return;
    if (IMPRINT.test(line.text)) line.origin = 'margin';
    else if (isRunning(lines, i) || PAGE.test(line.text)) line.origin = 'footer';
    else if (LABEL.test(line.text)) setColumnApart(lines, i);
  });
  setRepeatedApart(lines);
  setPageNumbersApart(lines);
}

/** What a line is that is known to be lifted: furniture by its form, else a note. */
export function furnitureKind(text: string): 'footer' | 'margin' | 'note' {
  if (RUNNING.test(text) || PAGE.test(text) || NUMBER.test(text)) return 'footer';
  return IMPRINT.test(text) || LABEL.test(text) ? 'margin' : 'note';
}

/** The name of the paper at the edge of a page. The same words inside a paragraph of sources are a note. */
function isRunning(lines: readonly Line[], i: number): boolean {
  const line = lines[i] as Line;
  const next = lines[i + 1];
  if (!RUNNING.test(line.text)) return false;
  const above = line.gap > 0 || lines[i - 1]?.page !== line.page || lines[i - 1]?.origin !== 'body';
  return above && (!next || next.gap > 0 || next.page > line.page || NUMBER.test(next.text));
}

/** A label and its value that come again on a later page. The first one stays: it is the letterhead. */
function setColumnApart(lines: readonly Line[], i: number): void {
  const label = lines[i] as Line;
  const value = lines[i + 1];
  if (label.page === 0 || !value || value.gap > 0 || value.text.length > 60) return;
  const seen = lines.some(
    (line, j) => line.page < label.page && line.text === label.text && lines[j + 1]?.text === value.text,
  );
  if (!seen) return;
  label.origin = 'margin';
  value.origin = 'margin';
}

/** First and last lines of pages that come again, but for their numbers, on other pages. */
function setRepeatedApart(lines: readonly Line[]): void {
  const edges: Line[] = [];
  lines.forEach((line, i) => {
    if (line.origin !== 'body' || line.region || line.text.length > 120 || standsAlone(line.text)) return;
    const first = i > 0 && lines[i - 1]?.page !== line.page;
    const last = lines[i + 1] !== undefined && lines[i + 1]?.page !== line.page;
    if (first || last) edges.push(line);
  });
  const pages = new Map<string, number>();
  const key = (line: Line): string => line.text.replace(/\d+/g, '0').toLowerCase();
  for (const line of edges) pages.set(key(line), (pages.get(key(line)) ?? 0) + 1);
  for (const line of edges) {
    if ((pages.get(key(line)) ?? 0) < 2 || NUMBER.test(line.text)) continue;
    line.origin = lines[line.index - 1]?.page === line.page ? 'footer' : 'header';
  }
}

/** Bare numbers between furniture and the edge of a page. */
function setPageNumbersApart(lines: readonly Line[]): void {
  lines.forEach((line, i) => {
    if (line.origin !== 'body' || line.region || !NUMBER.test(line.text)) return;
    const before = lines[i - 1];
    const after = lines[i + 1];
    const atEnd = !after || after.page > line.page;
    const atStart = before !== undefined && before.page < line.page && after !== undefined && after.gap > 0;
    const below = before !== undefined && (before.origin === 'footer' || before.origin === 'header');
    if (
      (below && (atEnd || (after?.gap ?? 0) > 0)) ||
      (atEnd && before && line.gap > 0 && lines.at(-1)?.page !== 0) ||
      atStart
    )
      line.origin = 'footer';
  });
}
