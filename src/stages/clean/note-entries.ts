import type { Line } from './lines.ts';

/** A mark at the foot of a page with the lines that stand under it. */
export interface Entry {
  readonly mark: string | null;
  readonly number: number;
  readonly lines: Line[];
  /** The lines that hold more than the mark. */
  texts: Line[];
}

/**
 * Gives every line of the notes of a page its mark. Extraction may set marks
 * apart from their texts; a mark without a text then takes one from the
 * neighbour that has several, or from the texts that stand above all marks.
 */
export function pairMarks(entries: readonly Entry[]): void {
  for (const entry of entries) {
    for (const line of entry.lines) {
      line.origin = 'note';
      line.note = entry.mark;
    }
  }
  const orphan = entries.find((entry) => entry.mark === null);
  const empty = entries.filter((entry) => entry.mark !== null && entry.texts.length === 0);
  for (const entry of empty) {
    const giver =
      (orphan && orphan.texts.length > 0 ? orphan : undefined) ??
      entries.find((e) => e.number === entry.number - 1 && partsOf(e.texts).length > 1) ??
      entries.find((e) => e.number === entry.number + 1 && partsOf(e.texts).length > 1);
    if (!giver) continue;
    const parts = partsOf(giver.texts);
    const takesAll = giver === orphan && entry === empty.at(-1);
    const first = giver === orphan || giver.number > entry.number;
    const taken = takesAll ? giver.texts : ((first ? parts[0] : parts.at(-1)) as Line[]);
    giver.texts = giver.texts.filter((line) => !taken.includes(line));
    entry.texts = taken;
    for (const line of taken) line.note = entry.mark;
  }
}

/** Lines of several notes without marks between them, cut where one source ends and another begins. */
function partsOf(texts: readonly Line[]): Line[][] {
  const parts: Line[][] = [];
  texts.forEach((line, i) => {
    const before = texts[i - 1];
    const fresh =
      before !== undefined && /[.\d/)]$|^\S+$/u.test(before.text) && /^(?:\p{Lu}|https?:|www\.)/u.test(line.text);
    if (before === undefined || fresh) parts.push([line]);
    else (parts.at(-1) as Line[]).push(line);
  });
  return parts;
}
