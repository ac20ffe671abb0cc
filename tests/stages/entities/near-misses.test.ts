import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTsv } from '../../../src/pipeline/index.ts';
import { ofType } from './find.ts';

const PATH = new URL('./near-misses.tsv', import.meta.url);
const rows = parseTsv(readFileSync(PATH, 'utf8'), 'near-misses.tsv', ['type', 'sentence']);

describe('near misses', () => {
  it('are at least two hundred', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
  });

  it.each(rows)('no $type in "$sentence"', ({ type, sentence }) => {
    expect(ofType(type, sentence, '2014-06-02')).toEqual([]);
  });
});
