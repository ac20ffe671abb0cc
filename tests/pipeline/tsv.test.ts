import { describe, expect, it } from 'vitest';
import { cells, parseTsv } from '../../src/pipeline/index.ts';

describe('parseTsv', () => {
  it('reads the columns asked for, in any order', () => {
    expect(parseTsv('b\ta\n1\t2\n3\t\n', 'x.tsv', ['a', 'b'])).toEqual([
      { a: '2', b: '1' },
      { a: '', b: '3' },
    ]);
  });

  it('names the file and the column that is missing', () => {
    expect(() => parseTsv('b\n1\n', 'x.tsv', ['a'])).toThrow('x.tsv: expected a column "a"; the header has b');
  });

  it('names the line whose cells do not fit', () => {
    expect(() => parseTsv('a\tb\n1\t2\n3\n', 'x.tsv', ['a'])).toThrow('x.tsv:3: expected 2 cells, found 1');
  });

  it('splits cells with several values', () => {
    expect(cells('VK|Verenigd Koninkrijk')).toEqual(['VK', 'Verenigd Koninkrijk']);
    expect(cells('')).toEqual([]);
  });
});
