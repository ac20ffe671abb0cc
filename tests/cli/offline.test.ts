import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { kamerbrief } from './kamerbrief.ts';

const guard = pathToFileURL(join(import.meta.dirname, 'no-network.mjs')).href;
const env = { NODE_OPTIONS: `--import ${guard}` };

describe('without a network', () => {
  it('the guard works: pulling a model fails on it', () => {
    const { err, status } = kamerbrief(['models', 'pull', 'firefox', '--from', 'http://127.0.0.1:9/'], '', env);
    expect(err).toContain('network used');
    expect(status).not.toBe(0);
  });

  it.each([['0'], ['2']])('briefs are written, with %s workers', async (workers) => {
    const out = await mkdtemp(join(tmpdir(), 'kamerbrief-offline-'));
    const { err, status } = kamerbrief(['run', 'examples/letters', '-o', out, '--workers', workers], '', env);
    expect(err).not.toContain('network used');
    expect(status).toBe(0);
    expect(await readdir(out)).toEqual(expect.arrayContaining(['index.html', 'kamerbrief-havens.brief.json']));
  });

  it.each([
    [['stage', 'translate', '--plain'], 'Ik informeer uw Kamer.', 0],
    [['explain', 'examples/letters/kamerbrief-havens.txt'], '', 0],
    [['models', 'list'], '', 0],
  ] as const)('kamerbrief %j', (args, input, expected) => {
    const { err, status } = kamerbrief(args, input, env);
    expect(err).toBe('');
    expect(status).toBe(expected);
  });

  it('no part of the job asks for network modules', async () => {
    const files = await glob('src/{pipeline,stages,folder}/**/*.ts');
    expect(files.length).toBeGreaterThan(100);
    for (const file of files)
      expect(await readFile(file, 'utf8'), file).not.toMatch(/['"]node:(?:https?2?|net|tls|dgram|dns)\b|\bfetch\(/);
  });
});
