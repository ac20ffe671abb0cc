import { type FolderEvent, type LetterJob, oneLetter } from './letter.ts';

/** What a worker thread does with one letter; the result is plain data and crosses the thread border by copy. */
export default function work(job: LetterJob): Promise<FolderEvent> {
  return oneLetter(job);
}
