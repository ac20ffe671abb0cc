import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/folder/discover.ts';

async function folderOf(...files: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kamerbrief-'));
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), 'x');
  }
  return folder;
}

describe('discover', () => {
  it('finds letters recursively, sorted, and leaves out other files and earlier output', async () => {
    const folder = await folderOf('b.txt', 'a/c.PDF', 'a/notes.log', 'b.brief.html', '.hidden/d.txt');
    const found = await discover([folder]);
    expect(found.map((f) => f.path)).toEqual(['a/c.PDF', 'b.txt']);
    expect(found.map((f) => f.name)).toEqual(['a/c', 'b']);
  });

  it('keeps the endings of letters that differ in nothing else', async () => {
    const folder = await folderOf('kst-1.pdf', 'kst-1.xml', 'kst-2.xml');
    expect((await discover([folder])).map((f) => f.name)).toEqual(['kst-1.pdf', 'kst-1.xml', 'kst-2']);
  });

  it('takes a file named by itself whatever its ending, once', async () => {
    const folder = await folderOf('brief.kst');
    const file = join(folder, 'brief.kst');
    expect((await discover([file, file])).map((f) => f.path)).toEqual(['brief.kst']);
  });

  it('gives letters of the same name from two folders different outputs', async () => {
    const [one, two] = [await folderOf('brief.txt'), await folderOf('brief.txt')];
    const names = (await discover([one, two])).map((f) => f.name);
    expect(new Set(names).size).toBe(2);
  });

  it('says which path does not exist', async () => {
    await expect(discover(['/nonexistent/letters'])).rejects.toThrow(
      'There is no file or folder "/nonexistent/letters"',
    );
  });
});
