import { type DataSource, fromData } from '../../../pipeline/index.ts';
import { Tier } from '../candidate.ts';
import type { DateAtom } from '../dates/atom.ts';
import { DateContext } from '../dates/context.ts';
import { dayMonth, numeric, weekdays } from '../dates/days.ts';
import { joinRanges } from '../dates/join.ts';
import { months } from '../dates/months.ts';
import type { DatePattern } from '../dates/patterns.ts';
import { deictic, relativeUnits, relativeYears, weeks } from '../dates/relative.ts';
import { budgetDays, quarters, seasons } from '../dates/seasons.ts';
import { dateWords } from '../dates/words.ts';
import { decades, years } from '../dates/years.ts';
import type { Recogniser } from '../recogniser.ts';

const PATTERNS = [
  dayMonth,
  numeric,
  weekdays,
  months,
  quarters,
  seasons,
  budgetDays,
  relativeYears,
  relativeUnits,
  deictic,
  weeks,
  decades,
  years,
];

/** Calendar expressions with EDTF norms. */
export const dates: Recogniser = {
  name: 'dates',
  *propose({ text, date }, { data }) {
    const context = new DateContext(text, dateWords(data), date);
    const atoms: DateAtom[] = [];
    for (const pattern of patterns(data)) {
      for (const match of text.matchAll(pattern.expression)) {
        const atom = pattern.read(match as RegExpExecArray, context);
        if (atom !== null) atoms.push(atom);
      }
    }
    for (const atom of joinRanges(longest(atoms), text)) {
      const { from, to, norm, english, implied } = atom;
      yield {
        type: 'DATE',
        from,
        to,
        norm,
        english,
        certainty: implied ? 'implied' : 'stated',
        tier: Tier.listed,
        by: ['dates'],
        readings: [],
      };
    }
  },
};

function patterns(data: DataSource): readonly DatePattern[] {
  return fromData(data, 'entities:date-patterns', () => PATTERNS.map((make) => make(dateWords(data))));
}

/** Where two patterns claim the same text, the longer reading stays. */
function longest(atoms: readonly DateAtom[]): DateAtom[] {
  const sorted = [...atoms].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: DateAtom[] = [];
  for (const atom of sorted) {
    const last = kept.at(-1);
    if (last === undefined || atom.from >= last.to) kept.push(atom);
    else if (atom.to - atom.from > last.to - last.from) kept[kept.length - 1] = atom;
  }
  return kept;
}
