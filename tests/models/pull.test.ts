import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/models/source.ts';
import { inspect, pull } from '../../src/models/store.ts';
import type { ModelDescription } from '../../src/stages/translate/firefox/description.ts';
import { plain, type Served, serve } from './server.ts';

const NEVER = new AbortController().signal;
const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** Incompressible enough to travel in several pieces. */
const noise = (seed: string, length: number): Buffer => {
  const blocks: Buffer[] = [];
  for (let i = 0; i * 32 < length; i++) blocks.push(createHash('sha256').update(`${seed}${i}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
};
const FILES = {
  '/model.gz': noise('model', 300_000),
  '/lex.gz': noise('lex', 20_000),
  '/vocab.gz': gzipSync('woordenlijst'),
};
const MODEL: ModelDescription = {
  name: 'small',
  title: 'a model of the tests',
  url: 'http://127.0.0.1:1/',
  licence: 'none',
  files: (['model', 'shortlist', 'vocabulary'] as const).map((role, i) => {
    const [path, bytes] = Object.entries(FILES)[i] as [string, Buffer];
    return { role, name: path.slice(1), bytes: bytes.length, sha256: sum(bytes) };
  }),
};

let folder: string;
let server: Served | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kamerbrief-models-'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const fetchFrom = (from: string, more: { signal?: AbortSignal; progress?: (bytes: number) => void } = {}) =>
  pull(folder, MODEL, sourceOf(from), { signal: NEVER, pauses: [1, 1], ...more });
const states = async () => (await inspect(folder, MODEL, { sums: true })).map((f) => f.state);
const stored = (name: string) => join(folder, 'small', name);

describe('pulling a model', () => {
  it('fetches the files, checks them and leaves nothing else behind', async () => {
    server = await serve(FILES);
    const seen: number[] = [];
    expect(await fetchFrom(server.url, { progress: (bytes) => seen.push(bytes) })).toEqual([
      'model.gz',
      'lex.gz',
      'vocab.gz',
    ]);
    expect(await states()).toEqual(['ok', 'ok', 'ok']);
    expect((await readdir(join(folder, 'small'))).sort()).toEqual(['lex.gz', 'model.gz', 'vocab.gz']);
    expect(await readFile(stored('model.gz'))).toEqual(FILES['/model.gz']);
    expect(seen.at(-1)).toBe(320_000 + FILES['/vocab.gz'].length);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('asks for nothing when all is there', async () => {
    server = await serve(FILES);
    await fetchFrom(server.url);
    const before = server.requests.length;
    expect(await fetchFrom(server.url)).toEqual([]);
    expect(server.requests.length).toBe(before);
  });

  it('fetches again what was damaged, and only that', async () => {
    server = await serve(FILES);
    await fetchFrom(server.url);
    const damaged = Buffer.from(FILES['/lex.gz']);
    damaged[7] = (damaged[7] ?? 0) ^ 1;
    await writeFile(stored('lex.gz'), damaged);
    expect(await states()).toEqual(['ok', 'corrupt', 'ok']);
    expect(await fetchFrom(server.url)).toEqual(['lex.gz']);
    expect(await states()).toEqual(['ok', 'ok', 'ok']);
  });

  it('takes a mirror that is a folder, and an address without a slash at its end', async () => {
    const mirror = await mkdtemp(join(tmpdir(), 'kamerbrief-mirror-'));
    for (const [name, bytes] of Object.entries(FILES)) await writeFile(join(mirror, name), bytes);
    await fetchFrom(mirror);
    expect(await states()).toEqual(['ok', 'ok', 'ok']);

    folder = await mkdtemp(join(tmpdir(), 'kamerbrief-models-'));
    server = await serve(Object.fromEntries(Object.entries(FILES).map(([name, bytes]) => [`/deep${name}`, bytes])));
    await fetchFrom(`${server.url}deep`);
    expect(await states()).toEqual(['ok', 'ok', 'ok']);
  });

  it('follows a redirect, and keeps a file packed that is served as packed content', async () => {
    server = await serve(FILES, (request, response, body) => {
      if (request.url?.startsWith('/to/')) response.writeHead(302, { location: request.url.slice(3) }).end();
      else response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body?.length ?? 0 }).end(body);
    });
    await fetchFrom(`${server.url}to/`);
    expect(await states()).toEqual(['ok', 'ok', 'ok']);
  });
});

describe('an interrupted download', () => {
  const breakAfter = (bytes: number, times: number) => {
    let left = times;
    return serve(FILES, (request, response, body) => {
      if (left-- <= 0 || !body) {
        plain(request, response, body);
        return;
      }
      const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      const status = start > 0 ? 206 : 200;
      response.writeHead(status, {
        'content-length': body.length - start,
        ...(start > 0 ? { 'content-range': `bytes ${start}-${body.length - 1}/${body.length}` } : {}),
      });
      // What has not been read when a connection breaks is lost, so it breaks a moment later.
      response.write(body.subarray(start, start + bytes), () => setTimeout(() => response.destroy(), 50));
    });
  };

  it('goes on where it stopped, within a run', async () => {
    server = await breakAfter(50_000, 2);
    await fetchFrom(server.url);
    expect(await states()).toEqual(['ok', 'ok', 'ok']);
    expect(server.requests.filter((r) => r.startsWith('/model.gz'))).toEqual([
      '/model.gz -',
      '/model.gz bytes=50000-',
      '/model.gz bytes=100000-',
    ]);
  });

  it('says what to do when it breaks too often, and goes on in the next run', async () => {
    server = await breakAfter(50_000, 3);
    await expect(fetchFrom(server.url)).rejects.toThrow(/the connection broke .* run the command again: it goes on/);
    expect(await states()).toEqual(['incomplete', 'missing', 'missing']);
    await fetchFrom(server.url);
    expect(await states()).toEqual(['ok', 'ok', 'ok']);
    expect(server.requests[3]).toBe('/model.gz bytes=150000-');
  });

  it('can be stopped, and goes on in the next run', async () => {
    server = await serve(FILES, (request, response, body) => {
      if (request.headers.range) plain(request, response, body);
      else response.writeHead(200, { 'content-length': body?.length ?? 0 }).write(body?.subarray(0, 1000));
    });
    const stop = new AbortController();
    const stopped = fetchFrom(server.url, {
      signal: stop.signal,
      progress: (bytes) => {
        if (bytes === 1000) stop.abort(new Error('enough'));
      },
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(await states()).toEqual(['incomplete', 'missing', 'missing']);
    await server.close();
    server = await serve(FILES);
    await fetchFrom(server.url);
    expect(server.requests[0]).toBe('/model.gz bytes=1000-');
    expect(await states()).toEqual(['ok', 'ok', 'ok']);
  });

  it('begins again where the server knows no ranges, and where the kept part is of another file', async () => {
    await mkdir(join(folder, 'small'));
    await writeFile(stored('model.gz.partial'), FILES['/model.gz'].subarray(0, 5000));
    await writeFile(stored('lex.gz.partial'), 'something else');
    await writeFile(stored('vocab.gz.partial'), 'x'.repeat(10_000));
    server = await serve(FILES, (request, response, body) => {
      if (request.url === '/model.gz') response.writeHead(200).end(body);
      else plain(request, response, body);
    });
    await fetchFrom(server.url);
    expect(await states()).toEqual(['ok', 'ok', 'ok']);
  });
});

describe('what goes wrong', () => {
  it('a wrong checksum: both sums are named, nothing is kept', async () => {
    const other = noise('another', FILES['/model.gz'].length);
    server = await serve({ ...FILES, '/model.gz': other });
    const failure = await fetchFrom(server.url).catch((e: Error) => e.message);
    expect(failure).toContain(`expected SHA-256 ${sum(FILES['/model.gz'])}, got ${sum(other)}`);
    expect(await states()).toEqual(['missing', 'missing', 'missing']);
    expect(await readdir(join(folder, 'small'))).toEqual([]);
  });

  it('a file of another size is not fetched to its end', async () => {
    server = await serve({ ...FILES, '/model.gz': noise('model', 400_000) });
    await expect(fetchFrom(server.url)).rejects.toThrow(/has 400000 bytes; expected 300000/);
    await server.close();
    server = await serve(FILES, (_, response, body) => {
      response.writeHead(200);
      response.write(body);
      response.end('and more');
    });
    await expect(fetchFrom(server.url)).rejects.toThrow(/has more than 300000 bytes; expected 300000/);
  });

  it('a file that is not there', async () => {
    server = await serve({});
    await expect(fetchFrom(server.url)).rejects.toThrow(/model\.gz is not there \(HTTP 404\).*--from <address>/);
    expect(server.requests).toHaveLength(1);
    await expect(fetchFrom('/nonexistent/mirror')).rejects.toThrow(/could not be read \(ENOENT\)\. --from expects/);
  });

  it('a server in trouble is asked again, and then given up', async () => {
    server = await serve(FILES, (_, response) => void response.writeHead(503).end());
    await expect(fetchFrom(server.url)).rejects.toThrow(/answered HTTP 503\. Try again later/);
    expect(server.requests).toHaveLength(3);
  });

  it('a host that does not answer, or does not exist', async () => {
    server = await serve(FILES);
    const { url } = server;
    await server.close();
    await expect(fetchFrom(url)).rejects.toThrow(/127\.0\.0\.1:\d+ could not be reached.*ECONNREFUSED/);
    await expect(fetchFrom('http://host.invalid/')).rejects.toThrow(/could not be (?:found|reached)/);
  });

  it('redirects without end', async () => {
    server = await serve(FILES, (request, response) => void response.writeHead(302, { location: request.url }).end());
    await expect(fetchFrom(server.url)).rejects.toThrow(/from address to address without end/);
  });

  it.runIf(process.platform === 'linux')('a full disk', async () => {
    await mkdir(join(folder, 'small'));
    await symlink('/dev/full', stored('model.gz.partial'));
    server = await serve(FILES);
    await expect(fetchFrom(server.url)).rejects.toThrow(/\(ENOSPC\)\. The disk is full: make room/);
  });

  it('a folder that cannot be made', async () => {
    await writeFile(join(folder, 'small'), 'a file where the folder should be');
    server = await serve(FILES);
    await expect(fetchFrom(server.url)).rejects.toThrow(/could not be written \(E.*KAMERBRIEF_MODELS/);
  });
});
