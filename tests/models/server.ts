import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly url: string;
  /** `<path> <range or ->` of each request. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer | undefined) => void;

/** A server on loopback that understands ranges; `answer` may break it on purpose. */
export async function serve(files: Readonly<Record<string, Buffer>>, answer: Answer = plain): Promise<Served> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.url} ${request.headers.range ?? '-'}`);
    answer(request, response, files[request.url ?? '']);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What a well-behaved server does. */
export const plain: Answer = (request, response, body) => {
  if (!body) {
    response.writeHead(404).end('nothing here');
    return;
  }
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(start)) response.writeHead(200, { 'content-length': body.length }).end(body);
  else if (start >= body.length) response.writeHead(416, { 'content-range': `bytes */${body.length}` }).end();
  else
    response
      .writeHead(206, {
        'content-length': body.length - start,
        'content-range': `bytes ${start}-${body.length - 1}/${body.length}`,
      })
      .end(body.subarray(start));
};
