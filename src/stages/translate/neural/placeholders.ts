import type { FixedSpan } from '../../../pipeline/index.ts';

/** Matches a placeholder piece; captures it, so that `split` keeps it. */
export const PLACEHOLDER = /(\u27e6[dne]\d\u27e7)/;
const ALL = /\u27e6[dne]\d\u27e7/g;
/** Placeholders of a class that the model knows. */
const PER_CLASS = 8;

/** What a placeholder stands for. */
export interface Filling {
  readonly dutch: string;
  readonly english: string;
}

/** Text with placeholders, and what each of them stands for. */
export interface Masked {
  readonly text: string;
  readonly fillings: ReadonlyMap<string, Filling>;
}

/**
 * Puts a placeholder in the place of each fixed span. Spans beyond the eighth
 * of a class stay as they are: the model knows no more names for them.
 */
export function mask(text: string, fixed: readonly FixedSpan[]): Masked {
  const fillings = new Map<string, Filling>();
  const used = { d: 0, n: 0, e: 0 };
  let out = '';
  let at = 0;
  for (const { start, end, english } of fixed) {
    const dutch = text.slice(start, end);
    const kind = classOf(dutch, english);
    if (start < at || used[kind] === PER_CLASS) continue;
    const symbol = `\u27e6${kind}${used[kind]++}\u27e7`;
    fillings.set(symbol, { dutch, english });
    out += text.slice(at, start) + symbol;
    at = end;
  }
  return { text: out + text.slice(at), fillings };
}

/** The classes of training: date, number or reference, name. */
function classOf(dutch: string, english: string): 'd' | 'n' | 'e' {
  if (/^\d{1,2} \p{L}{3,}(?: \d{4})?$/u.test(english)) return 'd';
  return /\d/.test(dutch) && /^[€\d]/.test(english) ? 'n' : 'e';
}

export function placeholdersOf(text: string): readonly string[] {
  return text.match(ALL) ?? [];
}

/** Whether each placeholder of the source came out exactly once. */
export function intact(source: string, output: string): boolean {
  return placeholdersOf(source).toSorted().join() === placeholdersOf(output).toSorted().join();
}

/** The Dutch again, for a second try without placeholders. */
export function restoreDutch(text: string, masked: Masked): string {
  return text.replace(ALL, (symbol) => masked.fillings.get(symbol)?.dutch ?? '');
}

/** Puts the English in; an article that both the model and the English bring is written once. */
export function fill(output: string, masked: Masked): string {
  return output.replace(/(\bthe )?(\u27e6[dne]\d\u27e7)/gi, (_, article: string | undefined, symbol: string) => {
    const english = masked.fillings.get(symbol)?.english ?? '';
    return article ? article + english.replace(/^the /i, '') : english;
  });
}
