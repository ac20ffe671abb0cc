import { type DataSource, fromData, lexicon } from '../../pipeline/index.ts';

/** Whether a capitalised word is one that begins sentences: surely, or also begins names ("De Jonge"), or not. */
export type Openers = (word: string) => 'sure' | 'name' | null;

const PATH = 'segment/openers.tsv';

/** @throws Error when the column "name" holds another value than yes or no. */
export function openers(data: DataSource): Openers {
  return fromData(data, 'segment:openers', () => {
    const known = new Map<string, 'sure' | 'name'>();
    for (const { word, name } of lexicon(data, PATH, ['word', 'name'])) {
      if (name !== 'yes' && name !== 'no')
        throw new Error(`${PATH}: expected yes or no in the column "name"; found "${name}"`);
      known.set(word, name === 'yes' ? 'name' : 'sure');
    }
    return (word) => known.get(word) ?? null;
  });
}
