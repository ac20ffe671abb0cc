import { sourceOf } from '../models/source.ts';
import { type FileState, inspect, pull } from '../models/store.ts';
import { ModelTrouble } from '../models/trouble.ts';
import { packageData } from '../pipeline/index.ts';
import { modelsFolder } from '../pipeline/models-folder.ts';
import { firefoxModels, type ModelDescription } from '../stages/translate/firefox/description.ts';
import { NEURAL_MODEL } from '../stages/translate/open.ts';
import { print } from './input.ts';
import { Misuse } from './misuse.ts';
import { transfer } from './progress.ts';

/** `kamerbrief models list`: what ships, what is pulled, what could be. */
export async function listModels(): Promise<number> {
  const folder = modelsFolder();
  const data = packageData();
  const rows = [
    ['gist', 'ships with the package', 'MIT', 'statistical, rough; the default'],
    ...(data.has(NEURAL_MODEL) ? [['neural', 'ships with the package', 'MIT', 'trained by training/neural']] : []),
    ...(await Promise.all(
      firefoxModels(data).map(async (model) => {
        const files = await inspect(folder, model, { sums: false });
        return [
          model.name,
          summary(model, files),
          model.licence,
          `${model.title}, ${megabytes(sizeOf(model))} to fetch`,
        ];
      }),
    )),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  await print(rows.map((row) => `${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}\n`).join(''));
  await print(`Folder of pulled models: ${folder} (KAMERBRIEF_MODELS names another)\n`);
  return 0;
}

/** `kamerbrief models pull <name>`: fetches a model, checks it, keeps it. */
export async function pullModel(name: string, { from, quiet }: { from?: string; quiet: boolean }): Promise<number> {
  const [model] = chosen([name]) as [ModelDescription];
  const folder = modelsFolder();
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('interrupted')));
  const bar = transfer(model.name, sizeOf(model), process.stderr, quiet);
  try {
    const fetched = await pull(folder, model, sourceOf(from ?? model.url), { signal: stop.signal, progress: bar.at });
    bar.end();
    const done = fetched.length === 0 ? 'was already there and is in order' : 'was fetched and its checksums are right';
    process.stderr.write(`${name} ${done}: ${folder}\nUse it with --translator ${name}. Licence: ${model.licence}.\n`);
    return 0;
  } catch (error) {
    bar.end();
    if (stop.signal.aborted) {
      process.stderr.write(`kamerbrief: interrupted; "kamerbrief models pull ${name}" goes on where it stopped.\n`);
      return 1;
    }
    if (!(error instanceof ModelTrouble)) throw error;
    process.stderr.write(`kamerbrief: ${error.message}\n`);
    return 1;
  }
}

/** `kamerbrief models verify [names]`: computes the checksums again. All that are pulled, when none is named. */
export async function verifyModels(names: readonly string[]): Promise<number> {
  const folder = modelsFolder();
  let bad = 0;
  let seen = 0;
  for (const model of names.length > 0 ? chosen(names) : firefoxModels(packageData())) {
    const files = await inspect(folder, model, { sums: true });
    if (names.length === 0 && files.every((f) => f.state === 'missing')) continue;
    seen++;
    for (const file of files) await print(`${model.name}/${file.file.name}: ${verdict(file)}\n`);
    if (files.some((f) => f.state !== 'ok')) {
      bad++;
      process.stderr.write(`kamerbrief: "kamerbrief models pull ${model.name}" fetches what is missing or damaged.\n`);
    }
  }
  if (seen === 0) process.stderr.write(`No models are pulled; ${folder} holds none.\n`);
  return bad > 0 ? 1 : 0;
}

function chosen(names: readonly string[]): readonly ModelDescription[] {
  const all = firefoxModels(packageData());
  return names.map((name) => {
    const model = all.find((m) => m.name === name);
    if (!model) throw new Misuse(`There is no model "${name}"; expected one of ${all.map((m) => m.name).join(', ')}.`);
    return model;
  });
}

function summary(model: ModelDescription, files: readonly FileState[]): string {
  if (files.every((f) => f.state === 'ok')) return 'pulled';
  if (files.every((f) => f.state === 'missing')) return `not here: kamerbrief models pull ${model.name}`;
  return `not complete: kamerbrief models pull ${model.name}`;
}

function verdict({ file, state, bytes, sha256 }: FileState): string {
  if (state === 'ok') return 'ok';
  if (state === 'missing') return 'missing';
  if (state === 'incomplete') return `incomplete, ${bytes} of ${file.bytes} bytes`;
  return `corrupt: expected ${file.bytes} bytes with SHA-256 ${file.sha256}, found ${bytes} bytes with ${sha256}`;
}

const sizeOf = (model: ModelDescription): number => model.files.reduce((sum, file) => sum + file.bytes, 0);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
