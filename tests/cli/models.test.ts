import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../models/server.ts';
import { kamerbriefAside } from './kamerbrief.ts';

let server: Served;
let models: string;
beforeAll(async () => {
  server = await serve({});
  models = await mkdtemp(join(tmpdir(), 'kamerbrief-models-'));
});
afterAll(() => server.close());

const run = (...args: string[]) => kamerbriefAside(['models', ...args], { KAMERBRIEF_MODELS: models });

describe('kamerbrief models', () => {
  it('lists what ships and what can be fetched, with size and licence', async () => {
    const { out, err, status } = await run('list');
    expect(out).toMatch(/^gist +ships with the package +MIT /m);
    expect(out).toMatch(/^firefox +not here: kamerbrief models pull firefox +MPL-2\.0 .*25\.7 MB to fetch$/m);
    expect(out).toMatch(/^firefox-tiny +not here: .*16\.3 MB to fetch$/m);
    expect(out).toContain(models);
    expect({ err, status }).toEqual({ err: '', status: 0 });
  });

  it('pull: says what could not be fetched and what to do; nothing on standard output', async () => {
    const { out, err, status } = await run('pull', 'firefox', '--from', server.url);
    expect(err).toMatch(/model\.nlen\.intgemm\.alphas\.bin\.gz is not there \(HTTP 404\).*--from <folder>/);
    expect({ out, status }).toEqual({ out: '', status: 1 });
    expect(server.requests).toEqual(['/model.nlen.intgemm.alphas.bin.gz -']);
  });

  it('pull --from a folder: refuses files that are not the published ones', async () => {
    const mirror = await mkdtemp(join(tmpdir(), 'kamerbrief-mirror-'));
    await writeFile(join(mirror, 'model.nlen.intgemm.alphas.bin.gz'), 'not a model');
    const { err, status } = await run('pull', 'firefox-tiny', '--from', mirror);
    expect(err).toMatch(/has 11 bytes; expected 13117435/);
    expect(status).toBe(1);
  });

  it('pull: an interruption keeps what came, and the next call goes on behind it', async () => {
    const asked: (string | undefined)[] = [];
    const stalling = await serve({}, (request, response) => {
      asked.push(request.headers.range);
      const start = asked.length > 1 ? 5000 : 0;
      response.writeHead(start > 0 ? 206 : 200, {
        'content-length': 22_647_743 - start,
        ...(start > 0 ? { 'content-range': `bytes ${start}-22647742/22647743` } : {}),
      });
      response.write(Buffer.alloc(5000));
    });
    for (const time of [1, 2]) {
      const { out, err, status } = await kamerbriefAside(
        ['models', 'pull', 'firefox', '--from', stalling.url],
        { KAMERBRIEF_MODELS: models },
        // The first line of progress says that bytes have come.
        (line, child) => {
          if (/MB/.test(line)) setTimeout(() => child.kill('SIGINT'), 200);
        },
      );
      expect(err).toContain('interrupted; "kamerbrief models pull firefox" goes on where it stopped');
      expect({ out, status }).toEqual({ out: '', status: 1 });
      expect(asked).toHaveLength(time);
    }
    expect(asked).toEqual([undefined, 'bytes=5000-']);
    await stalling.close();
    await rm(join(models, 'firefox'), { recursive: true });
  });

  it('verify: names both sums of a damaged file, and the command that mends it', async () => {
    expect(await run('verify')).toMatchObject({
      out: '',
      err: expect.stringMatching(/No models are pulled/),
      status: 0,
    });
    await mkdir(join(models, 'firefox-tiny'), { recursive: true });
    await writeFile(join(models, 'firefox-tiny', 'vocab.nlen.spm.gz'), 'damaged');
    const { out, err, status } = await run('verify');
    expect(out).toMatch(
      /^firefox-tiny\/vocab\.nlen\.spm\.gz: corrupt: expected 411834 bytes with SHA-256 149400e9\w+, found 7 bytes with [0-9a-f]{64}$/m,
    );
    expect(out).toMatch(/^firefox-tiny\/model\.nlen\.intgemm\.alphas\.bin\.gz: missing$/m);
    expect(err).toMatch(/"kamerbrief models pull firefox-tiny" fetches/);
    expect(status).toBe(1);
    expect((await run('list')).out).toMatch(/^firefox-tiny +not complete: kamerbrief models pull firefox-tiny/m);
  });

  it('a name that does not exist is misuse', async () => {
    const { err, status } = await run('pull', 'opera');
    expect(err).toMatch(/There is no model "opera"; expected one of firefox, firefox-tiny/);
    expect(status).toBe(2);
  });
});
