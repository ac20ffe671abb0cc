import { edtfDay, isDay, pad, weekday } from './calendar.ts';
import { englishDay } from './english.ts';
import { END, type MakePattern, START, YEAR } from './patterns.ts';

/** "2 juni 2014", "12 juni", "dinsdag 3 juni", "12 en 13 juni 2014", "27 september, 2023". */
export const dayMonth: MakePattern = (words) => ({
  expression: new RegExp(
    `${START}(?:(${words.any('weekday')})\\s+)?(?:(\\d{1,2})(?:e|ste|de)?(\\s+en\\s+|\\s+of\\s+|\\s*t/m\\s*|\\s+tot en met\\s+|\\s+tot\\s+|\\s?[-–]\\s?))?(\\d{1,2})(?:e|ste|de)?\\s+(${words.any('month')})\\b(?:\\.(?=\\s+\\d|\\s+[a-z]))?(?:(,?)\\s+(${YEAR})${END})?`,
    'gi',
  ),
  read(match, context) {
    const [whole, dayName, first, join, second, name, comma, stated] = match;
    const month = Number(context.word(name, 'month'));
    if (month === 0 || (isAbbreviation(name as string) && stated === undefined && !whole.endsWith('.'))) return null;
    let from = match.index;
    let to = from + whole.length;
    let year: string | undefined = stated;
    if (comma === ',' && stated !== undefined && /^\s+[a-z]/.test(context.after(to))) {
      to = whole.lastIndexOf(',') + from;
      year = undefined;
    }
    if (whole.endsWith('.') && year === undefined && !isAbbreviation(name as string)) to--;
    const day = Number(second);
    const implied = year === undefined;
    year ??= context.year(from, to, month, day);
    const numeric = year === 'XXXX' ? 2000 : Number(year);
    if (!isDay({ year: numeric, month, day })) return null;
    const text = englishDay({ year: implied ? null : numeric, month, day }, context.words.months);
    const norm = `${year}-${pad(month)}-${pad(day)}`;
    const opening = Number(first);
    const joined =
      first !== undefined &&
      opening < day &&
      opening > 0 &&
      (join?.trim() !== 'tot' || /\bvan\s*$/i.test(context.before(from)));
    if (joined && join?.trim() !== 'of') {
      const english = `${opening}${/^\s*en\s*$/i.test(join ?? '') ? ' and ' : '–'}${text}`;
      return { from, to, norm: `${year}-${pad(month)}-${pad(opening)}/${norm}`, english, implied, grain: 'span' };
    }
    if (first !== undefined) from += whole.search(new RegExp(`${second}(?:e|ste|de)?\\s+${name}`, 'i'));
    const wd =
      first === undefined && dayName !== undefined ? `${context.words.word.get(dayName.toLowerCase())?.english} ` : '';
    return { from, to, norm, english: wd + text, implied, grain: 'day' };
  },
});

/** "02-06-2014", "2/6/2014", "2014-06-02". */
export const numeric: MakePattern = () => ({
  expression: new RegExp(
    `${START}(?:(\\d{1,2})([-/.])(\\d{1,2})\\2(${YEAR})|(${YEAR})-(\\d\\d)-(\\d\\d))(?![\\w/-]|[.,]\\d)`,
    'g',
  ),
  read(match, context) {
    const day = Number(match[1] ?? match[7]);
    const month = Number(match[3] ?? match[6]);
    const year = Number(match[4] ?? match[5]);
    if (!isDay({ year, month, day })) return null;
    return {
      from: match.index,
      to: match.index + match[0].length,
      norm: edtfDay({ year, month, day }),
      english: englishDay({ year, month, day }, context.words.months),
      implied: false,
      grain: 'day',
    };
  },
});

/** "a.s. dinsdag", "dinsdag jl.", "afgelopen dinsdag": the span is the day alone where the pointer is an abbreviation. */
export const weekdays: MakePattern = (words) => ({
  expression: new RegExp(
    `\\b(?:(?:(a\\.s\\.|aanstaande|afgelopen|komende|volgende|vorige)\\s+)(${words.any('weekday')})|(${words.any('weekday')})(?=\\s+(jl\\b|jongstleden|a\\.s\\.|aanstaande)))\\b`,
    'gi',
  ),
  read(match, context) {
    const pointer = (match[1] ?? match[4] ?? '').toLowerCase();
    const name = (match[2] ?? match[3]) as string;
    const target = Number(context.word(name, 'weekday'));
    const back = /^(?:afgelopen|vorige|j)/.test(pointer);
    const abbreviated = pointer.startsWith('a.s') || match[4] !== undefined;
    const from = abbreviated && match[1] !== undefined ? match.index + match[0].length - name.length : match.index;
    const english = `${back ? 'last' : 'next'} ${context.words.word.get(name.toLowerCase())?.english}`;
    return {
      from,
      to: match.index + match[0].length,
      norm: nearest(context.letter, target, back),
      english,
      implied: true,
      grain: 'relative',
    };
  },
});

function nearest(letter: Parameters<typeof weekday>[0] | null, target: number, back: boolean): string {
  if (letter === null) return '';
  const distance = back ? -((weekday(letter) - target + 7) % 7 || 7) : (target - weekday(letter) + 7) % 7 || 7;
  const moved = new Date(Date.UTC(letter.year, letter.month - 1, letter.day + distance));
  return edtfDay({ year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() });
}

function isAbbreviation(name: string): boolean {
  return name.length <= 4 && !/^(?:mei|juni|juli)$/i.test(name);
}
