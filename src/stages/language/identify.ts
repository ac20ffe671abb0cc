import { francAll } from 'franc';
import type { DataSource } from '../../pipeline/index.ts';
import { seen } from './features.ts';
import { model } from './model.ts';

/** What a sentence or paragraph looks like. */
export interface Judgement {
  /** ISO 639-3 of the likeliest language, or `und`. */
  readonly language: string;
  /** Probability of the likeliest language less that of the next, 0..1; 1 where the script alone excludes Dutch. */
  readonly margin: number;
  /** Letters of the words that were looked at: names inside the text do not count. */
  readonly letters: number;
}

/** The language of a sentence or paragraph by a model of our own; of other scripts than Latin by franc. */
export function identify(text: string, data: DataSource): Judgement {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 < letters) {
    const [best] = francAll(text, { minLength: 1 });
    return { language: best?.[0] ?? 'und', margin: 1, letters };
  }
  return byModel(text, data);
}

function byModel(text: string, data: DataSource): Judgement {
  const { languages, weights, steps } = model(data);
  const size = languages.length;
  const { features, letters } = seen(text);
  if (features.length === 0) return { language: 'und', margin: 0, letters };
  const sums = new Int32Array(size);
  for (const feature of features) {
    const at = feature * size;
    for (let k = 0; k < size; k++) sums[k] = (sums[k] as number) + (weights[at + k] as number);
  }
  const scale = 1 / Math.sqrt(features.length);
  const scores = steps.map((step, k) => (sums[k] as number) * step * scale);
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const total = odds.reduce((sum, x) => sum + x, 0);
  const best = scores.indexOf(top);
  const next = Math.max(...odds.filter((_, k) => k !== best));
  return { language: languages[best] as string, margin: (1 - next) / total, letters };
}
