import type { Candidate, Dropped } from '../candidate.ts';
import type { Reading } from '../gazetteer/entry.ts';
import { valid } from '../gazetteer/period.ts';
import { type LetterView, tokenAt } from '../letter.ts';
import type { Refiner } from '../recogniser.ts';
import { opensSentence } from '../sentence-start.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

/**
 * Decides what a listed name stands for: the reading whose years hold the letter's
 * date, and, for forms that also mean something else, only with evidence in the letter.
 */
export const readings: Refiner = {
  name: 'readings',
  refine(candidates, letter, { commonWords }) {
    const certain = new Set<string>();
    for (const candidate of candidates) {
      if (candidate.readings.length === 0) certain.add(candidate.norm);
      else if (candidate.readings.some((reading) => !reading.ambiguous))
        certain.add(choose(candidate.readings, letter.date).entry.norm);
    }
    const kept: Candidate[] = [];
    const dropped: Dropped[] = [];
    const redefined = definedOtherwise(candidates, letter);
    for (const candidate of candidates) {
      if (redefined.has(letter.text.slice(candidate.from, candidate.to))) {
        dropped.push({ candidate, reason: 'the letter introduces this abbreviation for something else' });
        continue;
      }
      if (candidate.readings.length === 0) {
        kept.push(candidate);
        continue;
      }
      const sure = candidate.readings.filter((reading) => !reading.ambiguous || certain.has(reading.entry.norm));
      const pool = sure.length > 0 ? sure : candidate.readings;
      const reading = choose(pool, letter.date);
      const reason = reading.ambiguous
        ? doubt(candidate, reading, letter, certain, commonWords)
        : common(candidate, letter, commonWords);
      if (reason === null) kept.push({ ...candidate, english: reading.english, norm: reading.entry.norm });
      else dropped.push({ candidate, reason });
    }
    return { kept, dropped };
  },
};

/** Abbreviations in brackets whose letters begin the words before them, where these are not the listed name: "Delta Rhine Corridor (DRC)". */
function definedOtherwise(candidates: readonly Candidate[], { text, tokens }: LetterView): ReadonlySet<string> {
  const found = new Set<string>();
  for (const candidate of candidates) {
    const form = text.slice(candidate.from, candidate.to);
    if (
      candidate.readings.length === 0 ||
      !/^\p{Lu}{2,6}$/u.test(form) ||
      text[candidate.from - 1] !== '(' ||
      text[candidate.to] !== ')'
    )
      continue;
    const at = tokenAt(tokens, candidate.from);
    const ends = tokens.to[at - 2];
    const norms = new Set(candidate.readings.map((reading) => reading.entry.norm));
    if (
      candidates.some(
        (other) => other.to === ends && (norms.has(other.norm) || other.readings.some((r) => norms.has(r.entry.norm))),
      )
    )
      continue;
    let word = at - 2;
    let letter = form.length - 1;
    while (letter >= 0 && word >= 0 && tokens.fold[word]?.[0] === form[letter]?.toLowerCase()) {
      word--;
      letter--;
    }
    if (letter < 0) found.add(form);
  }
  return found;
}

/** Services whose names are written in lower case. */
const ARMED = /^royal-netherlands-/;

function choose(list: readonly Reading[], date: string | null): Reading {
  const dated = list.map((reading) => ({ reading, periods: reading.entry.periods }));
  const plain = dated.filter(({ reading }) => !reading.ambiguous);
  return (valid(plain.length > 0 ? plain : dated, date) as { reading: Reading }).reading;
}

/** Why the ambiguous form is not taken, or null when the context decides for it. */
function doubt(
  candidate: Candidate,
  reading: Reading,
  { tokens }: LetterView,
  certain: ReadonlySet<string>,
  words: ReadonlySet<string>,
): string | null {
  const at = tokenAt(tokens, candidate.from);
  const end = tokenAt(tokens, candidate.to);
  const { norm, kind } = reading.entry;
  const before = tokens.fold[at - 1] ?? '';
  const after = tokens.fold[end] ?? '';
  const bracketed = before === '(' && after === ')';
  if (reading.form === 'Kamer') {
    // "Kamer van Koophandel" is another name; "uw Kamer voor de zomer" is not.
    const named = /^(?:van|voor)$/.test(after) && before !== 'uw' && (tokens.shape[end + 1] as number) >= Shape.capital;
    return named ? '"Kamer" begins another name' : null;
  }
  if (/^(?:Commissie|Raad|Parlement|Unie|Hof)$/.test(reading.form)) {
    if (/^(?:van|voor|der|inzake)$/.test(after) || startsName(tokens, end))
      return `"${reading.form}" begins another name`;
    return european(certain) ? null : `nothing European is named in the letter`;
  }
  if (certain.has(norm)) return null;
  if (/^(?:media|newspaper|broadcaster)$/.test(kind) && after === ',' && tokens.shape[end + 1] === Shape.number)
    return null;
  if (bracketed && (kind === 'party' || kind === 'ministry')) return null;
  if (/^[\p{Lu}\p{N}&]{2,6}$/u.test(reading.form)) {
    if (kind === 'party' && /^(?:de|van|,|en|\()$/.test(before)) return null;
    return `"${reading.form}" has several meanings and its full name is not in the letter`;
  }
  if (tokens.shape[at] === Shape.lower)
    return ARMED.test(norm) ? null : `"${reading.form}" in lower case is a common noun`;
  if (kind === 'ministry' && !/^(?:van|bij|door|met|en|aan|op|\()$/.test(before))
    return `no word before "${reading.form}" says that the ministry is meant`;
  if (opensSentence(tokens, at) && words.has(tokens.fold[at] as string))
    return `"${reading.form}" opens a sentence, where its capital tells nothing`;
  if (
    startsName(tokens, end) ||
    (at > 0 &&
      tokens.gap[at] === Gap.space &&
      (tokens.shape[at - 1] as number) >= Shape.capital &&
      !(opensSentence(tokens, at - 1) && words.has(before)))
  ) {
    return `"${reading.form}" is part of a longer name`;
  }
  return null;
}

/** At the start of a sentence "Kent" may be the verb: a common word of one token counts as a name only elsewhere. */
function common(candidate: Candidate, { tokens }: LetterView, words: ReadonlySet<string>): string | null {
  const at = tokenAt(tokens, candidate.from);
  if ((tokens.to[at] as number) < candidate.to || tokens.shape[at] !== Shape.capital || !opensSentence(tokens, at))
    return null;
  if (!words.has(tokens.fold[at] as string) || candidate.readings.some(({ form }) => form === form.toLowerCase()))
    return null;
  return 'it opens a sentence and is also a common word';
}

/** Council configurations, commissioners, and documents of the Commission. */
const EUROPEAN =
  /^(?:(?:com|swd|join|sec)-\d{4}|eurogroup$|european-commissioner|(?:agriculture-and-fisheries|foreign-affairs|general-affairs|economic-and-financial-affairs|justice-and-home-affairs|environment|competitiveness|transport|telecommunications|eu-energy|employment-social-policy)\b.*council)/;

function european(certain: ReadonlySet<string>): boolean {
  return (
    certain.has('european-commission') ||
    certain.has('european-union') ||
    certain.has('european-parliament') ||
    certain.has('european-council') ||
    certain.has('council-of-the-european-union') ||
    [...certain].some((norm) => EUROPEAN.test(norm))
  );
}

function startsName(tokens: Tokens, at: number): boolean {
  return at < tokens.count && tokens.gap[at] === Gap.space && (tokens.shape[at] as number) >= Shape.capital;
}
