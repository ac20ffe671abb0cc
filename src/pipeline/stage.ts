import type { DataSource } from './data.ts';
import type { DiagnosticCode, DiagnosticData } from './diagnostic.ts';
import type { Document } from './document.ts';
import type { LayerName, Layers } from './layers.ts';
import type { Span } from './span.ts';
import type { Translator } from './translator.ts';

/** Receives progress of interest to an operator. The default says nothing. */
export interface Logger {
  debug(message: string, data?: Readonly<Record<string, unknown>>): void;
}

export type SummaryLength = 'short' | 'normal' | 'long';

/** Choices of a caller that change what comes out. All have defaults. */
export interface Options {
  /** `auto` detects; an ISO 639-3 code reads the letter as that language. @default 'auto' */
  readonly language: string;
  /** How much of the letter the summary may tell. @default 'normal' */
  readonly length: SummaryLength;
  /** Translate every sentence instead of those that the summary needs. @default false */
  readonly translateAll: boolean;
  /** Largest file read, in bytes. @default 67108864 */
  readonly maxBytes: number;
  /** Milliseconds after which the reading of a PDF is given up; other formats are bounded by their size. @default 60000 */
  readonly maxReadMs: number;
}

/** What a stage may use besides the document. */
export interface Context {
  readonly options: Options;
  readonly data: DataSource;
  readonly translator: Translator;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** Notes trouble in the letter; the run goes on. */
  report(code: DiagnosticCode, data?: DiagnosticData, span?: Span | null): void;
}

export type Added<A extends LayerName> = { readonly [K in A]: Layers[K] };

/**
 * One step: it needs layers `N` and adds layers `A`. Stages neither print nor
 * read files nor know the stage after them.
 */
export interface Stage<N extends LayerName, A extends LayerName> {
  readonly name: string;
  /** Changes when the same document may give another result. */
  readonly version: string;
  readonly needs: readonly N[];
  readonly adds: readonly A[];
  run(document: Document<N>, context: Context): Added<A> | Promise<Added<A>>;
}

/** Declares a stage; frozen, and with its types inferred from `needs` and `adds`. */
export function stage<const N extends LayerName, const A extends LayerName>(declaration: Stage<N, A>): Stage<N, A> {
  return Object.freeze(declaration);
}
