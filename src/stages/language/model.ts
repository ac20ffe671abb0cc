import { type DataSource, fromData, lexicon } from '../../pipeline/index.ts';
import { BUCKETS } from './features.ts';

/** A linear model over the buckets of the features, its weights in eight bits. Made by `training/language`. */
export interface Model {
  /** ISO 639-3 codes; the order of a bucket's weights. */
  readonly languages: readonly string[];
  /** `weights[bucket * languages.length + k]`, to be multiplied by `steps[k]`. */
  readonly weights: Int8Array;
  readonly steps: readonly number[];
}

/** @throws Error when the files do not belong together. */
export function model(data: DataSource): Model {
  return fromData(data, 'language/model', () => {
    const { languages, buckets, steps } = JSON.parse(data.text('language/model.json')) as {
      languages: string[];
      buckets: number;
      steps: number[];
    };
    const bytes = data.bytes('language/weights.bin');
    const size = BUCKETS * languages.length;
    if (buckets !== BUCKETS || steps.length !== languages.length || bytes.length !== size) {
      throw new Error(
        `language/model.json and weights.bin: expected ${size} weights in ${BUCKETS} buckets; found ${bytes.length} in ${buckets}`,
      );
    }
    return { languages, steps, weights: new Int8Array(bytes.buffer, bytes.byteOffset, size) };
  });
}

/** English names of the languages that the identifier knows, by ISO 639-3 code. */
export function languageNames(data: DataSource): ReadonlyMap<string, string> {
  return fromData(
    data,
    'language/names',
    () => new Map(lexicon(data, 'language/languages.tsv', ['code', 'name']).map(({ code, name }) => [code, name])),
  );
}

/** Languages so close to Dutch that one paragraph is weak evidence for them. */
export function relatives(data: DataSource): ReadonlySet<string> {
  return fromData(data, 'language/relatives', () => {
    const rows = lexicon(data, 'language/languages.tsv', ['code', 'relative']);
    return new Set(rows.filter((row) => row.relative === 'yes').map((row) => row.code));
  });
}
