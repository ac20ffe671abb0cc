import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/kamerbrief.js', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line to its end. */
export function kamerbrief(
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
  bin = BIN,
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
  return { status, out: stdout, err: stderr };
}

/** The same beside a test that goes on, so that it can talk to a server of the test. */
export async function kamerbriefAside(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  onError: (text: string, child: ChildProcess) => void = () => undefined,
): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.on('data', (chunk: Buffer) => onError(chunk.toString(), child));
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await closed, out, err };
}
