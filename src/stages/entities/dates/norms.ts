import { daysIn, pad } from './calendar.ts';

/** EDTF for a part of a year: the first two months, the middle, the last two. */
export function partOfYear(part: string, year: string): string {
  const months = part === 'begin' ? ['01', '02'] : part === 'middle' ? ['06', '07'] : ['11', '12'];
  return `${year}-${months[0]}/${year}-${months[1]}`;
}

/** EDTF for a part of a month: its first ten days, the next ten, the rest. */
export function partOfMonth(part: string, year: string, month: number): string {
  const m = `${year}-${pad(month)}`;
  if (part === 'begin') return `${m}-01/${m}-10`;
  if (part === 'middle') return `${m}-11/${m}-20`;
  return `${m}-21/${m}-${daysIn(Number.parseInt(year, 10) || 2000, month)}`;
}

/** EDTF level 2 codes 33 to 36. */
export function quarter(year: string, number: number): string {
  return `${year}-${32 + number}`;
}

export function half(year: string, number: number): string {
  return number === 1 ? `${year}-01/${year}-06` : `${year}-07/${year}-12`;
}

/** The third Tuesday of September. */
export function budgetDay(year: number): string {
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  return `${year}-09-${pad(15 + ((2 - first + 7) % 7))}`;
}
