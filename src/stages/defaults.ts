import { type Context, type Options, packageData, type Translator } from '../pipeline/index.ts';
import { cachedTranslator, type TranslationStore } from './translate/cache/index.ts';
import { openTranslator } from './translate/open.ts';

/** What a run does when the caller says nothing. */
export const DEFAULTS: Options = Object.freeze({
  language: 'auto',
  length: 'normal',
  translateAll: false,
  maxBytes: 64 * 1024 * 1024,
  maxReadMs: 60_000,
});

/** Everything of a context that a caller may set; the rest is filled in. */
export interface ContextOptions extends Partial<Omit<Context, 'report' | 'options' | 'translator'>>, Partial<Options> {
  /** A translator, or the name of one of `TRANSLATORS`. @default 'gist' */
  readonly translator?: Translator | string;
  /** The folder of pulled models. @default KAMERBRIEF_MODELS, or kamerbrief/models in the platform's cache folder */
  readonly models?: string;
  /** Where the translations of a translator given by name are kept beyond this context, see `folderStore`. */
  readonly cache?: TranslationStore;
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
      maxReadMs: defined(given.maxReadMs, DEFAULTS.maxReadMs),
    }),
    data,
    translator:
      typeof given.translator === 'object'
        ? given.translator
        : cachedTranslator(await openTranslator(given.translator, data, given.models), given.cache),
    signal: given.signal ?? NEVER,
    log: given.log ?? SILENT,
  };
}
