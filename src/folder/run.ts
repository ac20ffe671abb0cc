import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { type ContextOptions, makeContext } from '../stages/defaults.ts';
import { discover, type Input } from './discover.ts';
import { type FolderEvent, type LetterJob, oneLetter } from './letter.ts';
import { openPool } from './pool.ts';
import { folderStore } from './translation-store.ts';

export type { FolderEvent } from './letter.ts';

export interface FolderOptions extends ContextOptions {
  /** Letters in work at the same time, at least 1. @default the number of processors */
  readonly concurrency?: number;
  /** Worker threads; 0 works in the calling thread. Needs a translator given by name. @default 0 */
  readonly workers?: number;
  /** Files already discovered; the paths are then not searched. */
  readonly inputs?: readonly Input[];
  /** Put stage times into the briefs. @default false */
  readonly timings?: boolean;
  /** Keep translations in this folder, for later runs and for other machines. @default only within the run */
  readonly cacheFolder?: string;
  /** Only the files this says yes to; for shards, and for runs that go on. */
  readonly accept?: (input: Input) => boolean | Promise<boolean>;
}

/**
 * Analyses many letters and hands them over in the order of their paths. A
 * letter that cannot be read is handed over too, with status `failed`; the
 * others go on. Memory stays bounded: letters that nobody has taken yet hold
 * back new ones.
 * @throws TypeError before any letter is read, when a path does not exist or an option is out of range.
 */
export async function* runFolder(paths: readonly string[], options: FolderOptions = {}): AsyncGenerator<FolderEvent> {
  const { concurrency = availableParallelism(), workers = 0, inputs, accept, timings = false, ...rest } = options;
  const { cacheFolder, ...given } = rest;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new TypeError(`concurrency expects a whole number from 1; got ${concurrency}.`);
  }
  const letters = inputs ?? (await discover(paths));
  const pool = workers > 0 ? openPool(workers, given) : null;
  const cache = cacheFolder === undefined ? {} : { cache: folderStore(cacheFolder) };
  const context = pool ? null : await makeContext({ ...given, ...cache });
  const shared: LetterJob['options'] = context
    ? { ...given, translator: context.translator, timings }
    : { ...rest, timings };
  const work = (input: Input): Promise<FolderEvent> =>
    pool ? pool.run({ input, options: shared }) : oneLetter({ input, options: shared });

  const queue = new PQueue({ concurrency });
  const finished: Promise<FolderEvent>[] = [];
  try {
    for (const input of letters) {
      if (given.signal?.aborted) break;
      if (accept && !(await accept(input))) continue;
      const letter = queue.add(() => work(input));
      // A rejection must not count as unhandled while an earlier letter is still awaited below.
      letter.catch(() => undefined);
      finished.push(letter);
      if (finished.length >= 2 * concurrency) yield await (finished.shift() as Promise<FolderEvent>);
    }
    for (const letter of finished) yield await letter;
  } finally {
    queue.clear();
    await pool?.close();
    if (typeof options.translator !== 'object') await context?.translator.close?.();
  }
}
