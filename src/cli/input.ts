import { readFile } from 'node:fs/promises';
import { Misuse } from './misuse.ts';

/** Bytes of a file named on the command line. @throws Misuse when it cannot be read. */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Misuse(`"${path}" could not be read (${reason}). Expected the path of a letter.`);
  }
}

/** All of standard input. @throws Misuse when it is a terminal, where nobody meant to type a letter. */
export async function standardInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) throw new Misuse('Expected a file, or text on standard input.');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Writes to standard output and waits where the reader is slower. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
