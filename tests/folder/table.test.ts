import { describe, expect, it } from 'vitest';
import { statusTable } from '../../src/folder/table.ts';

describe('statusTable', () => {
  it('counts all, and lists with reasons what did not come out well', () => {
    const table = statusTable(
      [
        { path: 'a.txt', state: 'ok', reasons: [] },
        { path: 'b.pdf', state: 'refused', reasons: ['The PDF is a scan.', 'It has 3 pages.'] },
        { path: 'c.txt', state: 'skipped', reasons: [] },
      ],
      { ok: 1, partial: 0, refused: 1, skipped: 1 },
      'out',
    );
    expect(table).toBe(
      [
        '3 letters: 1 ok, 1 refused, 1 skipped → out',
        '  refused  b.pdf The PDF is a scan.',
        '                 It has 3 pages.',
        '  skipped  c.txt dated before --since',
        '',
      ].join('\n'),
    );
  });
});
