import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Translation } from '../pipeline/index.ts';
import type { TranslationStore } from '../stages/translate/cache/store.ts';
import { VERSION } from '../version.ts';

/**
 * Translations in a folder, one small file each, so that several processes and
 * machines can share it. Entries are those of this version of the package, and
 * carry a checksum over key and content.
 */
export function folderStore(folder: string): TranslationStore {
  const pathOf = (key: string): string => join(folder, VERSION, key.slice(0, 2), `${key}.json`);
  return {
    async get(key) {
      const text = await readFile(pathOf(key), 'utf8').catch((error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' || error.code === 'ENOTDIR' ? null : '',
      );
      return text === null ? null : (parse(text, key) ?? 'damaged');
    },
    async set(key, translation) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // Two writers of one entry must not write into the same file.
      const partial = `${path}.${randomUUID()}.partial`;
      try {
        await writeFile(partial, JSON.stringify({ sha256: sumOf(key, translation), translation }));
        await rename(partial, path);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
  };
}

function parse(text: string, key: string): Translation | null {
  try {
    const { sha256, translation } = JSON.parse(text) as { sha256?: unknown; translation?: Translation };
    return translation && sha256 === sumOf(key, translation) ? translation : null;
  } catch {
    return null;
  }
}

/** Over every part that a reader of the entry uses; throws where one is not of its kind. */
function sumOf(key: string, { text, confidence, notes }: Translation): string {
  if (typeof text !== 'string' || typeof confidence !== 'number' || !Array.isArray(notes)) throw new TypeError();
  return createHash('sha256')
    .update(JSON.stringify([key, text, confidence, notes]))
    .digest('hex');
}
