import type { DataSource, Translation, TranslationInput, Translator } from '../../../pipeline/index.ts';
import { RemoteEngine } from '../worker/remote.ts';
import { Engine, type PackedModel } from './engine.ts';
import { readPulled } from './model.ts';
import { enginePaths } from './wasm.ts';

/** Changes with what is done around the engine. */
const VERSION = '1';
const COMPILED = import.meta.url.endsWith('.js');

export interface FirefoxOptions {
  /**
   * Run in a worker, so that the event loop stays free.
   * @default true where this package runs compiled; Node 20 cannot start a worker from TypeScript sources
   */
  readonly worker?: boolean;
  /**
   * Let the engine choose from the model's list of likely words, as the browser does: faster, but unlisted names come
   * out worse.
   * @default false
   */
  readonly shortlist?: boolean;
}

/**
 * A model of Firefox that `kamerbrief models pull` fetched, run by Bergamot.
 * The engine is loaded with the first sentence; it takes about half a gigabyte.
 * @param models the folder of pulled models.
 * @throws TypeError that says what to do, when the model or the optional package is missing, or the model is damaged.
 */
export function firefoxTranslator(
  name: string,
  data: DataSource,
  models: DataSource,
  options: FirefoxOptions = {},
): Translator {
  enginePaths();
  const { description, files } = readPulled(name, data, models);
  const sum = description.files.find((file) => file.role === 'model')?.sha256 ?? '';
  const packed: PackedModel = {
    model: files.model,
    vocabulary: files.vocabulary,
    shortlist: options.shortlist ? files.shortlist : null,
    precision: 'int8shiftAlphaAll',
  };
  return bergamotTranslator(
    name,
    `${VERSION}-${sum.slice(0, 8)}${options.shortlist ? '-shortlist' : ''}`,
    packed,
    options,
  );
}

/** A translator around any model in Bergamot's formats. */
export function bergamotTranslator(
  name: string,
  version: string,
  packed: PackedModel,
  { worker = COMPILED }: { readonly worker?: boolean } = {},
): Translator {
  let engine: Promise<Engine | RemoteEngine> | undefined;
  const open = async () =>
    worker ? new RemoteEngine(new URL('./worker.js', import.meta.url), packed) : Engine.open(packed);
  const close = async (): Promise<void> => {
    const opened = engine;
    engine = undefined;
    await (await opened?.catch(() => undefined))?.close();
  };
  return {
    name,
    version,
    kind: 'neural',
    async translate(inputs: readonly TranslationInput[], signal: AbortSignal): Promise<readonly Translation[]> {
      signal.throwIfAborted();
      if (inputs.length === 0) return [];
      engine ??= open();
      try {
        return await (await engine).translate(inputs, signal);
      } catch (error) {
        // An engine that has stopped stays so; the next letter gets a new one.
        if (!signal.aborted) await close().catch(() => undefined);
        throw error;
      }
    },
    close,
  };
}
