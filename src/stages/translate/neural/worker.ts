import { parentPort, workerData } from 'node:worker_threads';
import type { Translation, TranslationInput } from '../../../pipeline/index.ts';
import { Engine, type ModelFiles } from './engine.ts';

/** What the owner of the worker sends: a job, or the wish to end one. */
export type Request =
  | { readonly id: number; readonly inputs: readonly TranslationInput[] }
  | { readonly abort: number };
export type Reply =
  | { readonly id: number; readonly translations: readonly Translation[] }
  | { readonly id: number; readonly error: string };

const { files, threads } = workerData as { readonly files: ModelFiles; readonly threads: number };
const engine = Engine.open(files, threads);
const running = new Map<number, AbortController>();
/** Jobs run one after the other: they share the network. */
let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', (request: Request) => {
  if ('abort' in request) {
    running.get(request.abort)?.abort();
    return;
  }
  const { id, inputs } = request;
  const controller = new AbortController();
  running.set(id, controller);
  queue = queue.then(async () => parentPort?.postMessage(await reply(id, inputs, controller.signal)));
});

async function reply(id: number, inputs: readonly TranslationInput[], signal: AbortSignal): Promise<Reply> {
  try {
    return { id, translations: await (await engine).translate(inputs, signal) };
  } catch (cause) {
    return { id, error: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    running.delete(id);
  }
}
