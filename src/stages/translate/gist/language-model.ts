import type { Container, Numbers } from './container.ts';

/** Base-10 logarithms are stored as bytes: probability −n/25, backoff weight n/50 − 3.5. */
const PROBABILITY = -1 / 25;
const LN10 = Math.LN10;

/** Where the model stands after some words: nodes of the last one, two and three words, −1 where there is none. */
export interface LanguageState {
  one: number;
  two: number;
  three: number;
}

/** A 4-gram model of English over word ids, a trie in flat arrays. */
export class LanguageModel {
  readonly size: number;
  readonly #probability: Numbers[];
  readonly #backoff: Numbers[];
  readonly #first: Numbers[];
  readonly #word: Numbers[];

  constructor(data: Container) {
    const all = (name: string, from: number, to: number): Numbers[] => {
      const out: Numbers[] = [new Uint8Array(0)];
      for (let n = 1; n <= to; n++) out.push(n < from ? new Uint8Array(0) : data.array(`lm${n}.${name}`));
      return out;
    };
    this.#probability = all('probability', 1, 4);
    this.#backoff = all('backoff', 1, 3);
    this.#first = all('first', 1, 3);
    this.#word = all('word', 2, 4);
    this.size = (this.#probability[1] as Numbers).length;
  }

  static readonly START = 1;
  static readonly END = 2;
  static readonly UNKNOWN = 3;

  start(): LanguageState {
    return { one: LanguageModel.START, two: -1, three: -1 };
  }

  /** Natural logarithm of the probability of `word` after `from`; `to` becomes the state after it. */
  score(from: LanguageState, id: number, to: LanguageState): number {
    const word = id < this.size ? id : LanguageModel.UNKNOWN;
    const { one, two, three } = from;
    const bigram = one < 0 ? -1 : this.#child(1, one, word);
    const trigram = two < 0 ? -1 : this.#child(2, two, word);
    let value: number;
    const fourgram = three < 0 ? -1 : this.#child(3, three, word);
    if (fourgram >= 0) value = this.#p(4, fourgram);
    else {
      value = three < 0 ? 0 : this.#bow(3, three);
      if (trigram >= 0) value += this.#p(3, trigram);
      else {
        if (two >= 0) value += this.#bow(2, two);
        value += bigram >= 0 ? this.#p(2, bigram) : (one < 0 ? 0 : this.#bow(1, one)) + this.#p(1, word);
      }
    }
    to.one = word;
    to.two = bigram;
    to.three = trigram;
    return value * LN10;
  }

  /** Natural logarithm of the probability of a word with nothing known before it. */
  unigram(id: number): number {
    return this.#p(1, id < this.size ? id : LanguageModel.UNKNOWN) * LN10;
  }

  /** A number that tells states apart. */
  static key(state: LanguageState): number {
    if (state.three >= 0) return state.three * 4 + 2;
    return state.two >= 0 ? state.two * 4 + 1 : state.one * 4;
  }

  #p(order: number, node: number): number {
    return ((this.#probability[order] as Numbers)[node] as number) * PROBABILITY;
  }

  #bow(order: number, node: number): number {
    return ((this.#backoff[order] as Numbers)[node] as number) / 50 - 3.5;
  }

  #child(order: number, node: number, word: number): number {
    const first = this.#first[order] as Numbers;
    const words = this.#word[order + 1] as Numbers;
    let low = first[node] as number;
    let high = first[node + 1] as number;
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[middle] as number) < word) low = middle + 1;
      else high = middle;
    }
    return low < end && words[low] === word ? low : -1;
  }
}
