import type { CleanSpan, Span } from './span.ts';

/** `length` characters of the cleaned text at `from` are the original characters at `start`, one to one. */
export interface Segment {
  readonly from: number;
  readonly start: number;
  readonly length: number;
}

/**
 * Maps the cleaned text of a letter back to its original text.
 *
 * Segments are sorted by `from` and do not overlap in the cleaned text;
 * characters between segments were inserted by cleaning (a space where lines
 * were joined) and belong to no original character. In the original the
 * segments need not be in order: a footnote block lifted out of a sentence
 * stands at the end of the cleaned text.
 */
export class OffsetMap {
  readonly segments: readonly Segment[];

  /** @throws TypeError when segments overlap or are not sorted in the cleaned text. */
  constructor(segments: readonly Segment[]) {
    let end = 0;
    for (const segment of segments) {
      if (segment.from < end || segment.length <= 0) {
        throw new TypeError(
          `OffsetMap expects sorted, non-empty segments; got one at ${segment.from} (length ${segment.length}) after ${end}`,
        );
      }
      end = segment.from + segment.length;
    }
    this.segments = Object.freeze([...segments]);
  }

  /** The map of a text that cleaning left as it was. */
  static identity(length: number): OffsetMap {
    return new OffsetMap(length > 0 ? [{ from: 0, start: 0, length }] : []);
  }

  /**
   * The original span that a cleaned span came from: from its first to its last
   * original character, whatever cleaning removed between them included.
   * @throws RangeError when the span holds no original character.
   */
  toOriginal({ from, to }: CleanSpan): Span {
    let start = Number.POSITIVE_INFINITY;
    let end = -1;
    for (let i = this.#firstEndingAfter(from); i < this.segments.length; i++) {
      const segment = this.segments[i] as Segment;
      if (segment.from >= to) break;
      const shift = segment.start - segment.from;
      start = Math.min(start, Math.max(from, segment.from) + shift);
      end = Math.max(end, Math.min(to, segment.from + segment.length) + shift);
    }
    if (end < 0) throw new RangeError(`no original text behind the cleaned span [${from}, ${to})`);
    return { start, end };
  }

  /** True when original text stands behind at least one character of the span. */
  covers({ from, to }: CleanSpan): boolean {
    const segment = this.segments[this.#firstEndingAfter(from)];
    return segment !== undefined && segment.from < to;
  }

  /** The offset in the cleaned text of an original character, or null when cleaning removed it. */
  toClean(offset: number): number | null {
    for (const segment of this.segments) {
      if (offset >= segment.start && offset < segment.start + segment.length) {
        return segment.from + offset - segment.start;
      }
    }
    return null;
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = this.segments[middle] as Segment;
      if (segment.from + segment.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
