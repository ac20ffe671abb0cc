import type { Brief } from '../brief/schema.ts';

/** Columns of entities.csv: one row a mention, so that a spreadsheet can count, filter and look up. */
export const ENTITY_COLUMNS = [
  'letter',
  'date',
  'type',
  'entity',
  'english',
  'norm',
  'certainty',
  'mention',
  'start',
  'end',
  'sentence',
  'url',
] as const;

/** The rows of one letter, in text order. */
export function entityRows(brief: Brief): readonly (readonly string[])[] {
  const date = brief.letter?.date?.norm ?? '';
  return brief.entities
    .flatMap((e) =>
      e.mentions.map((m) => ({
        start: m.start,
        row: [
          brief.source.path,
          date,
          e.type,
          e.name,
          e.english,
          e.norm,
          e.certainty,
          m.text,
          String(m.start),
          String(m.end),
          m.sentence ?? '',
          e.url ?? '',
        ],
      })),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ row }) => row);
}

/**
 * One CSV record (RFC 4180). A cell that a spreadsheet would take for a formula
 * is given a leading apostrophe, because letters come from strangers.
 */
export function csvLine(cellsOfRow: readonly string[]): string {
  return `${cellsOfRow.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
