import { type MessagePort, parentPort } from 'node:worker_threads';
import type { DiagnosticCode, DiagnosticData } from '../../../pipeline/index.ts';
import type { Contents } from '../reader.ts';
import { Unreadable } from '../refuse.ts';
import { readPdf } from './index.ts';

/** What the thread answers: the contents, why the file is refused, or what went wrong in the reader itself. */
export type Reply =
  | { readonly contents: Contents }
  | { readonly refused: { readonly code: DiagnosticCode; readonly data: DiagnosticData } }
  | { readonly failed: string };

async function reply(bytes: Uint8Array): Promise<Reply> {
  try {
    return { contents: await readPdf(bytes) };
  } catch (error) {
    if (error instanceof Unreadable) return { refused: { code: error.code, data: error.data } };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

const port = parentPort as MessagePort;
port.on('message', async (bytes: Uint8Array) => port.postMessage(await reply(bytes)));
