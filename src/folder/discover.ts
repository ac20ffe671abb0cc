import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';

/** One input file and the name its outputs get. */
export interface Input {
  /** Absolute path. */
  readonly file: string;
  /** Path relative to the folder that was named, with forward slashes; unique in a run. */
  readonly path: string;
  /** Output path without `.brief.*`, relative to the output folder. */
  readonly name: string;
}

/** Endings of files that may be letters. A file named by itself is taken whatever its ending. */
export const ENDINGS = ['txt', 'md', 'markdown', 'xml', 'html', 'htm', 'xhtml', 'pdf', 'docx'] as const;

/**
 * Files below the paths, sorted by path, each once. Hidden files, output of an
 * earlier run (`*.brief.*`) and other endings are left out of folders.
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
    const files = await glob(`**/*.{${ENDINGS.join(',')}}`, {
      cwd: full,
      absolute: true,
      caseSensitiveMatch: false,
      ignore: ['**/*.brief.*', '**/node_modules/**'],
    });
    for (const file of files) found.set(resolve(file), relative(full, file).split(sep).join('/'));
  }
  const inputs = [...found].map(([file, path]) => ({ file, path }));
  inputs.sort((a, b) => compare(a.path, b.path) || compare(a.file, b.file));
  return named(inputs);
}

/** Drops the ending where that leaves names apart; `a.txt` beside `a.pdf` keep theirs. */
function named(inputs: readonly { file: string; path: string }[]): readonly Input[] {
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
