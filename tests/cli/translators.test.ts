import { cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kamerbrief } from './kamerbrief.ts';

/** The package as it is installed where the optional dependency could not be. */
async function installedWithout(scope: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kamerbrief-installed-'));
  for (const part of ['dist', 'bin', 'package.json']) await cp(part, join(root, part), { recursive: true });
  await symlink(join(process.cwd(), 'data'), join(root, 'data'));
  await mkdir(join(root, 'node_modules'));
  for (const name of await readdir('node_modules')) {
    if (name !== scope) await symlink(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name));
  }
  return join(root, 'bin', 'kamerbrief.js');
}

describe('--translator firefox', () => {
  it('without its model: says which command fetches it, before any letter is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kamerbrief-'));
    for (const workers of ['0', '1']) {
      const { status, err } = kamerbrief(
        [
          'run',
          'examples/letters',
          '-o',
          join(folder, 'out'),
          '--translator',
          'firefox',
          '--workers',
          workers,
          '--quiet',
        ],
        '',
        { KAMERBRIEF_MODELS: folder },
      );
      expect(err).toMatch(
        /^kamerbrief: The translator "firefox" has no model here: .*"kamerbrief models pull firefox"/,
      );
      expect(status).toBe(2);
    }
  });

  it('without its optional package: says so; everything else works', async () => {
    const bin = await installedWithout('@browsermt');
    const firefox = kamerbrief(['stage', 'translate', '--translator', 'firefox'], 'Ja.', {}, bin);
    expect(firefox.err).toMatch(/need the optional package @browsermt\/bergamot-translator.*npm install/);
    expect(firefox.status).toBe(2);
    const gist = kamerbrief(['stage', 'translate', '--plain'], 'Ja.', {}, bin);
    expect(gist).toEqual({ status: 0, out: 'Yes.\n', err: '' });
  });
});
