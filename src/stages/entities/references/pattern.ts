/** What a match of a reference pattern means; null refuses it. */
export interface ReferenceReading {
  readonly norm: string;
  readonly english: string;
  /** Offset and length within the match, when the span is only part of it. */
  readonly span?: readonly [number, number];
}

export interface ReferencePattern {
  readonly expression: RegExp;
  read(match: RegExpExecArray, text: string): ReferenceReading | null;
}

/** "2013–2014", "2013/14" and the like, as one session: 20132014; null when the years do not follow. */
export function session(years: string): string | null {
  const found = /^(\d{4})\s?[-–/]\s?(\d{4}|\d{2})$/.exec(years.trim());
  if (found === null) return null;
  const first = Number(found[1]);
  const last = found[2]?.length === 2 ? Number(String(first + 1).slice(0, 2) + found[2]) : Number(found[2]);
  return last === first + 1 ? `${first}${last}` : null;
}

export const SESSION = '\\d{4}\\s?[-–/]\\s?(?:\\d{4}|\\d{2})(?!\\d)';
/** "nr.", "nrs.", "nummer". */
export const NR = '(?:nrs?\\.?|nummers?|no\\.)';

/** The English of the words of a reference; numbers and punctuation stay as they are. */
export function englishReference(text: string, replacements: readonly (readonly [RegExp, string])[]): string {
  let english = text.replace(/\s+/g, ' ').trim();
  for (const [pattern, replacement] of replacements) english = english.replace(pattern, replacement);
  return english;
}

export const NUMBER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bvergaderjaar (\d{4}\s?[-–/]\s?\d{2,4})/gi, '$1 parliamentary year'],
  [/\b(?:nrs\.?|nummers)(?=\s)/gi, 'nos.'],
  [/\b(?:nr\.?|nummer)(?=\s)/gi, 'no.'],
  [/\bblz\./gi, 'p.'],
  [/\ben\b/g, 'and'],
  [/ t\/m | tot en met /g, ' to '],
];
