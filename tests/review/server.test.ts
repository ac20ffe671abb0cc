import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../src/review/decisions.ts';
import { type ReviewServer, startReview } from '../../src/review/server.ts';
import type { Brief } from '../../src/stages/brief/schema.ts';
import { kamerbrief } from '../cli/kamerbrief.ts';

const NAME = 'sub/havens & <b>"x"</b>';
let folder: string;
let server: ReviewServer;
let port: number;

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** fetch would set host, origin and path to what they should be; an attacker would not. */
function ask(
  path: string,
  { method = 'GET', headers = {} as Record<string, string>, body = '' } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const encoded = NAME.split('/').map(encodeURIComponent).join('/');
const page = (): Promise<Answer> => ask(`/${encoded}.brief.html`);
const token = async (): Promise<string> =>
  /name="kamerbrief-token" content="([^"]+)"/.exec((await page()).body)?.[1] ?? '';
const decide = async (judgement: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(`/api/decisions/${encoded}`, {
    method: 'POST',
    headers: {
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'application/json',
      'x-kamerbrief-token': await token(),
      ...headers,
    },
    body: typeof judgement === 'string' ? judgement : JSON.stringify(judgement),
  });
/** The English that the page shows at an id. */
const said = async (id: string): Promise<string> => {
  const brief = JSON.parse(await readFile(join(folder, `${NAME}.brief.json`), 'utf8')) as Brief;
  return contentOf(brief, id)?.said ?? '';
};
const log = async (): Promise<Record<string, unknown>[]> =>
  (await readFile(join(folder, 'decisions.jsonl'), 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeAll(async () => {
  const work = await mkdtemp(join(tmpdir(), 'kamerbrief-review-'));
  folder = join(work, 'briefs');
  await cp('examples/letters/kamerbrief-havens.txt', join(work, 'letters', `${NAME}.txt`));
  expect(kamerbrief(['run', join(work, 'letters'), '-o', folder, '--quiet']).status).toBe(0);
  server = await startReview(folder, { port: 0, reviewer: 'anna', now: () => new Date('2024-05-06T07:08:09Z') });
  port = Number(new URL(server.url).port);
});
afterAll(() => server.close());

describe('the review server', () => {
  it('serves the pages under a policy that lets them talk to it alone', async () => {
    const index = await ask('/');
    expect(index.status).toBe(200);
    expect(index.body).toContain('/assets/progress.js');
    const { status, headers, body } = await page();
    expect(status).toBe(200);
    expect(body).toContain('/assets/review.js');
    expect(body).not.toContain('http-equiv="Content-Security-Policy"');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toContain('unsafe');
    expect(body).toContain('content="sub/havens &amp; &lt;b&gt;&quot;x&quot;&lt;/b&gt;"');
  });

  it('keeps a decision at once, with who, when and what', async () => {
    const brief = JSON.parse(await readFile(join(folder, `${NAME}.brief.json`), 'utf8')) as Brief;
    const { status, body } = await decide({ target: 'l2', said: await said('l2'), verdict: 'approve' });
    expect(status).toBe(200);
    expect(JSON.parse(body).standing.l2).toMatchObject({ verdict: 'approve', reviewer: 'anna' });
    expect((await log()).at(-1)).toMatchObject({
      schema: 'kamerbrief/decision@1',
      time: '2024-05-06T07:08:09.000Z',
      reviewer: 'anna',
      letter: NAME,
      sha256: brief.source.sha256,
      target: { kind: 'line', english: brief.summary?.abstract[0]?.english },
      verdict: 'approve',
    });
    const progress = JSON.parse((await ask('/api/progress')).body);
    expect(progress).toMatchObject([{ name: NAME, done: 1, conflicts: 0 }]);
  });

  it('applies the decisions again after another start, and takes them back', async () => {
    const e1 = { target: 'e1', said: await said('e1') };
    await decide({ ...e1, verdict: 'rename', value: 'Port of Rotterdam' });
    const again = await startReview(folder, { port: 0, reviewer: 'bas' });
    const first = port;
    port = Number(new URL(again.url).port);
    try {
      expect(JSON.parse((await ask(`/api/decisions/${encoded}`)).body).standing.e1.name).toBe('Port of Rotterdam');
      expect(JSON.parse((await decide({ ...e1, verdict: 'withdraw' })).body).standing.e1).toBeUndefined();
      expect((await log()).at(-1)).toMatchObject({ reviewer: 'bas', verdict: 'withdraw' });
    } finally {
      port = first;
      await again.close();
    }
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['no origin', { origin: '' }, 403],
    ['another token', { 'x-kamerbrief-token': 'x'.repeat(32) }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['another name of this machine', { host: 'evil.example' }, 403],
  ])('writes nothing for %s', async (_, headers, status) => {
    const before = (await log()).length;
    const judgement = { target: 'l2', said: await said('l2'), verdict: 'reject' };
    expect((await decide(judgement, headers)).status).toBe(status);
    expect(await log()).toHaveLength(before);
  });

  it.each([
    ['not JSON', '{', 400],
    ['an unknown verdict', { target: 'l2', verdict: 'burn' }, 400],
    ['a line that is not there', { target: 'l999', said: '', verdict: 'approve' }, 404],
    ['a line that reads otherwise', { target: 'l2', said: 'Of an earlier run.', verdict: 'approve' }, 409],
    ['a type for a line', { target: 'l2', verdict: 'retype', value: 'LAW' }, 400],
    ['a type that there is not', { target: 'e1', verdict: 'retype', value: 'FISH' }, 400],
    ['a comment without words', { target: 'l2', verdict: 'comment', value: ' ' }, 400],
    ['a body without end', `{"value":"${'x'.repeat(70_000)}"}`, 413],
  ])('refuses %s and says why', async (_, judgement, status) => {
    const before = (await log()).length;
    const of = typeof judgement === 'object' && !('said' in judgement) ? { said: await said(judgement.target) } : {};
    const answer = await decide(typeof judgement === 'object' ? { ...of, ...judgement } : judgement);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).error.length).toBeGreaterThan(20);
    expect(await log()).toHaveLength(before);
  });

  it.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/decisions.jsonl',
    '/run.jsonl',
    '/%E0%A4%A',
    '/sub/../sub.brief.html',
  ])('serves nothing at %s', async (path) => {
    expect([400, 404]).toContain((await ask(path)).status);
  });

  it('reads a brief again that another run has written, and shows what was said of the old one', async () => {
    const path = join(folder, `${NAME}.brief.json`);
    const before = await readFile(path, 'utf8');
    const brief = JSON.parse(before) as Brief;
    const line = brief.summary?.abstract[0];
    if (!line) throw new Error('the example has no abstract');
    const was = { target: 'l2', said: line.english, verdict: 'approve' };
    expect((await decide(was)).status).toBe(200);
    line.english = 'Said otherwise by a later version.';
    await writeFile(path, JSON.stringify(brief));
    try {
      expect((await decide(was)).status).toBe(409);
      const { conflicts } = JSON.parse((await ask(`/api/decisions/${encoded}`)).body);
      expect(conflicts).toMatchObject([{ target: { english: was.said }, verdict: 'approve', now: 'l2' }]);
    } finally {
      await writeFile(path, before);
    }
  });

  it('adds to a log whose last line was left open', async () => {
    const path = join(folder, 'decisions.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).trimEnd());
    const again = await startReview(folder, { port: 0, reviewer: 'bas' });
    const first = port;
    port = Number(new URL(again.url).port);
    try {
      const before = (await log()).length;
      await decide({ target: 'l3', said: await said('l3'), verdict: 'reject' });
      await decide({ target: 'l4', said: await said('l4'), verdict: 'reject' });
      expect(await log()).toHaveLength(before + 2);
    } finally {
      port = first;
      await again.close();
    }
  });

  it('says what is wrong with a folder, a log or a port', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'kamerbrief-empty-'));
    await expect(startReview(empty, { port: 0, reviewer: 'a' })).rejects.toThrow(/holds no briefs/);
    await expect(startReview(join(empty, 'none'), { port: 0, reviewer: 'a' })).rejects.toThrow(/could not be read/);
    await expect(startReview(folder, { port, reviewer: 'a' })).rejects.toThrow(/is taken; choose another with --port/);
    await cp(folder, empty, { recursive: true });
    await writeFile(join(empty, 'decisions.jsonl'), '{"schema":"kamerbrief/decision@1"}\n');
    await expect(startReview(empty, { port: 0, reviewer: 'a' })).rejects.toThrow(/decisions\.jsonl:1 is no decision/);
  });
});
