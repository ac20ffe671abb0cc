import { availableParallelism } from 'node:os';
import { discover } from '../folder/discover.ts';
import { FORMATS, type Format, Outputs } from '../folder/outputs.ts';
import { type FolderEvent, runFolder } from '../folder/run.ts';
import { parseShard } from '../folder/shard.ts';
import { type ContextOptions, DEFAULTS } from '../stages/defaults.ts';
import { print } from './input.ts';
import { Misuse } from './misuse.ts';
import { progress } from './progress.ts';

export interface RunFlags {
  readonly output: string;
  readonly format: string;
  readonly concurrency?: number;
  readonly workers: number;
  readonly force: boolean;
  readonly shard?: string;
  readonly lang: string;
  readonly translator?: string;
  readonly cache?: string;
  readonly length: 'short' | 'normal' | 'long';
  readonly since?: string;
  readonly maxMegabytes: number;
  readonly maxSeconds: number;
  readonly timings: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** `kamerbrief run`: letters in, briefs out. Returns the exit status. */
export async function runCommand(paths: readonly string[], flags: RunFlags): Promise<number> {
  const formats = parseFormats(flags.format);
  const shard = flags.shard === undefined ? null : parseShard(flags.shard);
  if (flags.since !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(flags.since)) {
    throw new Misuse(`--since expects a date YYYY-MM-DD; got "${flags.since}".`);
  }
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('interrupted')));
  const options: ContextOptions = {
    language: flags.lang,
    length: flags.length,
    signal: stop.signal,
    maxBytes: flags.maxMegabytes * 1024 * 1024,
    maxReadMs: flags.maxSeconds * 1000,
    ...(flags.translator === undefined ? {} : { translator: flags.translator }),
  };
  const inputs = await discover(paths);
  if (inputs.length === 0)
    throw new Misuse(
      `No letters in ${paths.join(', ')}. Expected txt, md, xml, html, pdf or docx files, or zip archives of them.`,
    );
  const outputs = await Outputs.open(flags.output, {
    formats,
    options: { ...DEFAULTS, ...options },
    since: flags.since ?? null,
  });
  const bar = progress(inputs.length, process.stderr, flags.quiet);
  const event = async (name: string, data: object): Promise<void> => {
    if (flags.json) await print(`${JSON.stringify({ event: name, ...data })}\n`);
  };
  await event('start', { letters: inputs.length, output: flags.output });
  const letters = runFolder(paths, {
    ...options,
    inputs,
    ...(flags.cache === undefined ? {} : { cacheFolder: flags.cache }),
    workers: flags.workers,
    timings: flags.timings,
    concurrency: flags.concurrency ?? Math.max(flags.workers, availableParallelism()),
    accept: async (input) => {
      if (shard && !(await shard.takes(input))) {
        bar.step(input.path, 'other shard');
        return false;
      }
      const kept = flags.force ? null : await outputs.unchanged(input);
      if (!kept) return true;
      bar.step(input.path, 'unchanged');
      await event('letter', { path: input.path, status: kept.status, unchanged: true });
      return false;
    },
  });
  for await (const letter of letters) {
    const state = await outputs.add(letter);
    bar.step(letter.input.path, state);
    await event('letter', {
      path: letter.input.path,
      status: state,
      files: outputs.filesOf(letter.input),
      errors: errorsOf(letter),
    });
  }
  bar.end();
  const report = await outputs.close();
  await event('end', report.counts);
  if (!flags.quiet) process.stderr.write(report.table);
  if (stop.signal.aborted) process.stderr.write('kamerbrief: interrupted; run again to go on with the rest.\n');
  return report.counts.failed + report.counts.refused > 0 || stop.signal.aborted ? 1 : 0;
}

function errorsOf({ brief }: FolderEvent): readonly string[] {
  return brief.diagnostics.filter((d) => d.severity === 'error').map((d) => d.message);
}

function parseFormats(list: string): ReadonlySet<Format> {
  const names = list.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!FORMATS.includes(name as Format)) {
      throw new Misuse(`--format expects some of ${FORMATS.join(',')}; got "${name}".`);
    }
  }
  return new Set(names as Format[]);
}
