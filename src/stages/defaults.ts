import { type Context, type Options, packageData, type Translator } from '../pipeline/index.ts';
import { openTranslator } from './translate/open.ts';

/** What a run does when the caller says nothing. */
export const DEFAULTS: Options = Object.freeze({
  language: 'auto',
  length: 'normal',
  translateAll: false,
  maxBytes: 64 * 1024 * 1024,
});

/** Everything of a context that a caller may set; the rest is filled in. */
export interface ContextOptions extends Partial<Omit<Context, 'report' | 'options' | 'translator'>>, Partial<Options> {
  /** A translator, or the name of one that ships with the package. @default 'gist' */
  readonly translator?: Translator | string;
}

const SILENT: Context['log'] = { debug: () => undefined };
const NEVER = new AbortController().signal;

/** A context for running stages by hand: package data, default translator, no cancellation, silent. */
export async function makeContext(given: ContextOptions = {}): Promise<Omit<Context, 'report'>> {
  const data = given.data ?? packageData();
  const defined = <T>(value: T | undefined, fallback: T): T => value ?? fallback;
  return {
    options: Object.freeze({
      language: defined(given.language, DEFAULTS.language),
      length: defined(given.length, DEFAULTS.length),
      translateAll: defined(given.translateAll, DEFAULTS.translateAll),
      maxBytes: defined(given.maxBytes, DEFAULTS.maxBytes),
    }),
    data,
    translator: typeof given.translator === 'object' ? given.translator : await openTranslator(given.translator, data),
    signal: given.signal ?? NEVER,
    log: given.log ?? SILENT,
  };
}
