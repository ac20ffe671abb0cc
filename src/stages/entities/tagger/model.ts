import { type DataSource, fromData } from '../../../pipeline/index.ts';

export const CLASSES = ['NONE', 'PERSON', 'PLACE', 'AGENCY'] as const;
export type TagClass = (typeof CLASSES)[number];

/** Weights are hashed into 2^18 rows of one signed byte a class. */
export const BUCKETS = 1 << 18;

/** Linear classifier of name chunks. */
export interface TaggerModel {
  /** The best class and its probability. */
  classify(features: readonly string[]): { readonly type: TagClass; readonly probability: number };
}

/**
 * Reads `models/tagger/weights.bin`: a little-endian float32 that one step of a
 * weight is worth, then BUCKETS × CLASSES signed bytes.
 * @throws Error when the file has another length.
 */
export function taggerModel(data: DataSource): TaggerModel {
  return fromData(data, 'entities:tagger', () => {
    const bytes = data.bytes('models/tagger/weights.bin');
    const expected = 4 + BUCKETS * CLASSES.length;
    if (bytes.length !== expected) {
      throw new Error(`models/tagger/weights.bin: expected ${expected} bytes, found ${bytes.length}`);
    }
    const step = new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true);
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 4, expected - 4);
    return { classify: (features) => classify(weights, step, features) };
  });
}

function classify(weights: Int8Array, step: number, features: readonly string[]) {
  const sums = [0, 0, 0, 0];
  for (const feature of features) {
    const row = bucket(feature) * CLASSES.length;
    for (let c = 0; c < CLASSES.length; c++) sums[c] = (sums[c] as number) + (weights[row + c] as number);
  }
  let best = 0;
  for (let c = 1; c < CLASSES.length; c++) if ((sums[c] as number) > (sums[best] as number)) best = c;
  const total = sums.reduce((sum, value) => sum + Math.exp((value - (sums[best] as number)) * step), 0);
  return { type: CLASSES[best] as TagClass, probability: 1 / total };
}

/** FNV-1a over UTF-16 code units. */
export function bucket(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
