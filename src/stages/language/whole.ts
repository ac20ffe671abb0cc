import { francAll } from 'franc';

/** Languages a Dutch archive may meet. */
const CANDIDATES = [
  'nld',
  'eng',
  'deu',
  'fra',
  'spa',
  'ita',
  'por',
  'pol',
  'tur',
  'ron',
  'hun',
  'dan',
  'swe',
  'afr',
  'ltz',
  'nds',
];

/** franc reads 2048 characters only; a letter is sampled at its head, middle and tail. */
const SAMPLE = 2000;

export interface Verdict {
  readonly language: string;
  /** Distance to the next language, 0..1; franc's scores are relative to the best one. */
  readonly margin: number;
}

/** The language of a whole letter by its trigrams. Not for single sentences. */
export function wholeLanguage(text: string): Verdict {
  const third = Math.floor(SAMPLE / 3);
  const middle = Math.max(0, Math.floor(text.length / 2 - third / 2));
  const sample =
    text.length <= SAMPLE
      ? text
      : `${text.slice(0, third)} ${text.slice(middle, middle + third)} ${text.slice(-third)}`;
  const [best, next] = francAll(sample, { only: CANDIDATES, minLength: 20 });
  if (!best || best[0] === 'und') return { language: 'und', margin: 0 };
  return { language: best[0], margin: next ? best[1] - next[1] : best[1] };
}
