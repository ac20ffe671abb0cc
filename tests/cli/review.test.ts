import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { kamerbrief, kamerbriefAside } from './kamerbrief.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kamerbrief-review-cli-'));
  expect(kamerbrief(['run', 'examples/letters/kamerbrief-havens.txt', '-o', folder, '--quiet']).status).toBe(0);
});

describe('kamerbrief review', () => {
  it('serves until it is interrupted, and then ends well', async () => {
    let index: Promise<number> | undefined;
    const { status, out, err } = await kamerbriefAside(['review', folder, '--port', '0'], {}, (text, child) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
      if (!url || index) return;
      index = fetch(url).then((response) => response.status);
      void index.finally(() => child.kill('SIGINT'));
    });
    expect(await index).toBe(200);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toContain('Ctrl-C ends');
  });

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { status, err } = kamerbrief(['review', folder, '--port', String(port)]);
    other.close();
    expect(status).toBe(2);
    expect(err).toBe(`kamerbrief: Port ${port} is taken; choose another with --port, or 0 for any free one.\n`);
  });

  it.each([
    [['review', 'examples/letters'], /holds no briefs/],
    [['review', 'no/such/folder'], /could not be read/],
    [['review', '.', '--port', '70000'], /up to 65535/],
  ])('exits with 2 for %j', (args, why) => {
    expect(kamerbrief(args)).toMatchObject({ status: 2, err: expect.stringMatching(why) });
  });
});
