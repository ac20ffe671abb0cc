/**
 * A half-open range `[start, end)` in the ORIGINAL decoded text of a letter,
 * in UTF-16 code units, as JavaScript strings count.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A half-open range `[from, to)` in the CLEANED text of a letter. The field
 * names differ from {@link Span} on purpose: the compiler then refuses to mix
 * the two coordinate systems.
 */
export interface CleanSpan {
  readonly from: number;
  readonly to: number;
}

/** True when the two original spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders spans by start, the longer one first when they start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
