import type { CleanSpan, CleanText, Field } from '../../pipeline/index.ts';

/** A part of the cleaned text that facts are looked for in. */
export interface Place extends CleanSpan {
  readonly text: string;
}

/** Makes fields with original offsets from matches in blocks. */
export class Fields {
  readonly #clean: CleanText;

  constructor(clean: CleanText) {
    this.#clean = clean;
  }

  place({ from, to }: CleanSpan): Place {
    return { from, to, text: this.#clean.text.slice(from, to) };
  }

  /** The field at `length` characters of the place from `index` on, white space at its ends left out. */
  at(place: Place, index: number, length: number, english: string, norm: string | null): Field {
    const raw = place.text.slice(index, index + length);
    const from = place.from + index + (raw.length - raw.trimStart().length);
    const text = raw.trim();
    return { ...this.#clean.map.toOriginal({ from, to: from + text.length }), text, english, norm };
  }

  /** The field of the first group of a match, or of the whole match when it has no group. */
  of(
    place: Place,
    match: RegExpExecArray,
    english: (text: string) => string,
    norm: (text: string) => string | null,
  ): Field {
    const text = match[1] ?? match[0];
    const index = match.index + (match[1] === undefined ? 0 : match[0].indexOf(text));
    return this.at(place, index, text.length, english(text.trim()), norm(text.trim()));
  }
}

/** The first match of a pattern in the places, with its place. */
export function firstMatch(places: readonly Place[], pattern: RegExp): { place: Place; match: RegExpExecArray } | null {
  for (const place of places) {
    const match = pattern.exec(place.text);
    if (match) return { place, match };
  }
  return null;
}
