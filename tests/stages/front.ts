import {
  type AnyDocument,
  type Document,
  type Format,
  has,
  type LayerName,
  Pipeline,
  packageData,
  type Region,
  textDocument,
} from '../../src/pipeline/index.ts';
import { clean } from '../../src/stages/clean/index.ts';
import { segment } from '../../src/stages/segment/index.ts';
import { structure } from '../../src/stages/structure/index.ts';

const front = Pipeline.from('text').use(clean).use(structure).use(segment);

const context = {
  data: packageData(),
  options: { language: 'auto', length: 'normal', translateAll: false, maxBytes: 1e9, maxReadMs: 60_000 },
  translator: { name: 'none', version: '0', kind: 'gist', translate: () => Promise.resolve([]) },
  signal: new AbortController().signal,
  log: { debug: () => {} },
} as const;

type Front = Document<'text' | 'clean' | 'structure' | 'sentences'>;

/** Runs clean, structure and segment over a letter given as text, with regions as a format would add them. */
export async function read(text: string, regions: readonly Region[] = [], format: Format = 'txt'): Promise<Front> {
  const plain = textDocument(text);
  const document: AnyDocument = await front.run({ ...plain, text: { ...plain.text, regions, format } }, context);
  const layers = ['text', 'clean', 'structure', 'sentences'] as const satisfies readonly LayerName[];
  if (!has(document, ...layers)) throw new Error(JSON.stringify(document.diagnostics));
  return document;
}

export const sentencesOf = async (text: string): Promise<string[]> =>
  (await read(text)).sentences.map((sentence) => sentence.text);
