import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kamerbrief } from './kamerbrief.ts';

describe('kamerbrief run --cache', () => {
  it('writes the same bytes with a cold cache, with a warm one in a thread, and with none; a damaged entry shows', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kamerbrief-'));
    const cache = join(folder, 'cache');
    const letter = 'examples/letters/motie-laaggeletterdheid.txt';
    const run = async (name: string, ...more: string[]): Promise<string> => {
      const out = join(folder, name);
      const { status, err } = kamerbrief(['run', letter, '-o', out, '--format', 'json', '--quiet', ...more]);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      return readFile(join(out, 'motie-laaggeletterdheid.brief.json'), 'utf8');
    };
    const none = await run('none');
    expect(await run('cold', '--cache', cache)).toBe(none);
    const entries = (await readdir(cache, { recursive: true })).filter((f) => f.endsWith('.json'));
    expect(entries.length).toBeGreaterThan(0);
    expect(await run('warm', '--cache', cache, '--workers', '1')).toBe(none);
    await writeFile(join(cache, entries[0] ?? ''), '{}');
    expect(await run('damaged', '--cache', cache)).toContain('"translate/cache-damaged"');
  });
});
