import { type Day, pad, parseDay } from './calendar.ts';
import { type Direction, direction, impliedYear } from './implied.ts';
import type { DateWords } from './words.ts';

/** What a date pattern may ask while it computes a norm. */
export class DateContext {
  readonly text: string;
  readonly words: DateWords;
  readonly letter: Day | null;

  constructor(text: string, words: DateWords, date: string | null) {
    this.text = text;
    this.words = words;
    this.letter = parseDay(date);
  }

  before(from: number, length = 24): string {
    return this.text.slice(Math.max(0, from - length), from);
  }

  after(to: number, length = 24): string {
    return this.text.slice(to, to + length);
  }

  /** Four digits, or XXXX when the letter has no date to imply it. */
  year(from: number, to: number, month: number, day: number | null): string {
    if (this.letter === null) return 'XXXX';
    const way = this.direction(from, to);
    return pad(impliedYear(this.letter, month, day, way, this.#sure(from, to)), 4);
  }

  direction(from: number, to: number): Direction {
    return direction(this.before(from), this.after(to), this.#sentence(from, to));
  }

  /** The year of the letter moved by some years, as EDTF. */
  letterYear(shift = 0): string {
    return this.letter === null ? 'XXXX' : pad(this.letter.year + shift, 4);
  }

  word(word: string | undefined, kind: string): string {
    const entry = this.words.word.get((word ?? '').toLowerCase());
    return entry?.kind === kind ? entry.value : '';
  }

  /** True when the direction stands right beside the expression, not merely in its sentence. */
  #sure(from: number, to: number): boolean {
    return direction(this.before(from), this.after(to), '') !== 'none';
  }

  #sentence(from: number, to: number): string {
    const before = this.before(from, 120);
    const after = this.after(to, 120);
    return (
      before.slice(before.search(/[^.;!?]*$/)) +
      after.slice(0, Math.max(0, after.search(/[.;!?](?:\s|$)/)) || after.length)
    );
  }
}
