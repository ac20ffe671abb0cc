import { type DataSource, fromData } from './data.ts';

/** One row of a lexicon: a value for each column asked for, '' where the cell is empty. */
export type Row<C extends string> = Readonly<Record<C, string>>;

/**
 * Reads a tab-separated lexicon with a header row, once per data source.
 * @throws Error with file and line when a column is missing or a row has another number of cells than the header.
 */
export function lexicon<C extends string>(data: DataSource, path: string, columns: readonly C[]): readonly Row<C>[] {
  return fromData(data, `tsv:${path}:${columns.join(',')}`, () => parseTsv(data.text(path), path, columns));
}

/** The cells of a column that holds several values, separated by `|`. */
export function cells(value: string): readonly string[] {
  return value === '' ? [] : value.split('|');
}

export function parseTsv<C extends string>(text: string, path: string, columns: readonly C[]): readonly Row<C>[] {
  const [head = '', ...lines] = text.split('\n');
  const header = head.split('\t');
  const positions = columns.map((column) => {
    const position = header.indexOf(column);
    if (position < 0) throw new Error(`${path}: expected a column "${column}"; the header has ${header.join(', ')}`);
    return position;
  });
  const rows: Row<C>[] = [];
  lines.forEach((line, index) => {
    if (line === '') return;
    const values = line.split('\t');
    if (values.length !== header.length) {
      throw new Error(`${path}:${index + 2}: expected ${header.length} cells, found ${values.length}`);
    }
    rows.push(Object.fromEntries(columns.map((c, i) => [c, values[positions[i] as number] ?? ''])) as Row<C>);
  });
  return rows;
}
