/** Months that EDTF codes for parts of a year end in: seasons 21–24 and quarters 33–36. Winter ends in the next year. */
const LAST_MONTH: Readonly<Record<string, number>> = {
  '21': 5,
  '22': 8,
  '23': 11,
  '24': 14,
  '33': 3,
  '34': 6,
  '35': 9,
  '36': 12,
};

/**
 * The last day (YYYY-MM-DD) that an EDTF date covers, or null when the year is
 * open or unspecified. "2023-11" → "2023-11-30", "2024-22" (summer) → "2024-08-31".
 */
export function lastDay(edtf: string): string | null {
  const end = edtf.split('/').at(-1) ?? '';
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[?~%]?$/.exec(end);
  if (!match) return null;
  const [, year = '', part, day] = match;
  if (part === undefined) return `${year}-12-31`;
  if (day !== undefined) return `${year}-${part}-${day}`;
  const month = LAST_MONTH[part] ?? Number(part);
  if (month < 1 || month > 14) return null;
  const last = new Date(Date.UTC(Number(year), month, 0));
  return last.toISOString().slice(0, 10);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "June 2024" for a date within a month; the year, or '' where that is all that is known. */
export function monthOf(edtf: string): { readonly key: string; readonly english: string } | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?/.exec(edtf);
  if (!match) return null;
  const [, year = '', month] = match;
  return month === undefined
    ? { key: year, english: year }
    : { key: `${year}-${month}`, english: `${MONTHS[Number(month) - 1]} ${year}` };
}
