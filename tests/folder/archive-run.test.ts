import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { kamerbrief } from '../cli/kamerbrief.ts';
import { endlessPdf } from '../stages/read/files.ts';

const LETTER =
  'Geachte voorzitter,\n\nMet deze brief informeer ik uw Kamer over de voortgang van het programma. Ik zal de Kamer voor de zomer opnieuw berichten over de uitkomsten.\n';

it('runs over an archive with workers and within limits, and again only over what a new limit may change', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kamerbrief-'));
  const file = join(folder, 'brieven.zip');
  const large = strToU8(`${LETTER}${Array.from({ length: 90_000 }, (_, i) => `Zin nummer ${i}.`).join(' ')}`);
  await writeFile(
    file,
    zipSync({ 'goed.txt': strToU8(LETTER), 'groot.txt': large, 'eindeloos.pdf': [endlessPdf(), { level: 0 }] }),
  );
  const out = join(folder, 'uit');
  const limits = ['--max-megabytes', '1', '--max-seconds', '1'];
  const first = kamerbrief(['run', file, '-o', out, '--workers', '1', ...limits]);
  expect(first.status).toBe(1);
  expect(first.err).toMatch(/3 letters: 1 (?:ok|partial), 2 refused/);
  expect(first.err).toMatch(/refused +brieven\.zip\/groot\.txt +The file has \d+ bytes when unpacked; at most 1048576/);
  expect(first.err).toMatch(/refused +brieven\.zip\/eindeloos\.pdf +Reading the PDF file took longer than 1 seconds/);
  expect(await readdir(join(out, 'brieven.zip'))).toContain('goed.brief.json');
  const again = kamerbrief(['run', file, '-o', out, ...limits]);
  expect(again.err).toContain('unchanged brieven.zip/goed.txt');
  const wider = kamerbrief(['run', file, '-o', out, '--max-megabytes', '1', '--max-seconds', '2']);
  expect(wider.err).not.toContain('unchanged');
  expect(wider.err).toContain('took longer than 2 seconds');
});

it('tells someone who gives an archive to a stage what to do', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'kamerbrief-')), 'brieven.zip');
  await writeFile(file, zipSync({ 'a.txt': strToU8(LETTER) }));
  const { status, err } = kamerbrief(['stage', 'segment', file]);
  expect(status).toBe(1);
  expect(err).toMatch(/a ZIP archive, which only a run over files opens/);
});
