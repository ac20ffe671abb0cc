import { englishReference, NR, NUMBER_WORDS, type ReferencePattern, SESSION, session } from './pattern.ts';

const DOSSIER =
  '\\d{2}[ .\\u00a0]?\\d{3}(?:-[IVX]+|[ -]\\([IVXLCDM]{1,6}\\)|-(?!\\d{4})\\d{2}| (?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XVI{1,3}|XV|X)[AB]?(?![\\w.])|,?\\s+(?:hoofdstuk|hfdst\\.)\\s+[IVX]+)?';
const NUMBER = '(?:[A-Z]{1,3}(?![\\w])|\\d{1,4}(?!\\d)(?:\\s?\\(?herdruk\\)?)?)';
const NUMBERS = `${NUMBER}(?:(?:\\s?[-–]\\s?|,\\s(?=\\d{1,4}(?:,|\\sen\\s))|\\s+en\\s+|\\s+t/m\\s+)(?:${NR}\\s?)?\\d{1,4}(?![\\d ]\\d|\\d))*`;
const HOUSE = '(?:TK|EK|I{1,2}|Tweede Kamer|Eerste Kamer|Tweede Kamer der Staten-Generaal)';
const LABEL = `(?:[Kk]amerst(?:uk(?:ken|nummers?)?|\\.)|[Kk]amerdossiers?|[Dd]ossiers?|TK|EK|Tweede Kamer|Eerste Kamer)`;

const WORDS = [
  [/^Kamerstukken\b/i, 'Parliamentary Papers'],
  [/^Kamerstuk(?:nummer)?\b/i, 'Parliamentary Paper'],
  [/^(?:Kamerdossiers?|Dossiers?)\b/i, 'Parliamentary Paper'],
  [/\b(?:TK|Tweede Kamer der Staten-Generaal|Tweede Kamer)\b/g, 'House of Representatives'],
  [/\b(?:EK|Eerste Kamer)\b/g, 'Senate'],
  ...NUMBER_WORDS,
] as const;

/** kst-32317-196; the chapter of a budget and the sub-dossier stay: kst-35000-VII-12, kst-21501-20-869. */
export function paperNorm(dossier: string, number: string | undefined): string {
  const bare = dossier
    .trim()
    .replace(/[()]/g, '')
    .replace(/,?\s+(?:hoofdstuk|hfdst\.)\s+/, '-')
    .replace(/^(\d{2})[ .\u00a0]?(\d{3})/, '$1$2')
    .replace(/[ -]+/g, '-');
  const first = /^[A-Z]{1,3}|^\d+/.exec(number?.trim() ?? '')?.[0];
  return first === undefined ? `kst-${bare}` : `kst-${bare}-${first}`;
}

/** "Kamerstuk 21 501-20, nr. 869", "Kamerstukken II 2013/14, 33 750 VII, nr. 12", "TK 2023/24, 31 839, nr. 1024". */
export const labelledPaper: ReferencePattern = {
  expression: new RegExp(
    `\\b(${LABEL})(?:\\s+${HOUSE})?,?\\s+(?:(?:der Staten-Generaal,?\\s+)?(?:${HOUSE},?\\s+)?(?:vergaderjaar\\s+)?(${SESSION}),?\\s+)?(?:(?:${NR})\\s+)?(${DOSSIER})(?:\\s?(?:/|\\s+en\\s+|,\\s)\\s?\\d{2}\\s?\\d{3}(?!\\d)){0,4}(?:,?\\s+(?:\\(?[IVX]+\\)?,?\\s+)?${NR}\\s?(${NUMBERS})|-(\\d{1,4})(?!\\d)|,\\s([A-Z]{1,2})(?![\\w])|,\\s(\\d{1,3})(?!\\d|[.,]\\d| \\d{3})|\\s(?=\\())?`,
    'g',
  ),
  read(match) {
    const [whole, label, years, dossier = '', number, dashed, letter, plain] = match;
    // Only the citation with a session drops "nr.": "Kamerstukken II 2013/14, 33 750, 3".
    if (plain !== undefined && years === undefined) {
      const cut = whole.lastIndexOf(',');
      return {
        norm: paperNorm(dossier, undefined),
        english: englishReference(whole.slice(0, cut), WORDS),
        span: [0, cut],
      };
    }
    const house = /^(?:TK|EK|Tweede|Eerste)/.test(label as string);
    if (house && years === undefined && number === undefined) return null;
    if (years !== undefined && session(years) === null) return null;
    return {
      norm: paperNorm(dossier, number ?? dashed ?? letter ?? plain),
      english: englishReference(whole, WORDS),
      span: [0, whole.trimEnd().length],
    };
  },
};

