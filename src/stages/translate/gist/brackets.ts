import type { Item } from './parse.ts';
import type { Tag } from './tag.ts';

/** A bracketed passage longer than this is read as sentences of its own. */
const LONGEST = 40;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '–': '–' };

/**
 * Hangs what stands in brackets, or between dashes, on the token before it, and
 * makes a quotation one noun, so that neither cuts the sentence around it in two.
 * `arrange` puts the words inside in English order.
 */
export function foldBrackets(items: readonly Item[], arrange: (inner: readonly Item[]) => Item[]): Item[] {
  const out: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    const end = closing(items, at);
    const before = out.at(-1);
    if (end < 0 || (item.tag !== 'quote' && (!before || before.tag === 'stop'))) {
      out.push(item);
      continue;
    }
    const inner = items.slice(at + 1, end);
    const tail = [...arrange(inner), items[end] as Item];
    if (item.tag === 'quote') out.push({ token: item.token, tag: tagOf(inner), tail });
    else out[out.length - 1] = { ...(before as Item), tail: [...(before?.tail ?? []), item, ...tail] };
    at = end;
  }
  return out;
}

/** A quoted word is what it was; a longer quotation stands where a noun stands. */
const tagOf = (inner: readonly Item[]): Tag => (inner.length === 1 ? (inner[0] as Item).tag : 'noun');

/** Where the passage that opens at `at` closes, or −1. */
function closing(items: readonly Item[], at: number): number {
  const item = items[at] as Item;
  const sign = item.tag === 'quote' ? '"' : CLOSING[item.token.key];
  if (sign === undefined || (sign === item.token.key && sign === '–' && items[at + 1]?.token.key === '–')) return -1;
  for (let i = at + 1; i < items.length && i <= at + LONGEST; i++) {
    const key = items[i]?.token.key ?? '';
    if (key === sign) return i > at + 1 ? i : -1;
    if (items[i]?.tag === 'stop') return -1;
  }
  return -1;
}

/** All tokens of an item, those in brackets after it included. */
export const unfold = (item: Item): Item[] => [item, ...(item.tail ?? []).flatMap(unfold)];
