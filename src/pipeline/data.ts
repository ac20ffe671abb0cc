import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Where stages get their lexicons and models: the only door between a stage
 * and a file. Paths are relative to the data folder, with forward slashes.
 */
export interface DataSource {
  has(path: string): boolean;
  /** @throws Error that names the file when it is missing. */
  bytes(path: string): Uint8Array;
  /** UTF-8 text of the file. @throws Error that names the file when it is missing. */
  text(path: string): string;
}

/** A data folder on disk. Files are read when first asked for. */
export function folderData(folder: string): DataSource {
  const bytes = (path: string): Uint8Array => {
    try {
      return readFileSync(`${folder}/${path}`);
    } catch (cause) {
      throw new Error(`The data file ${path} could not be read; the package is incomplete, so install it again.`, {
        cause,
      });
    }
  };
  return {
    has: (path) => existsSync(`${folder}/${path}`),
    bytes,
    text: (path) => new TextDecoder().decode(bytes(path)),
  };
}

let shipped: DataSource | undefined;

/** The lexicons and models that ship with the package. One instance, so that what is built from it is built once. */
export function packageData(): DataSource {
  shipped ??= folderData(fileURLToPath(new URL('../../data', import.meta.url)));
  return shipped;
}

const built = new WeakMap<DataSource, Map<string, unknown>>();

/** Builds a value from data once per data source and key; stages keep compiled lexicons with it. */
export function fromData<T>(data: DataSource, key: string, build: (data: DataSource) => T): T {
  const values = built.get(data) ?? new Map<string, unknown>();
  built.set(data, values);
  if (!values.has(key)) values.set(key, build(data));
  return values.get(key) as T;
}
