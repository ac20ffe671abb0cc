import { Piscina } from 'piscina';
import type { ContextOptions } from '../stages/defaults.ts';
import type { FolderEvent, LetterJob } from './letter.ts';

export interface Pool {
  run(job: LetterJob): Promise<FolderEvent>;
  close(): Promise<void>;
}

/**
 * Worker threads that analyse whole letters.
 * @throws TypeError when an option cannot cross into a thread.
 */
export function openPool(workers: number, options: ContextOptions): Pool {
  if (typeof options.translator === 'object' || options.data || options.log || options.cache) {
    throw new TypeError(
      'With workers, give the translator by name and the cache as cacheFolder, and leave out data and log: objects cannot cross into a thread.',
    );
  }
  const pool = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  });
  // When the first letter fails for all (no model, say) the pool is closed; answers that come later have no task any more,
  // and without a listener they would end the process. What befalls a task that is waited for rejects its promise.
  pool.on('error', () => undefined);
  return {
    run: ({ input, options: { signal, ...plain } }) =>
      pool.run({ input, options: plain }, signal ? { signal } : {}) as Promise<FolderEvent>,
    close: () => pool.destroy(),
  };
}
