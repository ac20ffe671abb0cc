import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelDescription, ModelFile } from '../stages/translate/firefox/description.ts';
import { type FetchOptions, fetchFile, sha256, sizeOf } from './fetch-file.ts';
import type { Source } from './source.ts';

/** What is in the folder of one file of a model. */
export interface FileState {
  readonly file: ModelFile;
  readonly path: string;
  readonly state: 'ok' | 'missing' | 'incomplete' | 'corrupt';
  /** Bytes that are there. */
  readonly bytes: number;
  /** The checksum found; null when none was computed. */
  readonly sha256: string | null;
}

/** Where a file of a model lies in the folder of models. */
export function pathOf(folder: string, model: ModelDescription, file: ModelFile): string {
  return join(folder, model.name, file.name);
}

/** Looks at the files of a model: their sizes, and their checksums where `sums` asks for them. */
export function inspect(folder: string, model: ModelDescription, { sums }: { sums: boolean }): Promise<FileState[]> {
  return Promise.all(model.files.map((file) => look(file, pathOf(folder, model, file), sums)));
}

async function look(file: ModelFile, path: string, sums: boolean): Promise<FileState> {
  const info = await stat(path).catch(() => null);
  if (!info) {
    const bytes = await sizeOf(`${path}.partial`);
    return { file, path, state: bytes > 0 ? 'incomplete' : 'missing', bytes, sha256: null };
  }
  const found = sums ? await sha256(path) : null;
  const good = info.size === file.bytes && (found ?? file.sha256) === file.sha256;
  return { file, path, state: good ? 'ok' : 'corrupt', bytes: info.size, sha256: found };
}

/**
 * Brings a model into the folder. Files that are there and in order are left alone.
 * @param progress is told the bytes that are there of all files together.
 * @returns the names of the files that were fetched.
 * @throws ModelTrouble, or the signal's reason.
 */
export async function pull(
  folder: string,
  model: ModelDescription,
  source: Source,
  { progress, ...options }: FetchOptions,
): Promise<readonly string[]> {
  const fetched: string[] = [];
  let before = 0;
  for (const { file, path, state } of await inspect(folder, model, { sums: true })) {
    const start = before;
    before += file.bytes;
    if (state === 'ok') {
      progress?.(before);
      continue;
    }
    if (state === 'corrupt') await rm(path, { force: true });
    await fetchFile(source, file, path, { ...options, progress: (bytes) => progress?.(start + bytes) });
    fetched.push(file.name);
  }
  return fetched;
}
