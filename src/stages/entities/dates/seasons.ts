import { pad } from './calendar.ts';
import { englishOrdinalWord, englishPart } from './english.ts';
import { budgetDay, half, quarter } from './norms.ts';
import { END, type MakePattern, START, YEAR } from './patterns.ts';

const YEARS_BACK: Readonly<Record<string, number>> = { vorig: -1, dit: 0, volgend: 1, komend: 1 };
const RELATIVE = '(vorig|dit|volgend|komend) jaar';
const PREPOSITION: Readonly<Record<string, string>> = {
  voor: 'before ',
  vóór: 'before ',
  na: 'after ',
  tegen: 'towards ',
  rond: 'around ',
  tijdens: 'during ',
  in: 'in ',
};

/** "voor de zomer", "najaar 2015", "dit najaar", "na het zomerreces". A bare season needs a determiner. */
export const seasons: MakePattern = (words) => ({
  expression: new RegExp(
    `${START}(?:(voor|vóór|na|tegen|rond|tijdens|in)\\s+(?:de|het)\\s+)?(?:(begin|eind|deze|dit|komende?|volgende?|afgelopen|vorige?|het|de)\\s+)?(${words.any('season')}|${words.any('recess')})(?:\\s+(?:van\\s+)?(?:(${YEAR})(?:\\s?[-–/]\\s?(?:${YEAR}|\\d\\d))?${END}|${RELATIVE}))?(?![\\w-])`,
    'gi',
  ),
  read(match, context) {
    const [whole, preposition, determiner, name = '', stated, relative] = match;
    const entry = context.words.word.get(name.toLowerCase());
    if (entry === undefined) return null;
    const lead = preposition?.toLowerCase() ?? '';
    const fixed = determiner?.toLowerCase() ?? '';
    if (
      lead === '' &&
      stated === undefined &&
      relative === undefined &&
      !/^(?:deze|dit|komend|volgend|afgelopen|vorig|begin|eind)/.test(fixed)
    )
      return null;
    if (
      entry.kind === 'recess' &&
      (lead === '' || lead === 'in') &&
      stated === undefined &&
      !/^(?:deze|dit|komend|afgelopen)/.test(fixed)
    )
      return null;
    const drop =
      fixed === 'het' || fixed === 'de'
        ? whole.indexOf(name)
        : lead === 'in' || lead === 'tijdens'
          ? whole.search(/\S+\s+\S+\s+/) + (/^\S+\s+\S+\s+/.exec(whole)?.[0].length ?? 0)
          : 0;
    const from = match.index + drop;
    const to = match.index + whole.length;
    const month =
      entry.kind === 'recess' ? Number(entry.value) : ([1, 4, 7, 10, 12][Number(entry.value) - 20] as number);
    const year =
      stated ??
      (relative === undefined
        ? pointed(fixed, context.letterYear(), () => context.year(from, to, month, null))
        : context.letterYear(YEARS_BACK[relative.toLowerCase()]));
    const norm = entry.kind === 'recess' ? `${year}-${pad(month)}` : `${year}-${entry.value}`;
    const what = /^(?:the|Chr)/.test(entry.english)
      ? entry.english
      : lead === '' || drop > 0
        ? entry.english
        : `the ${entry.english}`;
    const pointer =
      drop > 0
        ? ''
        : /^(?:deze|dit)/.test(fixed)
          ? 'this '
          : /^(?:komend|volgend)/.test(fixed)
            ? 'next '
            : /^(?:afgelopen|vorig)/.test(fixed)
              ? 'last '
              : '';
    const english = `${drop > 0 ? '' : (PREPOSITION[lead] ?? '')}${pointer}${what}${stated === undefined ? '' : ` ${lead === '' ? '' : 'of '}${stated}`}`;
    return {
      from,
      to,
      norm,
      english:
        fixed === 'begin' || fixed === 'eind' ? englishPart(fixed === 'begin' ? 'begin' : 'end', english) : english,
      implied: stated === undefined,
      grain: 'season',
    };
  },
});

function pointed(determiner: string, letterYear: string, implied: () => string): string {
  return /^(?:deze|dit)/.test(determiner) ? letterYear : implied();
}

/** "tweede kwartaal van 2015", "eerste helft van volgend jaar", "Q3 2015". */
export const quarters: MakePattern = (words) => ({
  expression: new RegExp(
    `\\b(?:(${words.any('ordinal')}|[1-4]e)\\s+(kwartaal|helft|halfjaar)|(Q)([1-4]))(?:\\s+(?:van\\s+)?(?:het\\s+jaar\\s+)?(?:(${YEAR})${END}|${RELATIVE}))?(?![\\w-])`,
    'gi',
  ),
  read(match, context) {
    const [whole, ordinal, unit, q, digit, stated, relative] = match;
    if (unit?.toLowerCase() === 'helft' && stated === undefined && relative === undefined) return null;
    const value = Number(digit ?? (/^\d/.test(ordinal ?? '') ? ordinal?.[0] : context.word(ordinal, 'ordinal')));
    const from = match.index;
    const to = from + whole.length;
    const halves = unit !== undefined && unit.toLowerCase() !== 'kwartaal';
    const number = halves && value === 4 ? 2 : value;
    if (halves && number > 2) return null;
    const year =
      stated ??
      (relative === undefined
        ? context.year(from, to, halves ? number * 6 : number * 3, null)
        : context.letterYear(YEARS_BACK[relative.toLowerCase()]));
    const yearText =
      stated ??
      (relative === undefined
        ? ''
        : ({ '-1': 'last year', '0': 'this year', '1': 'next year' } as Record<string, string>)[
            String(YEARS_BACK[relative.toLowerCase()])
          ]);
    const head = q === undefined ? `${englishOrdinalWord(number)} ${halves ? 'half' : 'quarter'}` : `Q${number}`;
    const english = yearText ? `${head}${q === undefined ? ' of' : ''} ${yearText}` : head;
    return {
      from,
      to,
      norm: halves ? half(year, number) : quarter(year, number),
      english,
      implied: stated === undefined,
      grain: 'quarter',
    };
  },
});

/** "Prinsjesdag 2016", "Prinsjesdag". */
export const budgetDays: MakePattern = () => ({
  expression: new RegExp(`\\bPrinsjesdag(?:\\s+(${YEAR})${END})?(?![\\w-])`, 'g'),
  read(match, context) {
    const from = match.index;
    const to = from + match[0].length;
    const year = match[1] ?? context.year(from, to, 9, null);
    const norm = year === 'XXXX' ? 'XXXX-09' : budgetDay(Number(year));
    return {
      from,
      to,
      norm,
      english: match[1] === undefined ? 'Budget Day' : `Budget Day ${match[1]}`,
      implied: true,
      grain: 'day',
    };
  },
});
