import type { Block } from '../../pipeline/index.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** What recognisers and refiners may know of a letter. */
export interface LetterView {
  readonly text: string;
  readonly tokens: Tokens;
  /** EDTF date of the letter, or null. */
  readonly date: string | null;
  /** Blocks of the cleaned text, in order. */
  readonly blocks: readonly Pick<Block, 'kind' | 'from' | 'to' | 'running'>[];
  /** Dutch text of the addressee, '' when unknown. */
  readonly addressee: string;
  /** Dutch texts of the offices that sent it. */
  readonly sender: readonly string[];
}

/** A view of bare text, as when a single line is all there is. */
export function viewOf(text: string, date: string | null = null): LetterView {
  return {
    text,
    tokens: tokenise(text),
    date,
    blocks: [{ kind: 'paragraph', running: true, from: 0, to: text.length }],
    addressee: '',
    sender: [],
  };
}

/** Index of the token that starts at or after the offset. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.from[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
