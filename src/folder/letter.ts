import { type Diagnostic, diagnostic } from '../pipeline/index.ts';
import { analyse } from '../stages/analyse.ts';
import { type Brief, briefOf } from '../stages/brief/index.ts';
import { type ContextOptions, DEFAULTS, makeContext } from '../stages/defaults.ts';
import { Unreadable } from '../stages/read/refuse.ts';
import { type Input, inputBytes } from './input.ts';

/** What happened to one letter. `text` is the decoded original; null when the file could not be read. */
export interface FolderEvent {
  readonly input: Input;
  readonly brief: Brief;
  readonly text: string | null;
}

export interface LetterJob {
  readonly input: Input;
  readonly options: ContextOptions & { readonly timings?: boolean; readonly cacheFolder?: string };
}

/** Reads and analyses one file. Never rejects for what is in the file or for a file that cannot be opened. */
export async function oneLetter({ input, options }: LetterJob): Promise<FolderEvent> {
  let bytes: Uint8Array;
  try {
    bytes = await inputBytes(input, options.maxBytes ?? DEFAULTS.maxBytes);
  } catch (error) {
    const { translator } = await makeContext(options);
    const document = {
      name: input.path,
      diagnostics: [whyNot(error, input)],
      history: [],
    };
    return { input, brief: briefOf(document, { path: input.path, bytes: new Uint8Array(), translator }), text: null };
  }
  const { document, brief } = await analyse(bytes, { ...options, name: input.path });
  return { input, brief, text: document.text?.text ?? null };
}

function whyNot(error: unknown, { file, path }: Input): Diagnostic {
  if (error instanceof Unreadable) return diagnostic('read', error.code, error.data);
  const reason = error instanceof Error ? error.message.replace(file, path) : String(error);
  return diagnostic('read', 'read/unreadable', { reason });
}
