import { readFile } from 'node:fs/promises';
import type { DiagnosticCode, DiagnosticData } from '../pipeline/index.ts';
import { Unreadable } from '../stages/read/refuse.ts';
import { type Entry, entryBytes } from './archive.ts';

/** One letter to read and the name its outputs get. Plain data: it is handed to worker threads. */
export interface Input {
  /** Absolute path of the letter, or of the archive that holds it. */
  readonly file: string;
  /** Path relative to the folder that was named, with forward slashes; unique in a run. `archive.zip/entry` in an archive. */
  readonly path: string;
  /** Output path without `.brief.*`, relative to the output folder. */
  readonly name: string;
  /** Where in the archive the letter is. */
  readonly entry?: Entry;
  /** Why there is no letter to read here although one could be expected. */
  readonly refused?: { readonly code: DiagnosticCode; readonly data: DiagnosticData };
}

/**
 * The bytes of a letter.
 * @throws Unreadable when it is refused or its archive is damaged; Error of the file system when it cannot be opened.
 */
export async function inputBytes({ file, entry, refused }: Input, maxBytes: number): Promise<Uint8Array> {
  if (refused) throw new Unreadable(refused.code, refused.data);
  return entry ? entryBytes(file, entry, maxBytes) : readFile(file);
}
