import { compareDays, type Day } from './calendar.ts';

/** Which way an expression points from the date of its letter. */
export type Direction = 'past' | 'future' | 'none';

const PAST =
  /\b(?:jl|jongstleden|laatstleden|afgelopen|vorige?|heb|heeft|hebben|had|hadden|is|was|waren|zijn|ontving|bleek|vond|werd|werden|gaf|sprak)\b/iu;
const FUTURE =
  /\b(?:aanstaande|a\.s|komende?|volgende?|zal|zullen|uiterlijk|gaat|gaan|verwacht|voornemens|streef|wordt|worden|vanaf|per|staat)\b/iu;

/** Reads the direction from the words around the expression: its suffix first, then its sentence. */
export function direction(before: string, after: string, sentence: string): Direction {
  if (/^\s*(?:jl\b|jongstleden|laatstleden|\(?dezes)/iu.test(after)) return 'past';
  if (/^\s*(?:a\.?\s?s\.|aanstaande|e\.?k\.)/iu.test(after) || /\b(?:a\.?\s?s\.|aanstaande)\s*$/iu.test(before))
    return 'future';
  if (/\b(?:afgelopen|vorige?|sinds)\s*$/iu.test(before)) return 'past';
  if (/\b(?:komende?|volgende?|uiterlijk|vanaf|per)\s*$/iu.test(before)) return 'future';
  const past = PAST.test(sentence);
  const future = FUTURE.test(sentence);
  return past === future ? 'none' : past ? 'past' : 'future';
}

/**
 * The year that a writer means by a day and month without one. Close to the turn
 * of the year the direction decides; otherwise it is the year of the letter, unless
 * the direction says that this date has passed or is to come.
 */
export function impliedYear(letter: Day, month: number, day: number | null, way: Direction, sure: boolean): number {
  const there: Day = { year: letter.year, month, day: day ?? (way === 'past' ? 1 : 28) };
  const order = compareDays(there, letter);
  const distance = month - letter.month;
  if (way === 'past' && order > 0 && (sure || distance >= 3)) return letter.year - 1;
  if (way === 'future' && order < 0 && (sure || distance <= -3)) return letter.year + 1;
  if (way === 'none' && distance >= 8) return letter.year - 1;
  if (way === 'none' && distance <= -8) return letter.year + 1;
  return letter.year;
}
