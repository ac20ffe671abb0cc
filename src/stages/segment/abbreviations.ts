import { type DataSource, fromData, lexicon } from '../../pipeline/index.ts';

/** Abbreviation without its last point, in lower case → whether a sentence may end with it. */
export type Abbreviations = ReadonlyMap<string, 'never-ends' | 'may-end'>;

const PATH = 'segment/abbreviations.tsv';

export function abbreviations(data: DataSource): Abbreviations {
  return fromData(data, 'segment:abbreviations', () => {
    const known = new Map<string, 'never-ends' | 'may-end'>();
    for (const row of lexicon(data, PATH, ['abbreviation', 'after'])) {
      if (row.after !== 'never-ends' && row.after !== 'may-end') {
        throw new Error(`${PATH}: expected never-ends or may-end in the column "after"; found "${row.after}"`);
      }
      known.set(row.abbreviation.toLowerCase().replace(/\.$/, ''), row.after);
    }
    return known;
  });
}
