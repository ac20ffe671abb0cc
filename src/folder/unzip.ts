import { Unreadable } from '../stages/read/refuse.ts';
import { type Entry, entriesOf } from './archive.ts';
import type { Input } from './input.ts';

type Found = Omit<Input, 'name'>;

/**
 * The letters in an archive. What cannot be read is found too, with the reason, so that a run reports it: a damaged
 * archive, one without letters, and an archive inside the archive, which is not opened.
 * @param isLetter tells by its path whether an entry may be a letter.
 */
export async function lettersIn(
  file: string,
  path: string,
  isLetter: (path: string) => boolean,
): Promise<readonly Found[]> {
  let entries: readonly Entry[];
  try {
    entries = await entriesOf(file);
  } catch (error) {
    // What the file system refuses is told when the letter is read.
    if (!(error instanceof Unreadable)) return [{ file, path }];
    return [{ file, path, refused: { code: error.code, data: error.data } }];
  }
  const times = new Map<string, number>();
  const found = entries.flatMap((entry): Found[] => {
    const inside = harmless(entry.name);
    const nested = isArchive(inside);
    if (inside === '' || entry.name.endsWith('/') || !(nested || isLetter(inside))) return [];
    const time = (times.get(inside.toLowerCase()) ?? 0) + 1;
    times.set(inside.toLowerCase(), time);
    const place = { file, path: `${path}/${inside}${time === 1 ? '' : `#${time}`}` };
    if (nested)
      return [{ ...place, refused: { code: 'read/unsupported', data: { found: 'an archive in an archive' } } }];
    return [{ ...place, entry }];
  });
  if (found.length > 0) return found;
  return [{ file, path, refused: { code: 'read/unsupported', data: { found: 'an archive without letters' } } }];
}

export function isArchive(path: string): boolean {
  return /\.zip$/i.test(path);
}

/**
 * The name of an entry as a path that stays below the folder it is put in, on any system: no way up, no drive, no
 * character that a file name may not have. Empty when nothing is left.
 */
export function harmless(name: string): string {
  return name
    .split(/[\\/]+/)
    .map((part) =>
      part
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
        .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_')
        .slice(-120)
        .replace(/[. ]+$/, '')
        .trim(),
    )
    .filter((part) => part !== '' && !/^[A-Za-z]_$/.test(part))
    .join('/');
}
