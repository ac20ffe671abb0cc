/** What a document, a stage, a diagnostic and a pipeline are. Knows no Dutch. */
export { type DataSource, folderData, fromData, packageData } from './data.ts';
export {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticData,
  diagnostic,
  message,
  type Severity,
} from './diagnostic.ts';
export { type AnyDocument, type Document, type DocumentCore, fileDocument, has, textDocument } from './document.ts';
export type * from './layers.ts';
export { OffsetMap, type Segment } from './offset-map.ts';
export { type MissingLayers, Pipeline, Refusal } from './pipeline.ts';
export { bySpan, type CleanSpan, overlaps, type Span } from './span.ts';
export { type Added, type Context, type Logger, type Options, type Stage, type SummaryLength, stage } from './stage.ts';
export type { FixedSpan, Translation, TranslationInput, Translator, Trouble } from './translator.ts';
export { cells, lexicon, parseTsv, type Row } from './tsv.ts';
