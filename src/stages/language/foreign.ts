import type { CleanSpan, CleanText, FixedSpan, LanguageVerdict } from '../../pipeline/index.ts';

/** With this share of a piece in another language, the piece is in that language. */
const MOSTLY = 0.8;

/** What is in another language than Dutch, as spans of the cleaned text, for stages that work on pieces of it. */
export class Foreign {
  readonly #spans: readonly CleanSpan[];

  constructor({ foreign }: LanguageVerdict, { map }: CleanText) {
    this.#spans = foreign.flatMap(({ start, end }) => {
      const from = map.toClean(start);
      const last = map.toClean(end - 1);
      return from === null || last === null || last < from ? [] : [{ from, to: last + 1 }];
    });
  }

  /** True when the piece, or nearly all of it, is in another language. */
  holds(piece: CleanSpan): boolean {
    const shared = this.#within(piece).reduce((sum, { from, to }) => sum + to - from, 0);
    return shared > 0 && shared >= MOSTLY * (piece.to - piece.from);
  }

  /** Quotations inside a Dutch piece, to be carried over as they stand. `text` is the text of the piece. */
  quotations(piece: CleanSpan, text: string): readonly FixedSpan[] {
    return this.#within(piece).map(({ from, to }) => {
      const start = from - piece.from;
      const end = to - piece.from;
      return { start, end, english: text.slice(start, end) };
    });
  }

  #within({ from, to }: CleanSpan): readonly CleanSpan[] {
    return this.#spans
      .filter((span) => span.from < to && span.to > from)
      .map((span) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }));
  }
}
