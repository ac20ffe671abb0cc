import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import type { Input } from './input.ts';
import { isArchive, lettersIn } from './unzip.ts';

export type { Input } from './input.ts';

/** Endings of files that may be letters. A file named by itself is taken whatever its ending. */
export const ENDINGS = ['txt', 'md', 'markdown', 'xml', 'html', 'htm', 'xhtml', 'pdf', 'docx'] as const;

/**
 * Letters below the paths, sorted by path, each once; those in `.zip` archives
 * too. Hidden files, output of an earlier run (`*.brief.*`) and other endings
 * are left out of folders and archives.
 * @throws TypeError when a path does not exist.
 */
export async function discover(paths: readonly string[]): Promise<readonly Input[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const full = resolve(path);
    const info = await stat(full).catch(() => null);
    if (!info) throw new TypeError(`There is no file or folder "${path}". Expected letters, or a folder of letters.`);
    if (!info.isDirectory()) {
      found.set(full, basename(full));
      continue;
    }
    const files = await glob(`**/*.{${ENDINGS.join(',')},zip}`, {
      cwd: full,
      absolute: true,
      caseSensitiveMatch: false,
      ignore: ['**/*.brief.*', '**/node_modules/**'],
    });
    for (const file of files) found.set(resolve(file), relative(full, file).split(sep).join('/'));
  }
  const inputs: Omit<Input, 'name'>[] = [];
  for (const [file, path] of found) {
    if (isArchive(file)) inputs.push(...(await lettersIn(file, path, isLetter)));
    else inputs.push({ file, path });
  }
  inputs.sort((a, b) => compare(a.path, b.path) || compare(a.file, b.file));
  return named(inputs);
}

function isLetter(path: string): boolean {
  const parts = path.split('/');
  if (parts.some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'node_modules')) return false;
  const last = (parts.at(-1) ?? '').toLowerCase();
  return !last.includes('.brief.') && ENDINGS.some((ending) => last.endsWith(`.${ending}`));
}

/** Drops the ending where that leaves names apart; `a.txt` beside `a.pdf` keep theirs. */
function named(inputs: readonly Omit<Input, 'name'>[]): readonly Input[] {
  const bare = ({ path }: { path: string }): string =>
    join(dirname(path), basename(path, extname(path)))
      .split(sep)
      .join('/');
  const count = new Map<string, number>();
  for (const input of inputs) count.set(bare(input).toLowerCase(), (count.get(bare(input).toLowerCase()) ?? 0) + 1);
  const used = new Map<string, number>();
  return inputs.map((input) => {
    const name = count.get(bare(input).toLowerCase()) === 1 ? bare(input) : input.path;
    const times = used.get(name.toLowerCase()) ?? 0;
    used.set(name.toLowerCase(), times + 1);
    return { ...input, name: times === 0 ? name : `${name}-${times + 1}` };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
