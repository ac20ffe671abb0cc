// Speed and memory, one command: npm run bench [-- FOLDER]
// Words a second of each stage (warm, median of rounds), start-up time, and a whole folder in its own process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textDocument } from '../dist/pipeline/index.js';
import { makeContext } from '../dist/stages/defaults.js';
import { dutchLetters } from '../dist/stages/preset.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, 'examples/letters');
const ROUNDS = 5;
const bin = join(root, 'bin/kamerbrief.js');
const files = readdirSync(folder).filter((f) => /\.(?:txt|md)$/.test(f) && statSync(join(folder, f)).isFile());
const letters = files.map((f) => textDocument(readFileSync(join(folder, f), 'utf8'), f));
const words = letters.reduce((sum, { text }) => sum + text.text.split(/\s+/).length, 0);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const row = (name, value) => console.log(name.padEnd(34), value);

console.log(`${files.length} letters, ${words} words, Node ${process.version}`);
const context = await makeContext();
const pipeline = dutchLetters();
const times = new Map();
for (let round = 0; round <= ROUNDS; round++) {
  const sum = new Map();
  for (const letter of letters) {
    const { history } = await pipeline.run(letter, context);
    for (const { stage, ms } of history) sum.set(stage, (sum.get(stage) ?? 0) + ms);
  }
  // The first round loads lexicons and models.
  if (round > 0) for (const [stage, ms] of sum) times.set(stage, [...(times.get(stage) ?? []), ms]);
}
for (const [stage, list] of times)
  row(`${stage}, words a second`, Math.round((1000 * words) / median(list)).toLocaleString('en'));
row(
  'all stages, words a second',
  Math.round((1000 * words) / [...times.values()].reduce((sum, list) => sum + median(list), 0)).toLocaleString('en'),
);
await context.translator.close?.();

const help = Array.from({ length: ROUNDS }, () => {
  const began = performance.now();
  spawnSync(process.execPath, [bin, '--help']);
  return performance.now() - began;
});
row('kamerbrief --help, seconds', (median(help) / 1000).toFixed(3));

const out = mkdtempSync(join(tmpdir(), 'kamerbrief-bench-'));
const began = performance.now();
const watch = `process.on('exit',()=>process.stderr.write('\\nPEAK '+process.resourceUsage().maxRSS+'\\n'))`;
const run = spawnSync(
  process.execPath,
  ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, bin, 'run', folder, '-o', out, '--quiet'],
  { encoding: 'utf8' },
);
row('folder from cold start, seconds', ((performance.now() - began) / 1000).toFixed(2));
row('folder, peak memory, MB', (Number(/PEAK (\d+)/.exec(run.stderr)?.[1] ?? Number.NaN) / 1024).toFixed(0));
rmSync(out, { recursive: true });
