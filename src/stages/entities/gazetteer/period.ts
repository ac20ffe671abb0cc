/** First and last day of a name, YYYY-MM-DD; '' where it is open. */
export type Period = readonly [from: string, to: string];

/**
 * Reads `2003-07-01/2010-10-14|2017/`: EDTF intervals of years or days joined by bars.
 * A year begins on its first and ends on its last day.
 */
export function periodsOf(cell: string): readonly Period[] {
  return cell.split('|').map((interval) => {
    const [from = '', to = ''] = interval.split('/');
    return [from.length === 4 ? `${from}-01-01` : from, to.length === 4 ? `${to}-12-31` : to];
  });
}

interface Named {
  readonly periods: readonly Period[];
}

/**
 * Of names for one form, the one borne at the date (EDTF day, month or year; null when
 * unknown): the latest that is valid then, else the last one before it, else the latest of all.
 */
export function valid<T extends Named>(values: readonly T[], date: string | null): T | null {
  const current = date === null ? values : values.filter((value) => borne(value, date));
  const past =
    date === null || current.length > 0 ? [] : values.filter((value) => start(value).slice(0, date.length) <= date);
  const pool = current.length > 0 ? current : past.length > 0 ? past : values;
  return [...pool].sort((a, b) => end(b).localeCompare(end(a)) || start(b).localeCompare(start(a)))[0] ?? null;
}

/** On the day of a change both names are borne, and the newer one is taken. */
function borne({ periods }: Named, date: string): boolean {
  return periods.some(([from, to]) => (from === '' || from.slice(0, date.length) <= date) && (to === '' || date <= to));
}

const end = ({ periods }: Named): string => periods.at(-1)?.[1] || '9999';
const start = ({ periods }: Named): string => periods.at(-1)?.[0] ?? '';
