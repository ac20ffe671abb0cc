import { Worker } from 'node:worker_threads';
import type { Translation, TranslationInput } from '../../../pipeline/index.ts';
import type { Reply, Request } from './serve.ts';

interface Waiting {
  resolve(translations: readonly Translation[]): void;
  reject(reason: unknown): void;
}

/** An engine in a worker, so that the caller's event loop stays free. The worker holds the process only while it works. */
export class RemoteEngine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  /** @param workerData what the worker at `url` makes its engine of; it is copied. */
  constructor(url: URL, workerData: unknown) {
    this.#worker = new Worker(url, { workerData });
    this.#worker.unref();
    this.#worker.on('message', (reply: Reply) => {
      if ('translations' in reply) this.#take(reply.id)?.resolve(reply.translations);
      else this.#take(reply.id)?.reject(new Error(reply.error));
    });
    this.#worker.on('error', (error) => this.#failAll(error));
    this.#worker.on('exit', () => this.#failAll(new Error('the translation worker has stopped')));
  }

  translate(inputs: readonly TranslationInput[], signal: AbortSignal): Promise<readonly Translation[]> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#send({ abort: id });
        this.#take(id)?.reject(signal.reason);
      };
      const settled = () => signal.removeEventListener('abort', onAbort);
      this.#waiting.set(id, {
        resolve(translations) {
          settled();
          resolve(translations);
        },
        reject(reason) {
          settled();
          reject(reason);
        },
      });
      signal.addEventListener('abort', onAbort);
      this.#worker.ref();
      this.#send({ id, inputs });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(request: Request): void {
    this.#worker.postMessage(request);
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
    return waiting;
  }

  #failAll(error: Error): void {
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(error);
  }
}
