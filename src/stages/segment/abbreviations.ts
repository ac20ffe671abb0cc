import { type DataSource, fromData, lexicon } from '../../pipeline/index.ts';

export type After = 'never-ends' | 'may-end';

/** Looks up an abbreviation without its last point. */
export type Abbreviations = (word: string) => After | undefined;

const PATH = 'segment/abbreviations.tsv';

/**
 * The abbreviations of the lexicon. Case counts ("Handel." is Handelingen,
 * "handel." a word), but an abbreviation in small letters may begin a sentence.
 * @throws Error when the column "after" holds another value than never-ends or may-end.
 */
export function abbreviations(data: DataSource): Abbreviations {
  return fromData(data, 'segment:abbreviations', () => {
    const known = new Map<string, After>();
    for (const { abbreviation, after } of lexicon(data, PATH, ['abbreviation', 'after'])) {
      if (after !== 'never-ends' && after !== 'may-end') {
        throw new Error(`${PATH}: expected never-ends or may-end in the column "after"; found "${after}"`);
      }
      if (abbreviation.endsWith('.')) known.set(abbreviation.slice(0, -1), after);
    }
    return (word) => known.get(word) ?? known.get((word[0] ?? '').toLowerCase() + word.slice(1));
  });
}
