import { brotliDecompressSync } from 'node:zlib';
import { type DataSource, fromData } from '../../../pipeline/data.ts';
import { Container } from './container.ts';
import type { DecoderParts } from './decode.ts';
import { LanguageModel } from './language-model.ts';
import { PhraseTable } from './phrase-table.ts';
import { loadWeights } from './weights.ts';

/**
 * The phrase table, language model and weights, read once per data source.
 * @throws Error when a file is missing or of another version.
 */
export function loadModel(data: DataSource): DecoderParts {
  return fromData(data, 'gist/model', (source) => {
    const container = new Container(brotliDecompressSync(source.bytes('gist/model.bin.br')));
    return { table: new PhraseTable(container), model: new LanguageModel(container), weights: loadWeights(source) };
  });
}
