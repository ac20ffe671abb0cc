import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';

const PACKAGE = '@browsermt/bergamot-translator';

/** Objects of the engine live in its own memory and are freed by hand. */
interface Handle {
  delete(): void;
}

interface List<T> extends Handle {
  push_back(value: T): void;
}

interface Memory extends Handle {
  getByteArrayView(): Int8Array;
}

/** Translations of one call, in the order of the texts. */
export interface Responses extends Handle {
  get(index: number): { getTranslatedText(): string };
}

export interface Service extends Handle {
  translate(model: Handle, texts: List<string>, options: List<ResponseOptions>): Responses;
}

interface ResponseOptions {
  readonly alignment: boolean;
  readonly html: boolean;
  readonly qualityScores: boolean;
}

/** The classes that the engine exports. */
export interface Bergamot {
  readonly asm: Readonly<Record<string, (...values: number[]) => number>>;
  readonly AlignedMemory: new (bytes: number, alignment: number) => Memory;
  readonly AlignedMemoryList: new () => List<Memory>;
  readonly TranslationModel: new (
    settings: string,
    model: Memory,
    shortlist: Memory,
    vocabularies: List<Memory>,
    quality: null,
  ) => Handle;
  readonly BlockingService: new (settings: { readonly cacheSize: number }) => Service;
  readonly VectorString: new () => List<string>;
  readonly VectorResponseOptions: new () => List<ResponseOptions>;
}

/** The integer products that the engine imports under one name and exports, for want of a faster host, under another. */
const PRODUCTS = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
} as const;

/**
 * Paths of the engine's two files.
 * @throws TypeError when the optional package is not installed.
 */
export function enginePaths(): { readonly script: string; readonly binary: string } {
  const { resolve } = createRequire(import.meta.url);
  try {
    return {
      script: resolve(`${PACKAGE}/worker/bergamot-translator-worker.js`),
      binary: resolve(`${PACKAGE}/worker/bergamot-translator-worker.wasm`),
    };
  } catch {
    throw new TypeError(
      `The translators "firefox" and "firefox-tiny" need the optional package ${PACKAGE}, which is not installed. Run "npm install ${PACKAGE}", or use "gist".`,
    );
  }
}

/**
 * Starts the engine. The package's own loader is left aside: it fetches a list
 * of models from the network and its worker does not run on Node 20.
 * @param said gets what the engine would print.
 */
export function startEngine(said: string[]): Promise<Bergamot> {
  const { script, binary } = enginePaths();
  const compiled = new WebAssembly.Module(readFileSync(binary));
  return new Promise((resolve, reject) => {
    const module = {
      asm: {} as Record<string, (...values: number[]) => number>,
      print: (line: string) => said.push(line),
      printErr: (line: string) => said.push(line),
      instantiateWasm(imports: WebAssembly.Imports, accept: (instance: WebAssembly.Instance) => void) {
        const products = Object.entries(PRODUCTS).map(([name, own]) => [
          name,
          (...values: number[]) => module.asm[own]?.(...values),
        ]);
        const instance = new WebAssembly.Instance(compiled, { ...imports, wasm_gemm: Object.fromEntries(products) });
        accept(instance);
        return instance.exports;
      },
      onRuntimeInitialized: () => resolve(module as unknown as Bergamot),
      onAbort: (reason: unknown) => reject(new Error(`the translation engine did not start: ${String(reason)}`)),
    };
    // The script is written for a page: it takes its settings from a variable named Module, and leaves functions
    // in the global object, where a second engine would overwrite them. So each gets a global object of its own.
    runInNewContext(readFileSync(script, 'utf8'), { Module: module, TextDecoder, crypto, performance, setTimeout });
  });
}
