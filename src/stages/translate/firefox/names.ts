import type { Masked } from '../neural/placeholders.ts';
import type { Read } from './markup.ts';

/** English with the known names in it, and the names that could not be placed. */
export interface Placed {
  readonly text: string;
  readonly lost: readonly string[];
}

/** What may stand before a name inside its mark: punctuation and an article. */
const BEFORE = /^\s*[^\p{L}\p{N}€$£\s]*(?:(?:the|an?) )?/iu;

/**
 * Puts the known English in the place that the engine aligned with each name.
 * A name that came out in no place or in several counts as lost, unless the
 * English has it word for word once.
 * @param symbols the names that the source had.
 */
export function placeNames(read: Read, symbols: readonly string[], masked: Masked): Placed {
  const lost: string[] = [];
  const edits: { readonly start: number; readonly end: number; readonly english: string }[] = [];
  for (const symbol of symbols) {
    const english = masked.fillings.get(symbol)?.english ?? '';
    const places = (read.places.get(symbol) ?? []).filter(([start, end]) => /\S/.test(read.text.slice(start, end)));
    const [only] = places;
    if (places.length === 1 && only) edits.push({ start: only[0], end: only[1], english });
    else if (read.text.split(english).length !== 2) lost.push(english);
  }
  let text = read.text;
  for (const { start, end, english } of edits.sort((a, b) => b.start - a.start)) {
    const marked = text.slice(start, end);
    const before = text.slice(0, start) + (BEFORE.exec(marked)?.[0] ?? '');
    const name = /\bthe $/i.test(before) ? english.replace(/^the /i, '') : english;
    text = before + name + ending(marked) + text.slice(end);
  }
  return { text, lost };
}

/** What may stand behind a name inside its mark: a possessive and punctuation. */
function ending(marked: string): string {
  let at = marked.length;
  while (at > 0 && !/[\p{L}\p{N}%]/u.test(marked[at - 1] as string)) at--;
  const possessive = /['’]s$/.exec(marked.slice(Math.max(0, at - 2), at));
  return marked.slice(possessive ? at - 2 : at);
}
