import { Gap, type Tokens, tokenise } from '../tokens.ts';

interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: T[] | null;
}

/** Token sequences with values. Matching is longest first and never crosses a blank line. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), values: null };
  size = 0;

  add(name: string, value: T): void {
    let node = this.#root;
    for (const token of tokenise(name).fold) {
      node.next ??= new Map();
      let child = node.next.get(token);
      if (child === undefined) {
        child = { next: null, values: null };
        node.next.set(token, child);
      }
      node = child;
    }
    if (node === this.#root) return;
    node.values ??= [];
    node.values.push(value);
    this.size++;
  }

  /** Calls `found` with every entry that starts at token `at`, shorter ones first; `end` is the token after the match. */
  match(tokens: Tokens, at: number, found: (end: number, values: readonly T[]) => void): void {
    let node: Node<T> | undefined = this.#root;
    for (let i = at; i < tokens.count; i++) {
      if (i > at && tokens.gap[i] === Gap.blank) return;
      node = node?.next?.get(tokens.fold[i] as string);
      if (node === undefined) return;
      if (node.values !== null) found(i + 1, node.values);
      if (node.next === null) return;
    }
  }

  /** The longest entry that starts at token `at`, or null. */
  longest(tokens: Tokens, at: number): { readonly end: number; readonly values: readonly T[] } | null {
    let best: { end: number; values: readonly T[] } | null = null;
    this.match(tokens, at, (end, values) => {
      best = { end, values };
    });
    return best;
  }
}
