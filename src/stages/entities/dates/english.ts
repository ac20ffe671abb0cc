import type { Day } from './calendar.ts';

/** British style: 2 June 2014. */
export function englishDay(
  day: Pick<Day, 'day' | 'month'> & { readonly year: number | null },
  months: readonly string[],
): string {
  const name = `${day.day} ${months[day.month]}`;
  return day.year === null ? name : `${name} ${day.year}`;
}

export function ordinal(value: number): string {
  const suffix = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}

const PARTS: Readonly<Record<string, string>> = { begin: 'early ', middle: 'mid-', end: 'late ' };

/** "early 1995", "mid-2016", "late June 2014". */
export function englishPart(part: string, what: string): string {
  return `${PARTS[part] ?? ''}${what}`;
}

const NUMBER_WORDS = ['', 'first', 'second', 'third', 'fourth'];

export function englishOrdinalWord(value: number): string {
  return NUMBER_WORDS[value] ?? ordinal(value);
}
