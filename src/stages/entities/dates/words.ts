import { type DataSource, fromData, lexicon } from '../../../pipeline/index.ts';

export interface DateWord {
  readonly kind: string;
  readonly value: string;
  readonly english: string;
}

/** Dutch words of the calendar by kind, with the alternations that patterns are made of. */
export interface DateWords {
  readonly word: ReadonlyMap<string, DateWord>;
  /** Regular-expression alternation of all words of a kind, longest first. */
  any(kind: string): string;
  /** English month name, 1 to 12. */
  readonly months: readonly string[];
}

export function dateWords(data: DataSource): DateWords {
  return fromData(data, 'entities:date-words', () => {
    const rows = lexicon(data, 'entities/date-words.tsv', ['word', 'kind', 'value', 'english']);
    const months: string[] = [];
    for (const row of rows) if (row.kind === 'month') months[Number(row.value)] = row.english;
    return {
      word: new Map(rows.map((row) => [row.word, row])),
      months,
      any: (kind) =>
        rows
          .filter((row) => row.kind === kind)
          .map((row) => row.word.replace(/\./g, '\\.'))
          .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
          .join('|'),
    };
  });
}
