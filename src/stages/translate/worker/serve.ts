import { type MessagePort, parentPort } from 'node:worker_threads';
import type { Translation, TranslationInput } from '../../../pipeline/index.ts';

/** What the owner of the worker sends: a job, or the wish to end one. */
export type Request =
  | { readonly id: number; readonly inputs: readonly TranslationInput[] }
  | { readonly abort: number };
export type Reply =
  | { readonly id: number; readonly translations: readonly Translation[] }
  | { readonly id: number; readonly error: string };

/** What does the work in a worker. */
export interface Engine {
  translate(inputs: readonly TranslationInput[], signal: AbortSignal): Promise<readonly Translation[]>;
}

/** Answers the owner of this worker. Jobs run one after the other: they share the engine. */
export function serve(engine: Promise<Engine>): void {
  // A failure to open is told with the first job.
  engine.catch(() => undefined);
  const port = parentPort as MessagePort;
  const running = new Map<number, AbortController>();
  let queue: Promise<void> = Promise.resolve();
  port.on('message', (request: Request) => {
    if ('abort' in request) {
      running.get(request.abort)?.abort();
      return;
    }
    const { id, inputs } = request;
    const controller = new AbortController();
    running.set(id, controller);
    queue = queue.then(async () => {
      port.postMessage(await reply(engine, id, inputs, controller.signal));
      running.delete(id);
    });
  });
}

async function reply(
  engine: Promise<Engine>,
  id: number,
  inputs: readonly TranslationInput[],
  signal: AbortSignal,
): Promise<Reply> {
  try {
    signal.throwIfAborted();
    return { id, translations: await (await engine).translate(inputs, signal) };
  } catch (cause) {
    return { id, error: cause instanceof Error ? cause.message : String(cause) };
  }
}
