import { Worker } from 'node:worker_threads';
import type { Contents } from '../reader.ts';
import { broken, Unreadable } from '../refuse.ts';
import type { Reply } from './thread.ts';

/** Memory a PDF may take; more is made to exhaust it. */
const MEGABYTES = 2048;

/** A longer timer would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export interface Bounds {
  /** Milliseconds after which reading is ended. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/** A thread that has done its work waits here for the next PDF: starting one costs more than a short letter. */
let idle: Worker | undefined;

/**
 * Reads a PDF in a thread of its own. A PDF is a program, and one that never ends, or that takes all memory, can only be
 * stopped from outside.
 * @throws Unreadable when the PDF cannot be read, or not within the limits. Rejects with the reason of an aborted signal.
 */
export async function readPdfApart(bytes: Uint8Array, bounds: Bounds): Promise<Contents> {
  bounds.signal.throwIfAborted();
  const thread = idle ?? open();
  idle = undefined;
  thread.ref();
  let reply: Reply;
  try {
    reply = await answer(thread, bytes, bounds);
  } catch (error) {
    await thread.terminate();
    throw error;
  }
  keep(thread);
  if ('contents' in reply) return reply.contents;
  if ('refused' in reply) throw new Unreadable(reply.refused.code, reply.refused.data);
  throw new Error(reply.failed);
}

function answer(thread: Worker, bytes: Uint8Array, { limit, signal }: Bounds): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const fail = (reason: unknown): void => {
      settle();
      reject(reason);
    };
    const onMessage = (reply: Reply): void => {
      settle();
      resolve(reply);
    };
    const onAbort = (): void => fail(signal.reason);
    const onError = (error: Error & { readonly code?: string }): void =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? broken('PDF', 'it takes too much memory') : error);
    const onExit = (): void => fail(new Error('the thread that reads PDFs has stopped'));
    const late = (): void => fail(new Unreadable('read/timeout', { format: 'PDF', seconds: limit / 1000 }));
    const timer = setTimeout(late, Math.min(limit, LONGEST_TIMER));
    signal.addEventListener('abort', onAbort);
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(bytes);
  });
}

function open(): Worker {
  return new Worker(new URL('./thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
}

function keep(thread: Worker): void {
  if (idle) {
    void thread.terminate();
    return;
  }
  thread.unref();
  idle = thread;
}
