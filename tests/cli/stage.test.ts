import { describe, expect, it } from 'vitest';
import { kamerbrief } from './kamerbrief.ts';

const rows = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as Record<string, unknown>);
const TEXT =
  'Op 12 juni 2014 spreekt mr. I.W. Opstelten met Europol in Den Haag. Zie Kamerstuk 21 501-20, nr. 869. Dat is alles.';

describe('kamerbrief stage', () => {
  it('segment: JSON Lines with offsets into the text as read', () => {
    const found = rows(kamerbrief(['stage', 'segment'], TEXT).out);
    expect(found.map((s) => TEXT.slice(s.start as number, s.end as number))).toEqual(found.map((s) => s.text));
    expect(found).toHaveLength(3);
  });

  it('entities: typed, normed and named in English', () => {
    const found = rows(kamerbrief(['stage', 'entities'], TEXT).out);
    const by = (type: string) => found.filter((m) => m.type === type).map((m) => m.norm);
    expect(by('DATE')).toEqual(['2014-06-12']);
    expect(by('AGENCY')).toEqual(['europol']);
    expect(by('PLACE')).toEqual(['the-hague']);
    expect(by('REFERENCE')).toEqual(['kst-21501-20-869']);
    for (const m of found) expect(TEXT.slice(m.start as number, m.end as number)).toBe(m.text);
  });

  it('language: verdict and margin', () => {
    const [row] = rows(
      kamerbrief(['stage', 'language'], `${TEXT} De regering zal de Kamer hierover nog voor de zomer informeren.`).out,
    );
    expect(row).toMatchObject({ language: 'nld', verdict: 'dutch' });
    expect(row?.margin).toBeTypeOf('number');
  });

  it('translate --lines --plain: one English line for each Dutch line, empty ones too', () => {
    const { out, status } = kamerbrief(['stage', 'translate', '--lines', '--plain'], 'Ja.\n\nDit is niet het geval.\n');
    const lines = out.replace(/\n$/, '').split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe('');
    expect(lines[2]).toMatch(/\bnot\b/);
    expect(status).toBe(0);
  });

  it('--lines numbers the texts from 0', () => {
    const found = rows(kamerbrief(['stage', 'entities', '--lines'], 'Duitsland\nniets\nFrankrijk en Spanje\n').out);
    expect(found.map((m) => [m.line, m.norm])).toEqual([
      [0, 'DE'],
      [2, 'FR'],
      [2, 'ES'],
    ]);
  });

  it('summarise: the checked summary of a letter', () => {
    const [row] = rows(kamerbrief(['stage', 'summarise', 'examples/letters/kamerbrief-havens.txt']).out);
    expect(row).toHaveProperty('headline');
    expect(row).toHaveProperty('commitments');
  });

  it('explains mentions, rejections and lines', () => {
    const { out, status } = kamerbrief(['explain', 'examples/letters/kamerbrief-havens.txt']);
    expect(status).toBe(0);
    for (const title of ['Mentions', 'Rejected', 'Sentences by weight', 'Lines', 'Diagnostics'])
      expect(out).toContain(`${title} (`);
    expect(out).toMatch(/AGENCY "Europol" = .* \[europol\] \(stated; \w+/);
  });

  it('refuses a file that is not there', () => {
    const { status, err } = kamerbrief(['stage', 'segment', '/nonexistent.txt']);
    expect(err).toContain('"/nonexistent.txt" could not be read (ENOENT)');
    expect(status).toBe(2);
  });
});
