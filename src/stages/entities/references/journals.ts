import { englishReference, NR, NUMBER_WORDS, type ReferencePattern } from './pattern.ts';

const JOURNALS: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:Stb\.?|Staatsblad)$/, 'stb', 'Bulletin of Acts and Decrees'],
  [/^(?:Stcrt\.?|Staatscourant)$/, 'stcrt', 'Government Gazette'],
  [/^(?:Trb\.?|Tractatenblad)$/, 'trb', 'Treaty Series'],
];

/** "Stb. 2014, 12", "Staatsblad 2020, nr. 118", "Trb. 1951, 131". */
export const nationalJournals: ReferencePattern = {
  expression: new RegExp(
    `\\b(Stb\\.?|Staatsblad|Stcrt\\.?|Staatscourant|Trb\\.?|Tractatenblad)\\s+(?:van\\s+)?((?:18|19|20)\\d\\d)\\s?(?:,|/|-|\\s)\\s?(?:${NR}\\s?)?(\\d{1,6})(?!\\d)`,
    'g',
  ),
  read(match) {
    const [whole, name = '', year, number] = match;
    const journal = JOURNALS.find(([pattern]) => pattern.test(name));
    if (journal === undefined) return null;
    return {
      norm: `${journal[1]}-${year}-${number}`,
      english: englishReference(whole, [[/^(?:\p{L}+\.?)/u, journal[2]], ...NUMBER_WORDS]),
    };
  },
};

/** "PbEU 2011, L 101", "PB L 119/1", "PbEU L 119". */
export const officialJournal: ReferencePattern = {
  expression:
    /\b(?:PbE[UGK]|PB|Pb\.?)(?:\s(?:EU|EG))?\s+(?:((?:19|20)\d\d),?\s+)?(?:nr\.\s)?([LC])\s?(\d{1,4})(?:\/(\d{1,4}))?(?:,\s?(?:p\.|blz\.)\s?\d+)?(?!\d)/g,
  read(match) {
    const [whole, year, series = '', number] = match;
    const english = englishReference(whole, [[/^\S+(?:\s(?:EU|EG))?/, 'OJ'], ...NUMBER_WORDS]);
    return { norm: ['oj', series.toLowerCase(), year, number].filter(Boolean).join('-'), english };
  },
};
