/** Calendar arithmetic on proleptic Gregorian dates; no clock, no time zone. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export const edtfDay = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** Reads YYYY-MM-DD; null for anything else. */
export function parseDay(edtf: string | null): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(edtf ?? '');
  return found === null ? null : { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Monday is 1, Sunday 7. */
export function weekday(day: Day): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

export function shift(day: Day, days: number): Day {
  const moved = new Date(utc(day) + days * 86_400_000);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

function utc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}
