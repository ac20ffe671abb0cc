import type { Translator } from '../pipeline/index.ts';
import { makeContext } from '../stages/defaults.ts';
import { type FolderEvent, type LetterJob, oneLetter } from './letter.ts';
import { folderStore } from './translation-store.ts';

/** One translator a thread: models are large, and opening them takes longer than a letter. */
let translator: Promise<Translator> | undefined;

/** What a worker thread does with one letter; the result is plain data and crosses the thread border by copy. */
export default async function work({ input, options: { cacheFolder, ...options } }: LetterJob): Promise<FolderEvent> {
  const cache = cacheFolder === undefined ? {} : { cache: folderStore(cacheFolder) };
  translator ??= makeContext({ ...options, ...cache }).then((context) => context.translator);
  return oneLetter({ input, options: { ...options, translator: await translator } });
}
