import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelFile } from '../stages/translate/firefox/description.ts';
import { unreachable } from './http.ts';
import type { Source } from './source.ts';
import { codeOf, ModelTrouble, reasonOf } from './trouble.ts';

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Called with the bytes that are there of this file. */
  readonly progress?: (bytes: number) => void;
  /** Milliseconds before each further try after a broken connection. @default [1000, 4000] */
  readonly pauses?: readonly number[];
}

/**
 * Fetches one file to `path`, whole and with the right checksum or not at all.
 * What came before an interruption is kept in `<path>.partial`, and the next
 * call goes on behind it.
 * @throws ModelTrouble, or the signal's reason.
 */
export async function fetchFile(source: Source, file: ModelFile, path: string, options: FetchOptions): Promise<void> {
  const partial = `${path}.partial`;
  await writing(path, () => mkdir(dirname(path), { recursive: true }));
  const resumed = (await sizeOf(partial)) > 0;
  await complete(source, file, partial, options);
  let found = await sha256(partial);
  if (found !== file.sha256 && resumed) {
    // The kept part may stem from another file; only a fresh copy proves the source wrong.
    await rm(partial, { force: true });
    await complete(source, file, partial, options);
    found = await sha256(partial);
  }
  if (found !== file.sha256) {
    await rm(partial, { force: true });
    throw new ModelTrouble(
      `${source.address(file.name)} has the wrong checksum: expected SHA-256 ${file.sha256}, got ${found}. ` +
        'The copy was thrown away. The file was changed or damaged: try again, or another mirror with --from <address or folder>.',
    );
  }
  await writing(path, () => rename(partial, path));
}

/** SHA-256 of a file in lower-case hexadecimal. */
export async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Size of a file in bytes; 0 when there is none. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function complete(source: Source, file: ModelFile, partial: string, options: FetchOptions): Promise<void> {
  const { signal, pauses = [1000, 4000] } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      await append(source, file, partial, options);
      return;
    } catch (error) {
      signal.throwIfAborted();
      const pause = pauses[attempt];
      if (!(error instanceof ModelTrouble && error.passing) || pause === undefined) throw error;
      await sleep(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

async function append(
  source: Source,
  file: ModelFile,
  partial: string,
  { signal, progress }: FetchOptions,
): Promise<void> {
  const kept = await sizeOf(partial);
  if (kept === file.bytes) return;
  const address = source.address(file.name);
  const opened = await source.open(file.name, kept < file.bytes ? kept : 0, signal);
  // A break before the first read is met again by reading.
  opened.bytes.on('error', () => undefined);
  let size = opened.offset;
  try {
    if (opened.total !== null && opened.total !== file.bytes) throw wrongSize(address, file, String(opened.total));
    const out = await writing(partial, () => open(partial, size > 0 ? 'a' : 'w'));
    try {
      progress?.(size);
      for await (const chunk of reading(opened.bytes, address, signal)) {
        if (size + chunk.length > file.bytes) throw wrongSize(address, file, `more than ${file.bytes}`);
        await writing(partial, () => out.writeFile(chunk));
        size += chunk.length;
        progress?.(size);
      }
    } finally {
      await out.close();
    }
  } finally {
    opened.bytes.destroy();
  }
  if (size < file.bytes) {
    throw new ModelTrouble(
      `${address} ended after ${size} of ${file.bytes} bytes. Run the command again: it goes on where it stopped.`,
      { passing: true },
    );
  }
}

async function* reading(
  bytes: AsyncIterable<Uint8Array>,
  address: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (cause) {
    signal.throwIfAborted();
    throw /^https?:/.test(address)
      ? unreachable(new URL(address), cause)
      : new ModelTrouble(`${address} could not be read (${reasonOf(cause)}).`, { cause });
  }
}

/** Does something with a file of ours; says what to do when the disk does not let it. */
async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    const advice =
      code === 'ENOSPC' || code === 'EDQUOT'
        ? 'The disk is full: make room and run the command again (it goes on where it stopped), or'
        : 'Give yourself the right to write there, or';
    throw new ModelTrouble(
      `${path} could not be written (${reasonOf(cause)}). ${advice} set KAMERBRIEF_MODELS to another folder.`,
      { cause },
    );
  }
}

function wrongSize(address: string, file: ModelFile, found: string): ModelTrouble {
  return new ModelTrouble(
    `${address} has ${found} bytes; expected ${file.bytes}. It is another file or another version: try another mirror with --from <address or folder>.`,
  );
}
