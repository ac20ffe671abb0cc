import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { httpSource } from './http.ts';
import { ModelTrouble, reasonOf } from './trouble.ts';

/** A file being read. `offset` is where the bytes begin: 0 when the source could not start later. */
export interface Opened {
  readonly offset: number;
  /** Size of the whole file in bytes; null when the source does not say. */
  readonly total: number | null;
  readonly bytes: Readable;
}

/** Where the files of a model are fetched from. */
export interface Source {
  /** Shown in messages: the address of a file. */
  address(name: string): string;
  /** @throws ModelTrouble when the file cannot be had. */
  open(name: string, offset: number, signal: AbortSignal): Promise<Opened>;
}

/** What `--from` names: an http(s) address or a folder, in which the files of the model lie. */
export function sourceOf(from: string): Source {
  return /^https?:\/\//i.test(from) ? httpSource(from) : folderSource(from);
}

function folderSource(folder: string): Source {
  const address = (name: string): string => join(folder, name);
  return {
    address,
    async open(name, offset, signal) {
      const path = address(name);
      try {
        const { size } = await stat(path);
        // A stream cannot start behind the end of a file.
        const start = offset < size ? offset : 0;
        return { offset: start, total: size, bytes: createReadStream(path, { start, signal }) };
      } catch (cause) {
        throw new ModelTrouble(
          `${path} could not be read (${reasonOf(cause)}). --from expects a folder that holds ${name}, or an address that starts with http.`,
          { cause },
        );
      }
    },
  };
}