/** "(36 471-64)", "29 628, nr. 452", "2013–2014, 32 317, nr. 196" without a word that says what it is. */
export const barePaper: ReferencePattern = {
  expression: new RegExp(
    `(?<![\\d.,€$/-]|\\d\\s|€\\s)(?:(?:vergaderjaar\\s+)?(${SESSION}),\\s+)?(\\d{2}[ \\u00a0]\\d{3}(?:-\\d{2}(?=,)|[ -][IVX]{1,5}(?![\\w])|,?\\s+(?:hoofdstuk|hfdst\\.)\\s+[IVX]+)?|\\d{5}(?:-(?:[IVX]{1,5}|\\d{2}))?(?=,?\\s+nrs?\\.))(?:,?\\s+${NR}\\s?(${NUMBERS})|-(\\d{1,4})(?![\\d-]))`,
    'g',
  ),
  read(match, text) {
    const [whole, years, dossier = '', number, dashed] = match;
    if (dashed !== undefined && /(?:^|\n)\s*$/.test(text.slice(Math.max(0, match.index - 3), match.index))) return null;
    if (years !== undefined && session(years) === null) return null;
    const english = englishReference(whole, WORDS);
    return {
      norm: paperNorm(dossier, number ?? dashed),
      english: years === undefined ? `Parliamentary Paper ${english}` : english,
    };
  },
};

/** "Aanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 1121". */
export const appendix: ReferencePattern = {
  expression: new RegExp(
    `\\b(?:Aanhangsel|Aanh\\.)(?:\\s+(?:van de |der )?(?:Handelingen|Hand\\.))?(?:\\s+(II|I|TK|EK|Tweede Kamer|Eerste Kamer))?,?\\s+(?:(II|I|Tweede Kamer|Eerste Kamer),?\\s+)?(?:(?:vergaderjaar|jaar)\\s+)?(${SESSION}),?\\s+(?:${NR}\\s?)?(\\d{1,4})(?!\\d)`,
    'g',
  ),
  read(match) {
    const [whole, a, b, years = '', number] = match;
    const at = session(years);
    if (at === null) return null;
    const house = /^(?:I|EK|Eerste Kamer)$/.test(a ?? b ?? '') ? 'ek' : 'tk';
    const english = englishReference(whole, [
      [/^(?:Aanhangsel|Aanh\.)(?: (?:van de |der )?(?:Handelingen|Hand\.))?/, 'Appendix to the Proceedings'],
      ...NUMBER_WORDS,
    ]);
    return { norm: `ah-${house}-${at}-${number}`, english };
  },
};

/** "Aanhangsel van de Handelingen nr. 1120, vergaderjaar 2014-2015": the number first. */
export const appendixByNumber: ReferencePattern = {
  expression: new RegExp(
    `\\bAanhangsel(?:\\s+(?:van de |der )?Handelingen)?,?\\s+${NR}\\s?(\\d{1,4}),?\\s+(?:vergaderjaar\\s+)?(${SESSION})`,
    'g',
  ),
  read([whole, number, years = '']) {
    const at = session(years);
    if (at === null) return null;
    const english = englishReference(whole, [
      [/^Aanhangsel(?: (?:van de |der )?Handelingen)?/, 'Appendix to the Proceedings'],
      ...NUMBER_WORDS,
    ]);
    return { norm: `ah-tk-${at}-${number}`, english };
  },
};

/** "Handelingen II 2013/14, nr. 83, item 4". */
export const proceedings: ReferencePattern = {
  expression: new RegExp(
    `\\b(?:Handelingen|Hand\\.)(?:\\s+(II|I|TK|EK|Tweede Kamer|Eerste Kamer))?,?\\s+(?:vergaderjaar\\s+)?(${SESSION}),?\\s+(?:${NR}\\s?)?(\\d{1,3})(?!\\d)(?:,?\\s+item(?:nummer)?\\s+(\\d{1,3}))?(?:,?\\s+(?:p\\.|blz\\.|pag\\.)\\s?\\d+(?:\\s?[-–]\\s?\\d+)*)?`,
    'g',
  ),
  read(match) {
    const [whole, house, years = '', number, item] = match;
    const at = session(years);
    if (at === null) return null;
    const chamber = /^(?:I|EK|Eerste Kamer)$/.test(house ?? '') ? 'ek' : 'tk';
    const english = englishReference(whole, [[/^(?:Handelingen|Hand\.)/, 'Proceedings'], ...NUMBER_WORDS]);
    return { norm: `h-${chamber}-${at}-${number}${item === undefined ? '' : `-${item}`}`, english };
  },
};

/** "kst-21501-02-3121", "ah-tk-20232024-1121", "blg-123456", "2024Z01234". */
export const identifiers: ReferencePattern = {
  expression:
    /\b(?:kst-\d{5}(?:-[\dA-Za-z]+){1,4}|(?:ah|h)-(?:tk|ek)-\d{8}-\d+(?:-\d+)*|(?:kv|ag|blg|nds|ag)-(?:tk-)?[\dA-Z-]+\d|(?:stb|stcrt|trb)-\d{4}-\d+|(?:19|20)\d\d[ZD]\d{5})\b/g,
  read: ([whole]) => ({ norm: whole, english: whole }),
};
