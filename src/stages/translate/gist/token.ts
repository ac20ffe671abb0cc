import type { FixedSpan } from '../../../pipeline/translator.ts';

/**
 * One token of a Dutch sentence. `key` is what the phrase table knows it by: the
 * lower-case word, or a class: `$n` a number, `$d` a date, `$e` a name or other
 * rendering that is copied. `english` is the rendering of a class token; `words`
 * are the Dutch words a fixed span covers, so that phrases may know them too.
 */
export interface Token {
  readonly key: string;
  readonly surface: string;
  readonly english?: string;
  readonly words?: readonly string[];
  /** Whether the rendering was given by the caller and must come out exactly once. */
  readonly fixed?: boolean;
}

/** Ends the key of a verb whose form is spelled like a noun. */
export const VERB_MARK = '~';

const MONTHS_NL = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ');
const ABBREVIATIONS =
  'nr|nrs|art|artt|bijv|bv|ca|blz|jl|jo|mr|mrs|ms|drs|dr|prof|ing|ir|resp|incl|excl|evt|inz|vgl|stb|stcrt|trb|st|no|nos|p|pp|vol|e\\.g|i\\.e';
const PATTERN = new RegExp(
  [
    '(?<space>\\s+)',
    `(?<abbreviation>(?:\\p{L}\\.){2,}|(?:${ABBREVIATIONS})\\.(?=\\s))`,
    '(?<number>\\p{Nd}+(?:[.,:/\\-–]\\p{Nd}+)*(?:ste|de|e|st|nd|rd|th)?(?![\\p{L}\\p{Nd}]))',
    "(?<word>['’]s-[\\p{L}\\p{M}]+|[\\p{L}\\p{M}\\p{N}]+(?:['’\\-][\\p{L}\\p{M}\\p{N}]+)*)",
    '(?<dots>\\.{2,}|…)',
    '(?<other>[^])',
  ].join('|'),
  'yiu',
);

/** Splits text into the tokens of one language; nothing is classed but numbers and dates. */
export function tokenise(text: string, language: 'nl' | 'en'): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (!match?.groups) break;
    at += match[0].length;
    const { space, number, word, dots, other } = match.groups;
    if (space !== undefined) continue;
    if (number !== undefined) tokens.push({ key: '$n', surface: number, english: englishNumber(number, language) });
    else if (word !== undefined) pushWord(tokens, word, language);
    else if (dots !== undefined) tokens.push(plain('…'));
    else tokens.push(plain(other === undefined ? match[0] : mark(other)));
  }
  return dates(tokens, language);
}

const plain = (surface: string): Token => ({ key: surface.toLowerCase(), surface });

function pushWord(tokens: Token[], word: string, language: 'nl' | 'en'): void {
  const straight = word.replaceAll('’', "'");
  const possessive = straight.endsWith("'s") && (language === 'en' || /^\p{Lu}/u.test(straight));
  if (!possessive) tokens.push(plain(straight));
  else tokens.push(plain(straight.slice(0, -2)), plain("'s"));
}

function mark(sign: string): string {
  if ('«»“”„‟"‘’‚‛\''.includes(sign)) return '"';
  return sign === '—' || sign === '‒' ? '–' : sign;
}

/** A Dutch or English numeral in English digits: "1.234,5" is "1,234.5", "19e" is "19th". */
export function englishNumber(numeral: string, language: 'nl' | 'en'): string {
  const suffix = /\p{L}+$/u.exec(numeral)?.[0] ?? '';
  const digits = numeral.slice(0, numeral.length - suffix.length);
  if (language === 'en') return numeral;
  const converted = digits.replace(/[\p{Nd}.,]+/gu, (part) => {
    if (/^\p{Nd}{1,3}(?:\.\p{Nd}{3})+(?:,\p{Nd}+)?$/u.test(part))
      return part.replace(',', '#').replaceAll('.', ',').replace('#', '.');
    return /^\p{Nd}+,\p{Nd}+$/u.test(part) ? part.replace(',', '.') : part;
  });
  return suffix ? converted + ordinalSuffix(Number(converted)) : converted;
}

function ordinalSuffix(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

function dates(tokens: readonly Token[], language: 'nl' | 'en'): Token[] {
  const months = language === 'nl' ? MONTHS_NL : MONTHS_EN.map((month) => month.toLowerCase());
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const day = tokens[i] as Token;
    const month = months.indexOf(tokens[i + 1]?.key ?? '');
    if (month < 0 || !/^(?:[1-9]|[12]\d|3[01])$/.test(day.surface)) {
      out.push(day);
      continue;
    }
    const year = tokens[i + 2];
    const hasYear = year !== undefined && /^(?:1[5-9]|20)\d\d$/.test(year.surface);
    const parts = [day.surface, MONTHS_EN[month] as string, ...(hasYear ? [year.surface] : [])];
    const covered = tokens.slice(i, i + parts.length).map((token) => token.surface);
    out.push({ key: '$d', surface: covered.join(' '), english: parts.join(' ') });
    i += parts.length - 1;
  }
  return out;
}

/** The tokens of a Dutch sentence in which every fixed span is one token. */
export function tokeniseWithFixed(text: string, fixed: readonly FixedSpan[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const span of fixed) {
    tokens.push(...tokenise(text.slice(at, span.start), 'nl'));
    const surface = text.slice(span.start, span.end);
    const words = tokenise(surface, 'nl').map((token) => token.key);
    tokens.push({ key: fixedClass(span.english), surface, english: span.english, words, fixed: true });
    at = span.end;
  }
  tokens.push(...tokenise(text.slice(at), 'nl'));
  return tokens;
}

function fixedClass(english: string): string {
  const tokens = tokenise(english, 'en');
  return tokens.length === 1 && tokens[0]?.english !== undefined ? tokens[0].key : '$e';
}
