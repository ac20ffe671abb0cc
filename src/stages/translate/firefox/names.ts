import type { Masked } from '../neural/placeholders.ts';
import type { Read } from './markup.ts';

/** English with the known names in it, and the names that could not be placed. */
export interface Placed {
  readonly text: string;
  readonly lost: readonly string[];
}

/** What may stand before a name inside its mark: punctuation and an article. */
const BEFORE = /^\s*[^\p{L}\p{N}€$£\s]*(?:(?:the|an?) )?/iu;
/** A mark with more words than the name and these has taken in words of the sentence. */
const SPARE = 2;

/**
 * Puts the known English in the place that the engine aligned with each name.
 * A name counts as lost, and the engine's wording stays, when it came out in
 * no place, in several, or in one so wide that it holds more than the name;
 * unless the English has the name word for word once.
 * @param symbols the names that the source had.
 */
export function placeNames(read: Read, symbols: readonly string[], masked: Masked): Placed {
  const lost: string[] = [];
  const edits: { readonly start: number; readonly end: number; readonly english: string }[] = [];
  for (const symbol of symbols) {
    const { english = '', dutch = '' } = masked.fillings.get(symbol) ?? {};
    const places = (read.places.get(symbol) ?? []).filter(([start, end]) => /\S/.test(read.text.slice(start, end)));
    const [only] = places;
    const room = Math.max(words(english).length, words(dutch).length) + SPARE;
    if (only && places.length === 1 && words(read.text.slice(...only)).length <= room)
      edits.push({ start: only[0], end: only[1], english });
    else if (read.text.split(english).length !== 2) lost.push(english);
  }
  let text = read.text;
  for (const { start, end, english } of edits.sort((a, b) => b.start - a.start)) {
    const marked = text.slice(start, end);
    const before = text.slice(0, start) + (BEFORE.exec(marked)?.[0] ?? '');
    const tail = ending(marked);
    const after = text.slice(end);
    text = withoutHead(before, english) + english + tail + (tail.trim() === '' ? withoutRest(after, english) : after);
  }
  return { text, lost };
}

/** Drops the start of a name that stands before it already: an article, or words that the mark did not reach. */
function withoutHead(before: string, name: string): string {
  const own = words(name);
  for (let n = own.length - 1; n > 0; n--) {
    const head = `${own.slice(0, n).join(' ')} `;
    const at = before.length - head.length;
    if (
      at >= 0 &&
      before.slice(at).toLowerCase() === head.toLowerCase() &&
      /^$|[^\p{L}\p{N}]$/u.test(before.slice(0, at))
    )
      return before.slice(0, at);
  }
  return before;
}

/** Drops the end of a name that follows it already. */
function withoutRest(after: string, name: string): string {
  const own = words(name);
  for (let n = own.length - 1; n > 0; n--) {
    const rest = ` ${own.slice(-n).join(' ')}`;
    if (after.startsWith(rest) && !/^[\p{L}\p{N}]/u.test(after.slice(rest.length))) return after.slice(rest.length);
  }
  return after;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** What may stand behind a name inside its mark: a possessive and punctuation. */
function ending(marked: string): string {
  let at = marked.length;
  while (at > 0 && !/[\p{L}\p{N}%]/u.test(marked[at - 1] as string)) at--;
  const possessive = /['’]s$/.exec(marked.slice(Math.max(0, at - 2), at));
  return marked.slice(possessive ? at - 2 : at);
}
