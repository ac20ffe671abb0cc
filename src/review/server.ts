import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { VERSION } from '../version.ts';
import { BriefFolder, type NamedBrief } from './briefs.ts';
import { progressScript } from './browser/progress.ts';
import { reviewScript } from './browser/review.ts';
import { DecisionLog } from './decision-log.ts';
import { contentOf, judgementSchema, misfit, review } from './decisions.ts';
import { REVIEW_STYLE } from './review-style.ts';
import { servedPage } from './served-page.ts';

const HOST = '127.0.0.1';
const LONGEST_BODY = 64 * 1024;

export interface ReviewOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly reviewer: string;
  /** Time of a decision; the server gives it, not the browser. @default the system clock */
  readonly now?: () => Date;
}

export interface ReviewServer {
  readonly url: string;
  close(): Promise<void>;
}

/** An answer that is not the wanted one, with its status and words for the reader. */
class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Serves the pages of a folder on this machine alone and keeps the decisions
 * made on them in `decisions.jsonl`. Only files known at the start are served.
 * @throws TypeError when the folder holds no briefs or the port is taken.
 */
export async function startReview(folder: string, options: ReviewOptions): Promise<ReviewServer> {
  const briefs = await BriefFolder.open(folder);
  const log = await DecisionLog.open(folder);
  const token = randomBytes(24).toString('base64url');
  const state: State = {
    briefs,
    log,
    token,
    reviewer: options.reviewer,
    now: options.now ?? (() => new Date()),
  };
  const server = createServer((request, response) => {
    void answer(state, request, response);
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface State {
  readonly briefs: BriefFolder;
  readonly log: DecisionLog;
  readonly token: string;
  readonly reviewer: string;
  readonly now: () => Date;
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  try {
    await route(state, request, response);
  } catch (error) {
    const status = error instanceof Refused ? error.status : 500;
    send(
      response,
      status,
      'application/json',
      JSON.stringify({ error: error instanceof Error ? error.message : String(error) }),
    );
  }
}

async function route(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = request.headers.host ?? '';
  const port = request.socket.localPort;
  // Another site may point its name at this machine: its requests carry its own host.
  if (host !== `${HOST}:${port}` && host !== `localhost:${port}`)
    throw new Refused(403, `Expected a request to ${HOST}, not to "${host}".`);
  const path = decoded(request.url ?? '/');
  const api = /^\/api\/decisions\/(.+)$/.exec(path)?.[1];
  if (request.method === 'POST' && api !== undefined) {
    checkSender(state, request, host);
    const named = await known(state, api);
    await decide(state, named, await body(request));
    return sendJson(response, reviewOf(state, named));
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw new Refused(405, `Expected GET, or POST of a decision, not ${request.method}.`);
  if (api !== undefined) return sendJson(response, reviewOf(state, await known(state, api)));
  if (path === '/api/progress')
    return sendJson(
      response,
      (await state.briefs.all()).map((named) => progress(state, named)),
    );
  if (path === '/assets/review.js') return send(response, 200, 'text/javascript', `(${reviewScript.toString()})();`);
  if (path === '/assets/progress.js')
    return send(response, 200, 'text/javascript', `(${progressScript.toString()})();`);
  if (path === '/assets/review.css') return send(response, 200, 'text/css', REVIEW_STYLE);
  if (path === '/entities.csv') return send(response, 200, 'text/csv', await file(state, 'entities.csv'));
  const letter = /^\/(.+)\.brief\.html$/.exec(path)?.[1];
  if (letter !== undefined) return sendPage(state, response, `${(await known(state, letter)).name}.brief.html`, letter);
  if (path === '/' || path === '/index.html') return sendPage(state, response, 'index.html', null);
  throw new Refused(404, `There is nothing at ${path}.`);
}

async function sendPage(state: State, response: ServerResponse, name: string, letter: string | null): Promise<void> {
  const page = servedPage(await file(state, name), { letter, token: state.token });
  if (!page)
    throw new Refused(500, `${name} is not a page of this program; write it again with "kamerbrief run --force".`);
  response.setHeader('Content-Security-Policy', page.policy);
  send(response, 200, 'text/html', page.body);
}

/** A page of another site can send a request here, but not read the token, nor hide where it comes from. */
function checkSender(state: State, request: IncomingMessage, host: string): void {
  if (request.headers.origin !== `http://${host}`)
    throw new Refused(403, 'Decisions come from the pages of this server alone.');
  const given = Buffer.from(String(request.headers['x-kamerbrief-token'] ?? ''));
  const wanted = Buffer.from(state.token);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    throw new Refused(403, 'The page is of an earlier start of the server; reload it.');
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new Refused(415, 'Expected a decision as JSON.');
}

async function decide(state: State, { name, brief }: NamedBrief, text: string): Promise<void> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refused(400, 'Expected a decision as JSON, but it does not parse.');
  }
  const parsed = judgementSchema.safeParse(value);
  if (!parsed.success)
    throw new Refused(400, `Expected {target, said, verdict, value}: ${parsed.error.issues[0]?.message}.`);
  const content = contentOf(brief, parsed.data.target);
  if (!content) throw new Refused(404, `The brief of ${name} has no ${parsed.data.target}.`);
  const { target, said } = content;
  // Numbers of lines shift when the letter is analysed again; a verdict must not land on another line.
  if (said !== parsed.data.said)
    throw new Refused(
      409,
      'The page shows another run than the brief; reload it, or write it again with "run --force".',
    );
  const wrong = misfit(target.kind, parsed.data);
  if (wrong) throw new Refused(400, `Expected another verdict: ${wrong}.`);
  await state.log.add({
    schema: 'kamerbrief/decision@1',
    version: VERSION,
    time: state.now().toISOString(),
    reviewer: state.reviewer,
    letter: name,
    sha256: brief.source.sha256,
    target,
    verdict: parsed.data.verdict,
    value: parsed.data.value,
  });
}

function reviewOf(state: State, { name, brief }: NamedBrief): object {
  const { standing, conflicts, lines } = review(brief, state.log.of(name));
  return {
    standing: Object.fromEntries(standing),
    conflicts: conflicts.map(({ decision, now }) => ({ ...decision, now })),
    lines,
  };
}

function progress(state: State, { name, brief }: NamedBrief): object {
  const { standing, conflicts, lines } = review(brief, state.log.of(name));
  const done = lines.filter((id) => standing.get(id)?.verdict).length;
  return { name, lines: lines.length, done, conflicts: conflicts.length };
}

async function known({ briefs }: State, name: string): Promise<NamedBrief> {
  const brief = await briefs.get(name);
  if (!brief) throw new Refused(404, `There was no brief "${name}" when the server started, or it is gone.`);
  return { name, brief };
}

async function file({ briefs: { folder } }: State, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch {
    throw new Refused(404, `${name} is not in the folder; write the pages with "kamerbrief run … --format json,html".`);
  }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(new URL(url, `http://${HOST}`).pathname);
  } catch {
    throw new Refused(400, 'The address cannot be read.');
  }
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LONGEST_BODY) throw new Refused(413, `A decision holds at most ${LONGEST_BODY} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
  response.end(text);
}

const sendJson = (response: ServerResponse, value: unknown): void =>
  send(response, 200, 'application/json', JSON.stringify(value));

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = { EADDRINUSE: 'is taken', EACCES: 'is not open to you' }[cause.code ?? ''];
      reject(why ? new TypeError(`Port ${port} ${why}; choose another with --port, or 0 for any free one.`) : cause);
    });
    server.listen(port, HOST, resolve);
  });
}
