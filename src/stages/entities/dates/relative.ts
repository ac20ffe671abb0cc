import { type Day, edtfDay, pad, shift, weekday } from './calendar.ts';
import { englishPart } from './english.ts';
import { partOfYear } from './norms.ts';
import { type MakePattern, START, YEAR } from './patterns.ts';

const YEAR_WORDS: Readonly<Record<string, readonly [number, string]>> = {
  vorig: [-1, 'last year'],
  dit: [0, 'this year'],
  volgend: [1, 'next year'],
  komend: [1, 'next year'],
};

/** "vorig jaar", "begin volgend jaar", "eind dit jaar". */
export const relativeYears: MakePattern = (words) => ({
  expression: new RegExp(
    `${START}(?:(${words.any('part')})\\s+(?:van\\s+)?)?(vorig|dit|volgend|komend)\\s+jaar(?![\\w-])`,
    'gi',
  ),
  read(match, context) {
    const [whole, partWord, word = ''] = match;
    const [years, english] = YEAR_WORDS[word.toLowerCase()] as readonly [number, string];
    const year = context.letterYear(years);
    const part = context.word(partWord, 'part');
    const norm = year === 'XXXX' ? '' : part === '' ? year : partOfYear(part, year);
    const text = part === '' ? english : part === 'middle' ? `the middle of ${english}` : englishPart(part, english);
    return { from: match.index, to: match.index + whole.length, norm, english: text, implied: true, grain: 'relative' };
  },
});

/** "vorige week", "volgende maand". */
export const relativeUnits: MakePattern = () => ({
  expression: new RegExp(`${START}(vorige|volgende|komende|afgelopen|deze)\\s+(week|maand)(?![\\w-])`, 'gi'),
  read(match, context) {
    const [whole, pointer = '', unit = ''] = match;
    const by = /^(?:vorige|afgelopen)/i.test(pointer) ? -1 : /^deze/i.test(pointer) ? 0 : 1;
    const english = `${by < 0 ? 'last' : by === 0 ? 'this' : 'next'} ${unit.toLowerCase() === 'week' ? 'week' : 'month'}`;
    const norm =
      context.letter === null
        ? ''
        : unit.toLowerCase() === 'week'
          ? week(context.letter, by)
          : month(context.letter, by);
    return { from: match.index, to: match.index + whole.length, norm, english, implied: true, grain: 'relative' };
  },
});

/** "gisteren", "vandaag". "Morgen" is left alone: it is the morning as often as the next day. */
export const deictic: MakePattern = () => ({
  expression: new RegExp(`${START}(eergisteren|gisteren|vandaag|overmorgen)(?![\\w-])`, 'gi'),
  read(match, context) {
    const by = { eergisteren: -2, gisteren: -1, vandaag: 0, overmorgen: 2 }[
      (match[1] as string).toLowerCase()
    ] as number;
    const english =
      by === -2 ? 'the day before yesterday' : by === -1 ? 'yesterday' : by === 0 ? 'today' : 'the day after tomorrow';
    const norm = context.letter === null ? '' : edtfDay(shift(context.letter, by));
    return { from: match.index, to: match.index + match[0].length, norm, english, implied: true, grain: 'relative' };
  },
});

/** "week 23 van 2014", "week 23". */
export const weeks: MakePattern = () => ({
  expression: new RegExp(`\\bweek\\s+(\\d{1,2})(?:\\s+(?:van\\s+)?(${YEAR}))?(?![\\w]|[.,]\\d)`, 'gi'),
  read(match, context) {
    const number = Number(match[1]);
    const year = match[2] ?? context.letterYear();
    if (number < 1 || number > 53) return null;
    const norm = year === 'XXXX' ? '' : isoWeek(Number(year), number);
    const english = `week ${number}${match[2] === undefined ? '' : ` of ${match[2]}`}`;
    return {
      from: match.index,
      to: match.index + match[0].length,
      norm,
      english,
      implied: match[2] === undefined,
      grain: 'relative',
    };
  },
});

function week(letter: Day, by: number): string {
  const monday = shift(letter, 1 - weekday(letter) + 7 * by);
  return `${edtfDay(monday)}/${edtfDay(shift(monday, 6))}`;
}

function month(letter: Day, by: number): string {
  const index = letter.year * 12 + letter.month - 1 + by;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`;
}

/** The week of 4 January is the first. */
function isoWeek(year: number, number: number): string {
  const fourth: Day = { year, month: 1, day: 4 };
  const monday = shift(fourth, 1 - weekday(fourth) + 7 * (number - 1));
  return `${edtfDay(monday)}/${edtfDay(shift(monday, 6))}`;
}
