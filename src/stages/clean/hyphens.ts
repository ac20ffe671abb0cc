import { type DataSource, fromData, lexicon } from '../../pipeline/index.ts';

/** What becomes of a hyphen at the end of a line. */
export interface Verdict {
  /** What stands between the two parts: nothing, the hyphen, or the hyphen and a space. */
  readonly between: '' | '-' | '- ';
  /** False when neither a rule nor the word list decides. */
  readonly certain: boolean;
}

/** `left` and `right`: the words on both sides of the break; `rest`: what follows `right`. */
export type HyphenJudge = (left: string, right: string, rest: string) => Verdict;

const COORDINATED = /^(?:en|of|noch|maar|dan|als|tot|c\.q\.|resp|respectievelijk|en\/of)$/u;
/** After the first of several first parts: "functionerings-/ontwikkel- en beoordelingsgesprekken". */
const SUSPENDED = /^-(?:,| (?:en|of|c\.q\.)(?: |$))/u;
const ABBREVIATION = /^(?:\p{L}|.*\d.*|\p{Lu}{2,}\p{Ll}?|.*\p{Ll}\p{Lu}.*)$/u;
const KEEPING = /^(?:niet|ex|oud|non|vice|quasi|pseudo|anti|pro)$/u;
/** Two vowels that would be read as one sound; Dutch then keeps the hyphen in a compound. */
const CLASH = /(?:a[aeiu]|e[eiu]|i[ei]|o[eiou]|u[iu])$/u;

/** Judges line-end hyphens by rule and, where rules are silent, by which spelling the word list knows. */
export function hyphenJudge(data: DataSource): HyphenJudge {
  return fromData(data, 'clean:hyphens', () => {
    const counts = new Map(
      lexicon(data, 'clean/words.tsv', ['word', 'count']).map((row) => [row.word, Number(row.count)]),
    );
    const count = (word: string): number => counts.get(word) ?? 0;
    return (left, right, rest) =>
      COORDINATED.test(right) || SUSPENDED.test(rest) ? { between: '- ', certain: true } : judge(left, right, count);
  });
}

function judge(left: string, right: string, count: (word: string) => number): Verdict {
  const last = left.slice(left.lastIndexOf('-') + 1);
  if (/^[^\p{Ll}]/u.test(right) || ABBREVIATION.test(last)) return { between: '-', certain: true };
  const low = last.toLowerCase();
  const joined = count(low + right);
  const kept = count(`${low}-${right}`);
  if (joined > 0 || kept > 0) return { between: joined >= kept ? '' : '-', certain: true };
  const words = count(low) > 0 && count(right) > 0;
  if (KEEPING.test(low)) return { between: '-', certain: words };
  if (words && CLASH.test(low.slice(-1) + right[0])) return { between: '-', certain: false };
  const proper = low !== last;
  return { between: '', certain: words && !proper };
}
