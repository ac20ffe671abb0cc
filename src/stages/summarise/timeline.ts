import type { Line, Summary } from '../../pipeline/index.ts';
import type { Letter } from './letter.ts';

/** Dated events told by chosen sentences, in the order of their dates. A sentence stands at its first date only. */
export function timeline(letter: Letter): Summary['timeline'] {
  const events: { date: string; dateEnglish: string; line: Line; from: number }[] = [];
  for (const selected of letter.chosen()) {
    const references = letter.mentionsIn(selected.unit, 'REFERENCE');
    const date = letter
      .mentionsIn(selected.unit, 'DATE')
      // The date of a paper that is only cited dates no event.
      .find(
        (m) => /^(?:(?:\.\.)?\/)?-?\d{4}/.test(m.norm) && !references.some((r) => r.to <= m.from && m.from - r.to < 4),
      );
    if (date)
      events.push({
        date: date.norm,
        dateEnglish: date.english,
        line: letter.translation(selected),
        from: selected.unit.from,
      });
  }
  events.sort((a, b) => compare(sortKey(a.date), sortKey(b.date)) || a.from - b.from);
  return events.map(({ date, dateEnglish, line }) => ({ date, dateEnglish, line }));
}

/** Where an EDTF date stands in a list: by its begin, or by its end when the begin is open. */
function sortKey(edtf: string): string {
  return edtf.replace(/^(?:\.\.)?\//, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
