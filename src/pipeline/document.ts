import type { Diagnostic } from './diagnostic.ts';
import type { FileBytes, LayerName, Layers, SourceText } from './layers.ts';

/** Identity of a letter and what was noticed about it; every document has these. */
export interface DocumentCore {
  /** Name shown in messages and outputs; a file name, or `text`. */
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Stages that ran, in order, with their versions. */
  readonly history: readonly { readonly stage: string; readonly version: string; readonly ms: number }[];
}

/**
 * The one value that goes through the stages. It is frozen and only grows: a
 * stage adds layers, none is taken away or changed. The type parameter names
 * the layers that are there.
 */
export type Document<L extends LayerName = never> = DocumentCore & { readonly [K in L]: Layers[K] };

/** A document with any of the layers, for code that looks what is there. */
export type AnyDocument = DocumentCore & { readonly [K in LayerName]?: Layers[K] };

/** A letter given as text. Offsets refer to exactly this string. */
export function textDocument(text: string, name = 'text'): Document<'text'> {
  if (typeof text !== 'string') {
    throw new TypeError(`textDocument expects a string; got ${typeof text}. Use fileDocument for bytes.`);
  }
  const source: SourceText = { text, format: 'txt', encoding: 'utf-8', regions: [], metadata: {} };
  return Object.freeze({ name, diagnostics: [], history: [], text: Object.freeze(source) });
}

/** A letter given as the bytes of a file. */
export function fileDocument(data: Uint8Array, name: string): Document<'bytes'> {
  if (!(data instanceof Uint8Array)) {
    throw new TypeError(`fileDocument expects a Uint8Array; got ${typeof data}. Use textDocument for strings.`);
  }
  const bytes: FileBytes = { data, name };
  return Object.freeze({ name, diagnostics: [], history: [], bytes: Object.freeze(bytes) });
}

/** True when the document has all the layers named; narrows its type. */
export function has<L extends LayerName>(document: AnyDocument, ...layers: readonly L[]): document is Document<L> {
  return layers.every((layer) => document[layer] !== undefined);
}
