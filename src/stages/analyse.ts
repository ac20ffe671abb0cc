import { type AnyDocument, fileDocument, textDocument } from '../pipeline/index.ts';
import { type Brief, briefOf } from './brief/index.ts';
import { type ContextOptions, makeContext } from './defaults.ts';
import { dutchLetterFiles, dutchLetters } from './preset.ts';

export interface AnalyseOptions extends ContextOptions {
  /** Name of the letter in messages and in the brief. @default 'text' */
  readonly name?: string;
  /** Put stage times into the brief; they differ from run to run. @default false */
  readonly timings?: boolean;
}

/** One letter, analysed: the document with all its layers, and the brief made from it. */
export interface Analysis {
  readonly document: AnyDocument;
  readonly brief: Brief;
}

/**
 * Analyses one letter, given as text or as the bytes of a file (any format
 * that `read` knows). Trouble in the letter shows as `brief.status` and
 * diagnostics; only misuse throws.
 * @throws TypeError when the letter is neither a string nor bytes, or an option is unknown.
 */
export async function analyse(letter: string | Uint8Array, options: AnalyseOptions = {}): Promise<Analysis> {
  const context = await makeContext(options);
  const name = options.name ?? 'text';
  const document =
    typeof letter === 'string'
      ? await dutchLetters().run(textDocument(letter, name), context)
      : await dutchLetterFiles().run(fileDocument(letter, name), context);
  if (typeof options.translator !== 'object') await context.translator.close?.();
  const bytes = typeof letter === 'string' ? new TextEncoder().encode(letter) : letter;
  return {
    document,
    brief: briefOf(document, { path: name, bytes, translator: context.translator, timings: options.timings ?? false }),
  };
}
