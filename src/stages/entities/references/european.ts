import { englishReference, NUMBER_WORDS, type ReferencePattern } from './pattern.ts';

const ACTS: readonly (readonly [RegExp, string])[] = [
  [/\bgedelegeerde verordening(?:en)?/i, 'Delegated Regulation'],
  [/\buitvoeringsverordening(?:en)?/i, 'Implementing Regulation'],
  [/\buitvoeringsbesluit(?:en)?/i, 'Implementing Decision'],
  [/\bkaderbesluit(?:en)?/i, 'Framework Decision'],
  [/\bverordening(?:en)?/i, 'Regulation'],
  [/\brichtlijn(?:en)?/i, 'Directive'],
  [/\bbesluit(?:en)?|\bbeschikking/i, 'Decision'],
  [/\baanbeveling/i, 'Recommendation'],
  [/\(EG\)|\bEG\b/g, '$&'],
  [/JBZ/g, 'JHA'],
  [/GBVB/g, 'CFSP'],
];
const KIND = '(?:(?:gedelegeerde |uitvoerings|kader)?(?:richtlijn|verordening|besluit|beschikking)(?:en)?|aanbeveling)';

/** "Richtlijn 2011/36/EU", "Verordening (EU) nr. 604/2013", "Kaderbesluit 2002/584/JBZ". Norm eu-YEAR/NUMBER. */
export const euActs: ReferencePattern = {
  expression: new RegExp(
    `\\b${KIND}\\s+(?:\\((?:EU|EG|EEG|GBVB|Euratom|EU, Euratom)\\)\\s+)?(?:nr\\.\\s?)?(\\d{1,4})/(\\d{1,4})(?:/(?:EU|EG|EEG|JBZ|GBVB|Euratom))?(?![\\d/])`,
    'gi',
  ),
  read(match) {
    const norm = actNorm(match[1] as string, match[2] as string, /\bnr\./.test(match[0]));
    return norm === null ? null : { norm, english: englishReference(match[0], [...ACTS, ...NUMBER_WORDS]) };
  },
};

/** "2011/36/EU" alone. */
export const euNumbers: ReferencePattern = {
  expression: /(?<![\w/])(?:\((?:EU|EG)\)\s)?(\d{4})\/(\d{1,4})\/(?:EU|EG|EEG|JBZ|GBVB)\b/g,
  read(match) {
    const norm = actNorm(match[1] as string, match[2] as string, false);
    return norm === null ? null : { norm, english: englishReference(match[0], ACTS) };
  },
};

/** "COM(2012) 286", "SWD (2014) 23 final". Norm com-2012-286. */
export const commissionDocuments: ReferencePattern = {
  expression: /\b(COM|SWD|SEC|JOIN|C)\s?[([](\d{4})[)\]]\s?(\d{1,5})(?:\s?(?:final|def\.?|definitief))?(?!\d)/g,
  read: ([whole, series = '', year, number]) => ({
    norm: `${series.toLowerCase()}-${year}-${number}`,
    english: whole.replace(/\b(?:def\.?|definitief)$/, 'final'),
  }),
};

/** "CELEX 32016R0679". Norm celex-32016R0679. */
export const celex: ReferencePattern = {
  expression: /\bCELEX[:\s]\s?([1-9]\d{4}[A-Z]{1,2}\d{4})\b/g,
  read: ([whole, number]) => ({ norm: `celex-${number}`, english: whole }),
};

/** Acts since 2015 and directives are year/number; regulations before that are number/year. */
function actNorm(first: string, second: string, numbered: boolean): string | null {
  const year = (digits: string): boolean => /^(?:19[5-9]|20)\d\d?$/.test(digits) && digits.length === 4;
  if (year(first) && !(numbered && year(second))) return `eu-${first}/${Number(second)}`;
  if (year(second)) return `eu-${second}/${Number(first)}`;
  if (/^[5-9]\d$/.test(first) && !numbered) return `eu-19${first}/${Number(second)}`;
  if (/^[5-9]\d$/.test(second)) return `eu-19${second}/${Number(first)}`;
  return null;
}
