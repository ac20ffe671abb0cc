const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const ENGLISH = 'January February March April May June July August September October November December'.split(' ');

/** A calendar day in a letterhead: 2 juni 2014 · 1 maart jl. has no year and is none · 02-06-2014 · 2014-06-02. */
export const DAY = new RegExp(
  String.raw`\b(?:\d{1,2} (?:${MONTHS.join('|')}) \d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{4}-\d{2}-\d{2})\b`,
  'iu',
);

/** ISO 8601 of a day that {@link DAY} found, or null when there is no such day. */
export function isoDay(text: string): string | null {
  const parts = text.toLowerCase().split(/[ /-]/);
  const [first = '', second = '', third = ''] = parts;
  const month = MONTHS.includes(second) ? MONTHS.indexOf(second) + 1 : Number(second);
  const [year, day] = first.length === 4 ? [first, third] : [third, first];
  if (!(month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** "2014-06-02" → "2 June 2014". */
export function englishDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `${day} ${ENGLISH[month - 1]} ${year}`;
}
