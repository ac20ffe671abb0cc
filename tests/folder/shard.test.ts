import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseShard } from '../../src/folder/shard.ts';

describe('parseShard', () => {
  it('gives every letter to exactly one shard, whatever its name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kamerbrief-'));
    const shards = [1, 2, 3].map((i) => parseShard(`${i}/3`));
    const taken = [0, 0, 0];
    for (let i = 0; i < 30; i++) {
      const file = join(folder, `${i}.txt`);
      await writeFile(file, `Brief nummer ${i}`);
      const answers = await Promise.all(shards.map((s) => s.takes({ file, path: `${i}.txt`, name: `${i}` })));
      expect(answers.filter(Boolean)).toHaveLength(1);
      const index = answers.indexOf(true);
      taken[index] = (taken[index] ?? 0) + 1;
    }
    expect(taken.every((n) => n > 0)).toBe(true);
  });

  it('gives a file that cannot be read to exactly one shard too', async () => {
    const input = { file: '/nonexistent/brief.txt', path: 'brief.txt', name: 'brief' };
    const answers = await Promise.all([parseShard('1/2').takes(input), parseShard('2/2').takes(input)]);
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it.each(['0/4', '5/4', '1', 'a/b', '1/0', '-1/2'])('refuses %s', (text) => {
    expect(() => parseShard(text)).toThrow(/expects i\/n/);
  });
});
