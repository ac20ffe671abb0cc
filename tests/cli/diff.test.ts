import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { kamerbrief } from './kamerbrief.ts';

let before: string;
let after: string;

beforeAll(async () => {
  const work = await mkdtemp(join(tmpdir(), 'kamerbrief-diff-'));
  [before, after] = [join(work, 'before'), join(work, 'after')];
  kamerbrief(['run', 'examples/letters', '-o', before, '--quiet', '--format', 'json']);
  await cp(before, after, { recursive: true });
});

describe('kamerbrief diff', () => {
  it('exits with 0 when nothing changed', () => {
    expect(kamerbrief(['diff', before, after])).toMatchObject({ status: 0, out: 'No changes.\n' });
  });

  it('exits with 1 and says what changed, in words and as JSON', async () => {
    await rm(join(after, 'circulaire-subsidie.brief.json'));
    const file = join(after, 'kamerbrief-havens.brief.json');
    const brief = JSON.parse(await readFile(file, 'utf8'));
    brief.entities = brief.entities.filter((e: { norm: string }) => e.norm !== 'DE');
    await writeFile(file, JSON.stringify(brief));
    const { status, out } = kamerbrief(['diff', before, after]);
    expect(status).toBe(1);
    expect(out).toContain('- circulaire-subsidie: no longer there\n');
    expect(out).toContain('~ kamerbrief-havens\n  - COUNTRY Germany [DE]\n');
    expect(out).toContain('0 added, 1 removed, 1 changed.\n');
    expect(JSON.parse(kamerbrief(['diff', before, after, '--json']).out)).toMatchObject({
      removed: ['circulaire-subsidie'],
      changed: [{ name: 'kamerbrief-havens', entities: { lost: [{ norm: 'DE' }] } }],
    });
  });

  it('exits with 2 for a folder without briefs', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'kamerbrief-empty-'));
    const { status, err } = kamerbrief(['diff', before, empty]);
    expect(status).toBe(2);
    expect(err).toMatch(/holds no briefs .* write some with "kamerbrief run/);
  });
});
