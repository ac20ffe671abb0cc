import { Tier } from '../candidate.ts';
import type { Recogniser } from '../recogniser.ts';

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?|\\d+(?:,\\d{1,3})?';
const SCALE = '(?:\\s?(duizend|mln\\.?|miljoen|mld\\.?|mrd\\.?|miljard|biljoen|dzd\\.?))?';
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  $: 'USD',
  usd: 'USD',
  us$: 'USD',
  dollar: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pond: 'GBP',
  f: 'NLG',
  fl: 'NLG',
  hfl: 'NLG',
  ƒ: 'NLG',
  nlg: 'NLG',
  naf: 'ANG',
  ang: 'ANG',
  afl: 'AWG',
  awg: 'AWG',
  xcg: 'XCG',
  chf: 'CHF',
  yen: 'JPY',
  roebel: 'RUB',
  yuan: 'CNY',
  zloty: 'PLN',
  lira: 'TRY',
  frank: 'CHF',
  gulden: 'NLG',
};
const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', NLG: 'NLG ' };
const SCALES: Readonly<Record<string, readonly [number, string]>> = {
  d: [3, ' thousand'],
  ml: [6, ' million'],
  mi: [6, ' million'],
  md: [9, ' billion'],
  b: [12, ' trillion'],
};

/** Numbers in words that amounts begin with; "één" and "een" only before a scale. */
const WORD_VALUES: Readonly<Record<string, string>> = {
  'een half': '0,5',
  anderhalf: '1,5',
  een: '1',
  één: '1',
  twee: '2',
  drie: '3',
  vier: '4',
  vijf: '5',
  zes: '6',
  zeven: '7',
  acht: '8',
  negen: '9',
  tien: '10',
  twaalf: '12',
  vijftien: '15',
  twintig: '20',
  vijftig: '50',
  honderd: '100',
};
const WORDS = `(?:${Object.keys(WORD_VALUES).join('|')})(?=\\s(?:miljoen|miljard|biljoen))`;

const BEFORE = new RegExp(
  `(€|\\bEUR|US\\$|\\$|£|ƒ|\\bUSD|\\bGBP|\\bNLG|\\bN[Aa]f\\.?|\\bAfl\\.?|\\b(?:ANG|AWG|XCG|CHF)|\\bHfl\\.?|\\bfl?\\.?(?=\\s\\d))\\s?(${NUMBER})(?:,-+|,–)?(?:${SCALE}\\s?(?:[-–]|tot|à)\\s?(?:€\\s?)?(${NUMBER})(?![\\d.,]*[-–/]))?(?:,-+|,–)?${SCALE}(?![\\w])`,
  'g',
);
const AFTER = new RegExp(
  `(?<![\\w.,€$-]|€\\s)(?:(${NUMBER})\\s?(?:[-–]|tot|à)\\s?)?(${NUMBER}|${WORDS})${SCALE}\\s+(euro|dollar|gulden|pond|Amerikaanse dollar|US dollar|Antilliaanse gulden|Arubaanse florin|Zwitserse frank|(?:Zweedse|Noorse|Deense) kronen?|roebel|yuan|zloty|lira|yen)(?![\\w-])`,
  'g',
);

/** Amounts: "€ 1,5 miljoen", "10.271 euro". Norm is the ISO 4217 code and the whole amount. */
export const money: Recogniser = {
  name: 'money',
  *propose({ text }) {
    for (const match of text.matchAll(BEFORE)) {
      const [whole, sign = '', low = '', lowScale, high, scale] = match;
      yield candidate(match.index, whole, currency(sign), high === undefined ? [low] : [low, high], scale ?? lowScale);
    }
    for (const match of text.matchAll(AFTER)) {
      const [all, low, amount = '', scale, name = ''] = match;
      const high = WORD_VALUES[amount.toLowerCase()] ?? amount;
      const code = currency(/^(?:A[nr]|Zweed|Noor|Deen)/.test(name) ? name : (name.split(' ').at(-1) as string));
      // Only a rising pair is a range: in "in 2014 – 500 euro" the first number is something else.
      const range = low !== undefined && number(low) < number(high);
      const skipped = low === undefined || range ? 0 : all.indexOf(amount, low.length);
      yield candidate(match.index + skipped, all.slice(skipped), code, range ? [low, high] : [high], scale);
    }
  },
};

const number = (amount: string): number => Number(amount.replace(/\./g, '').replace(',', '.'));

function candidate(
  from: number,
  whole: string,
  code: string,
  amounts: readonly string[],
  scaleWord: string | undefined,
) {
  const scale = scaleOf(scaleWord);
  const values = amounts.map((amount) => decimal(amount.replace(/\./g, '').replace(',', '.'), scale[0]));
  const symbol = SYMBOLS[code] ?? `${code} `;
  const english = `${symbol}${amounts.map((a) => a.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))).join('–')}${scale[1]}`;
  return {
    type: 'MONEY' as const,
    from,
    to: from + whole.trimEnd().length,
    norm: `${code} ${values.join('/')}`,
    english,
    certainty: 'stated' as const,
    tier: Tier.composed,
    by: ['money'],
    readings: [],
  };
}

function currency(sign: string): string {
  if (/^(?:Antil|Arub)/.test(sign)) return sign.startsWith('An') ? 'ANG' : 'AWG';
  const krone = /^(Zweed|Noor|Deen)se kron/.exec(sign)?.[1];
  if (krone !== undefined) return krone === 'Zweed' ? 'SEK' : krone === 'Noor' ? 'NOK' : 'DKK';
  return SIGNS[sign.toLowerCase().replace(/\.$/, '')] ?? 'EUR';
}

function scaleOf(word: string | undefined): readonly [number, string] {
  if (word === undefined) return [0, ''];
  const key = /^milja|^mld|^mrd/.test(word) ? 'md' : /^mil|^mln/.test(word) ? 'mi' : word[0] === 'b' ? 'b' : 'd';
  return SCALES[key] as readonly [number, string];
}

/** Moves the decimal point by `places` without floating-point error. */
function decimal(amount: string, places: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const digits = fraction.padEnd(places, '0');
  const integer = (whole + digits.slice(0, places)).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(places).replace(/0+$/, '');
  return rest === '' ? integer : `${integer}.${rest}`;
}
