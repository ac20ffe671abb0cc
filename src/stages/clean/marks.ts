import type { Region, SourceText } from '../../pipeline/index.ts';
import type { DetachedMark, Draft } from './compose.ts';
import { joined, type Mapped, originAt, sliced } from './mapped.ts';

export type Style = 'bare' | 'paren' | 'bracket';

/** What may be the mark of a note: 1 glued to a word, 1) or [1], with its place in the text looked at. */
export interface Mark {
  readonly style: Style;
  readonly number: number;
  /** Where it begins, the space before it included. */
  readonly start: number;
  readonly end: number;
  /** True after a full stop, a question mark or the like, where a bare digit can hardly be anything else. */
  readonly afterPoint: boolean;
}

const CANDIDATE = /( ?\[(\d{1,3})\])|( ?(\d{1,2})\))|(\d{1,5})(?![\p{L}\p{N}%°)\]]|[.,:]\d|[-–/]\d)/gu;
const MONTH_YEAR = /(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) $/iu;
/** Formulas and names that end in a digit. */
const FORMULA = /(?:^|[^\p{L}])(?:CO|NO|SO|PM|CH|NH|N|H|A|B|F|G|V|Q|T|W|JA|D|MH|ISO|COVID|K|M|R|S|P|E|C)$/u;

/** Everything in a line of text that could be the mark of a note, from left to right. */
export function marksIn(text: string): Mark[] {
  if (!/\d/.test(text)) return [];
  const marks: Mark[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[1] || match[3]) {
      if (start > 0 && !/[([\d-]/.test(text[start - 1] as string)) {
        const style = match[1] ? 'bracket' : 'paren';
        marks.push({ style, number: Number(match[2] ?? match[4]), start, end, afterPoint: false });
      }
      continue;
    }
    const mark = bare(text, start, match[5] as string);
    if (mark) marks.push(mark);
  }
  return marks;
}

function bare(text: string, start: number, digits: string): Mark | null {
  const before = text.slice(Math.max(0, start - 16), start);
  const end = start + digits.length;
  if (digits.length === 5 && /^(?:19|20)/.test(digits) && MONTH_YEAR.test(before)) {
    return { style: 'bare', number: Number(digits[4]), start: end - 1, end, afterPoint: false };
  }
  if (digits.length > 3 || digits.startsWith('0')) return null;
  if (NUMBERED.test(before)) return null;
  const number = Number(digits);
  if (/[»”’"')\]]$/u.test(before) && !/(?:^|[\s(])['"’]$/u.test(before))
    return { style: 'bare', number, start, end, afterPoint: true };
  if (/(?:\p{L}{2}|[»”"’')\]\d%])[.?!,;:][»”"’')\]]?$/u.test(before)) {
    return { style: 'bare', number, start, end, afterPoint: /[.?!]/.test(before.slice(-2)) };
  }
  if (/\p{L}\p{L}$/u.test(before) && !FORMULA.test(before))
    return { style: 'bare', number, start, end, afterPoint: false };
  return null;
}

/** Abbreviations that a number belongs to. */
const NUMBERED = /(?:^|[^\p{L}])(?:nrs?|no|art|artt|blz|pp?|par|pag|vr|hfst|bijl|afd|fig|tab|dl|jrg)\.$/iu;

/** Takes the marks of notes out of the running text and remembers where they stood. */
export function detachMarks(drafts: readonly Draft[], source: SourceText): Draft[] {
  const told = source.regions.filter((region) => region.kind === 'note-mark');
  const notes = new Set(drafts.map((d) => d.note).filter((note) => note !== null));
  const next: Record<Style, number> = { bare: 1, paren: 1, bracket: 1 };
  return drafts.map((draft) => {
    if (draft.origin !== 'body') return draft;
    if (told.length > 0) return cut(draft, toldIn(draft, told));
    const { text } = draft.mapped;
    const found = marksIn(text).filter((mark) => {
      const noted = notes.has(markText(mark)) && mark.number >= next[mark.style] && mark.number <= next[mark.style] + 3;
      if (noted) next[mark.style] = mark.number + 1;
      return noted || (mark.afterPoint && mark.number < 100 && isBetweenSentences(text, mark));
    });
    const cuts = found.map((mark) => ({ ...mark, mark: String(mark.number), key: markText(mark) }));
    return cut(draft, cuts);
  });
}

interface Cut {
  readonly start: number;
  readonly end: number;
  /** The mark without brackets, and as the note has it. */
  readonly mark: string;
  readonly key: string;
}

/** The marks that the format itself set apart. */
function toldIn({ mapped: { text, runs } }: Draft, told: readonly Region[]): Cut[] {
  const cuts: Cut[] = [];
  for (const run of runs) {
    for (let i = firstFrom(told, run.start); i < told.length; i++) {
      const region = told[i] as Region;
      if (region.end > run.start + run.length) break;
      const start = run.from + region.start - run.start;
      const end = start + region.end - region.start;
      const key = region.label ?? text.slice(start, end).trim();
      cuts.push({
        start: start > 0 && text[start - 1] === ' ' ? start - 1 : start,
        end,
        mark: key.replace(/[[\])]/g, ''),
        key,
      });
    }
  }
  return cuts;
}

function firstFrom(sorted: readonly Region[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Region).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function markText({ style, number }: Pick<Mark, 'style' | 'number'>): string {
  return style === 'bracket' ? `[${number}]` : style === 'paren' ? `${number})` : String(number);
}

/** "woord.2 Daarin": a digit that no note explains is still a mark when a sentence ends before it and one begins after. */
function isBetweenSentences(text: string, { start, end }: Mark): boolean {
  return (
    /\p{Ll}{4}[.?!]$/u.test(text.slice(Math.max(0, start - 8), start)) && /^ \p{Lu}/u.test(text.slice(end, end + 3))
  );
}

function cut(draft: Draft, cuts: readonly Cut[]): Draft {
  if (cuts.length === 0) return draft;
  const { mapped } = draft;
  const parts: Mapped[] = [];
  const marks: DetachedMark[] = [];
  let from = 0;
  let length = 0;
  const keep = (to: number): void => {
    parts.push(sliced(mapped, from, to));
    length += to - from;
  };
  for (const { start, end, mark, key } of cuts) {
    keep(start);
    const first = mapped.text[start] === ' ' ? start + 1 : start;
    const span = { start: originAt(mapped, first), end: originAt(mapped, end - 1) + 1 };
    marks.push({ mark, key, span, index: length });
    from = end;
  }
  keep(mapped.text.length);
  return { ...draft, mapped: joined(parts), marks };
}
