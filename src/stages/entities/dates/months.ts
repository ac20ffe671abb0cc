import { pad } from './calendar.ts';
import { englishPart } from './english.ts';
import { partOfMonth } from './norms.ts';
import { END, type MakePattern, YEAR } from './patterns.ts';

const LEADS =
  /(?:^|[\s(«"'‘“])(?:in|per|sinds|sedert|vanaf|tot|t\/m|tot en met|uiterlijk|van|maand|voor|vóór|na|rond|uit|afgelopen|komende?|vorige?|tussen|eerste|gehele?|hele|en|of|tegen|vóór|t\/m|met|op|dit jaar|de maanden?)\s+$/i;
const FOLLOWS =
  /^\s+(?:jl\b|jongstleden|a\.s\.|aanstaande|dit jaar|van dit jaar|van dat jaar|vorig jaar|volgend jaar)/i;
/** Month names that are also something else: a verb form, a girl's name, a degree. */
const NAMES = /^(?:mei|maart|augustus|juli|juni|april)$/;

/** "juni 2014", "begin juni", "in juni". A bare month needs a word before it that only a date takes. */
export const months: MakePattern = (words) => ({
  expression: new RegExp(
    `(?<![\\w\\d]|\\d\\s)(?:(${words.any('part')})\\s+)?\\b(${words.any('month')})\\b\\.?(?:\\s+(?:van\\s+)?(${YEAR})${END}(?!\\s+euro))?`,
    'gi',
  ),
  read(match, context) {
    const [whole, partWord, name = '', stated] = match;
    const month = Number(context.word(name, 'month'));
    const from = match.index;
    const to = from + whole.length - (stated === undefined && whole.endsWith('.') ? 1 : 0);
    if (/\d\s*$/.test(context.before(from, 3))) return null;
    if (stated === undefined && !bare(name, partWord, context.before(from), context.after(to))) return null;
    const year = stated ?? context.year(from, to, month, null);
    const english = context.words.months[month] + (stated === undefined ? '' : ` ${stated}`);
    const implied = stated === undefined;
    const part = context.word(partWord, 'part');
    if (part !== '')
      return {
        from,
        to,
        norm: partOfMonth(part, year, month),
        english: englishPart(part, english),
        implied,
        grain: 'span',
      };
    return { from, to, norm: `${year}-${pad(month)}`, english, implied, grain: 'month' };
  },
});

function bare(name: string, part: string | undefined, before: string, after: string): boolean {
  if (name.length <= 4 && !/^(?:mei|juni|juli)$/.test(name)) return false;
  if (name !== name.toLowerCase() && !(NAMES.test(name.toLowerCase()) && part !== undefined)) return false;
  if (/^[-'’]\w/.test(after)) return false;
  return (
    part !== undefined ||
    LEADS.test(before) ||
    FOLLOWS.test(after) ||
    /^\s*(?:[-–/]|en|of|tot)\s*(?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)/i.test(after)
  );
}
