import type { ReferencePattern } from './pattern.ts';

/** "ECLI:NL:HR:2014:1234". */
export const ecli: ReferencePattern = {
  expression: /\bECLI:[A-Z]{2}:[A-Z]{1,8}:\d{4}:[A-Z0-9]{1,25}\b/g,
  read: ([whole]) => ({ norm: whole, english: whole }),
};

/** "zaak C-673/16", "C-123/12 P". */
export const euCases: ReferencePattern = {
  expression: /(?<![\w-])(?:[Zz]a(?:ak|ken)\s+)?([CT])[-‑]\s?(\d{1,4})\/(\d{2})(?:\s?(?:P|PPU))?(?![\w/])/g,
  read: ([whole, court = '', number, year]) => ({
    norm: `${court.toLowerCase()}-${number}/${year}`,
    english: whole.replace(/^[Zz]aken/, 'Cases').replace(/^[Zz]aak/, 'Case'),
  }),
};

/** "LJN BY1234", the numbers of judgments before ECLI. */
export const ljn: ReferencePattern = {
  expression: /\bLJN:?\s?([A-Z]{2}\d{4})\b/g,
  read: ([whole, number = '']) => ({ norm: `ljn-${number.toLowerCase()}`, english: whole }),
};

/** Named shortly before, the Security Council is whose resolution it is. */
const COUNCIL = /\b(?:VN[- ])?Veiligheidsraad/;

/** "VN-Veiligheidsraadresolutie 2334", "resolutie 2334 van de VN-Veiligheidsraad". */
export const resolutions: ReferencePattern = {
  expression:
    /\b(?:VN[- ]?)?(?:Veiligheidsraad(?:s)?)?[Rr]esolutie\s+(\d{3,4})(?:\s?\(\d{4}\))?(?:\s+van de (?:VN[- ]?)?Veiligheidsraad)?(?![\d/])/g,
  read({ 0: whole, 1: number, index }, text) {
    if (!/Veiligheidsraad|^VN/i.test(whole) && !COUNCIL.test(text.slice(Math.max(0, index - 250), index))) return null;
    return { norm: `unsc-res-${number}`, english: `UN Security Council Resolution ${number}` };
  },
};

/** "S/RES/2178 (2014)", "UNSCR 1325", "A/RES/70/1". */
export const unitedNations: ReferencePattern = {
  expression: /\b(?:S\/RES\/|UNSCR\s)(\d{1,4})(?:\s?\(\d{4}\))?(?!\d)|\bA\/RES\/(\d{1,3}\/\d{1,3})\b/g,
  read: ([whole, council, assembly]) => ({
    norm: council === undefined ? `unga-res-${assembly}` : `unsc-res-${council}`,
    english: whole,
  }),
};

/** Law reports: "NJ 2009, 257", "AB 2010/12", "JV 2012/34". */
export const lawReports: ReferencePattern = {
  expression: /\b(NJ|AB|JV|BNB|JB|NJB|RvdW)\s((?:19|20)\d\d)\s?[,/]\s?(\d{1,4})(?!\d)/g,
  read: ([whole, series = '', year, number]) => ({ norm: `${series.toLowerCase()}-${year}-${number}`, english: whole }),
};
