import type { Abbreviations } from './abbreviations.ts';
import type { Openers } from './openers.ts';

/** What stands around a full stop. */
export interface Surroundings {
  /** The word before it, without opening marks; '' after a closing mark. */
  readonly word: string;
  /** The word before that one. */
  readonly previous: string;
  /** The first word after it, without opening marks. */
  readonly next: string;
  /** True when the sentence so far is nothing but `word`. */
  readonly alone: boolean;
  /** True when a closing bracket or quotation mark follows the point. */
  readonly closed: boolean;
  /** True when a bracket opens after it. */
  readonly bracket: boolean;
}

const INITIALS =
  /^(?:(?:\p{Lu}|Ch|Th|Ph|Fr|Fl|Chr|Joh|Jac|Alb|Alex|Ant|Aug|Bern|Corn|Dan|Ed|Ev|Fred|Gerh|Guil|Herm|IJ|Jos|Jul|Kl|Lamb|Mart|Matth|Nic|Pet|Rob|Sj|St|Steph|Tj|Ton|Wilh|Wm)[.-])*(?:\p{Lu}|Ch|Th|Ph|Fr|Chr|Joh|Jac|IJ|Jos|Tj|Sj|Nic|Wm)$/u;
const DOTTED = /^(?:\p{L}{1,4}\.)+\p{L}{1,4}$/u;
const ROMAN = /^[IVXLC]+$/;
const MONTH = /^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/iu;
/** Words whose letter or number closes a reference, so that the point after it ends the sentence. */
const LETTERED =
  /^(?:onder|sub|onderdeel|onderdelen|letter|bijlage|deel|categorie|klasse|groep|vitamine|hepatitis|plan|punt|variant|optie|scenario|lijst|tabel|kolom|type|niveau|artikel|nummer|en|of)$/iu;
/** Abbreviations that may end a sentence but mostly stand before the name of a person or body. */
const BEFORE_NAMES = /^(?:gen|sen|kap|dir|min|not|ed|red|med|spec|rec|reg|int|Mij|Co|Corp)$/u;

/** Whether a single full stop ends its sentence. */
export function pointEnds(
  { word, previous, next, alone, closed, bracket }: Surroundings,
  abbreviation: Abbreviations,
  opener: Openers,
): boolean {
  const opens = opener(next);
  if (/[:;]$/.test(previous) && /^(?:\d{1,2}|\p{Ll})$/u.test(word)) return false;
  if (alone && /^(?:\d{1,3}[a-z]?|\p{L}|[ivxIVX]+)$/u.test(word)) return false;
  if (word === '') return true;
  if (/^\d+(?:[.,]\d+)*$/.test(word)) {
    if (/^\d/.test(next)) return word.length > 2 || next.length > 2;
    return !MONTH.test(next);
  }
  const known = abbreviation(word) ?? abbreviation(`${previous} ${word}`);
  if (known === 'never-ends') return false;
  if (/^\d/.test(next)) return known === undefined && !/^\p{L}$/u.test(word);
  if (known === 'may-end') {
    // "van 3 november jl. (Kamerstuk 21 501-02, nr. 12) blijkt": the reference belongs to the date.
    if (bracket) return false;
    if (opens !== null) return true;
    return !closed && !BEFORE_NAMES.test(word) && !/^\p{Lu}/u.test(word);
  }
  if (/^\p{L}$/u.test(word) || INITIALS.test(word)) {
    if (LETTERED.test(previous) && word.length === 1) return opens !== null || ROMAN.test(word);
    return (
      opens === 'sure' &&
      (word.length === 1 || !/^\p{Lu}\.\p{Lu}/u.test(word) || !/^(?:heer|mevrouw|de|mr|dr)$/u.test(previous))
    );
  }
  if (DOTTED.test(word)) return opens !== null;
  return true;
}
