import type { DateAtom } from './atom.ts';
import type { DateContext } from './context.ts';
import type { DateWords } from './words.ts';

/** One way of writing a date: an expression over the text, and what a match means; null refuses it. */
export interface DatePattern {
  readonly expression: RegExp;
  read(match: RegExpExecArray, context: DateContext): DateAtom | null;
}

export type MakePattern = (words: DateWords) => DatePattern;

/** Years that letters speak of. */
export const YEAR = '(?:1[5-9]|20|21)\\d\\d';
/** Keeps an expression from starting inside a number, a code or a web address. */
export const START = '(?<![\\w.,/\\-–~=])';
export const END = '(?![\\w]|[.,]\\d)';
