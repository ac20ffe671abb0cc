import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Source } from './source.ts';
import { codeOf, ModelTrouble, reasonOf } from './trouble.ts';

/** A server that says nothing for so long is given up. */
const SILENCE = 30_000;
const REDIRECTS = 5;
const ELSEWHERE = 'or fetch the files with another program and run the command again with --from <folder>';

/**
 * Files below an address. Not `fetch`: that would unpack what a mirror serves
 * with `Content-Encoding: gzip`, and the checksums are those of packed files.
 */
export function httpSource(base: string): Source {
  const address = (name: string): string => new URL(name, base.endsWith('/') ? base : `${base}/`).href;
  return {
    address,
    async open(name, offset, signal) {
      const response = await request(address(name), offset, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode === 206) {
        const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? [];
        return {
          offset: Number(start ?? offset),
          total: total && total !== '*' ? Number(total) : null,
          bytes: response,
        };
      }
      const length = headers['content-length'];
      return { offset: 0, total: length === undefined ? null : Number(length), bytes: response };
    },
  };
}

async function request(url: string, offset: number, signal: AbortSignal): Promise<IncomingMessage> {
  let target = new URL(url);
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const response = await send(target, offset, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200 || statusCode === 206) return response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.resume();
      target = new URL(headers.location, target);
      continue;
    }
    // 416: what is kept is not the start of this file; the caller begins again.
    if (statusCode === 416) {
      response.resume();
      return request(url, 0, signal);
    }
    throw await refusal(target, response);
  }
  throw new ModelTrouble(`${url} leads from address to address without end. Try another mirror with --from <address>.`);
}

function send(url: URL, offset: number, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = { 'accept-encoding': 'identity', ...(offset > 0 ? { range: `bytes=${offset}-` } : {}) };
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'http:' ? getHttp : getHttps;
    const sent = get(url, { headers, signal, timeout: SILENCE }, resolve);
    sent.on('timeout', () => sent.destroy(Object.assign(new Error('silence'), { code: 'ETIMEDOUT' })));
    sent.on('error', (cause) => reject(signal.aborted ? signal.reason : unreachable(url, cause)));
  });
}

async function refusal(url: URL, response: IncomingMessage): Promise<ModelTrouble> {
  const status = response.statusCode ?? 0;
  await text(response).catch(() => '');
  if (status === 404 || status === 410)
    return new ModelTrouble(
      `${url.href} is not there (HTTP ${status}). The files may have moved: try another mirror with --from <address>, ${ELSEWHERE}.`,
    );
  const passing = status >= 500 || status === 429 || status === 408;
  const advice = passing
    ? 'Try again later'
    : 'The server does not hand the file out: try a mirror with --from <address>';
  return new ModelTrouble(`${url.href} answered HTTP ${status}. ${advice}, ${ELSEWHERE}.`, { passing });
}

/** What a broken connection means to the person in front of it. */
export function unreachable(url: URL, cause: unknown): ModelTrouble {
  const code = codeOf(cause);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new ModelTrouble(
      `The host ${url.host} could not be found (${code}). Check the network; behind a proxy, ${ELSEWHERE.slice(3)}.`,
      { cause, passing: code === 'EAI_AGAIN' },
    );
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code))
    return new ModelTrouble(
      `The certificate of ${url.host} was not accepted (${code}). Where a proxy inspects traffic, name its certificate in NODE_EXTRA_CA_CERTS, ${ELSEWHERE}.`,
      { cause },
    );
  return new ModelTrouble(
    `${url.host} could not be reached, or the connection broke (${reasonOf(cause)}). Check the network and run the command again: it goes on where it stopped.`,
    { cause, passing: true },
  );
}
