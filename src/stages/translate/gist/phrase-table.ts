import type { Container, Numbers } from './container.ts';

/** Scores are natural logarithms stored as bytes: −n/12. */
const SCORE = -1 / 12;
export const SCORES = 4;

/** Dutch phrases in a trie over word ids, each with its English renderings. */
export class PhraseTable {
  readonly sourceWords: readonly string[];
  readonly targetWords: readonly string[];
  readonly #ids = new Map<string, number>();
  readonly #targetIds = new Map<string, number>();
  readonly #frequency: Numbers;
  readonly #word: Numbers;
  readonly #child: Numbers;
  readonly #option: Numbers;
  readonly #scores: Numbers;
  readonly #targets: Numbers;
  readonly #targetStart: Uint32Array;

  constructor(data: Container) {
    this.sourceWords = data.words('source.words');
    this.targetWords = data.words('target.words');
    for (const [id, word] of this.sourceWords.entries()) this.#ids.set(word, id);
    for (const [id, word] of this.targetWords.entries()) this.#targetIds.set(word, id);
    this.#frequency = data.array('source.frequency');
    this.#word = data.array('phrase.word');
    this.#child = data.array('phrase.child');
    this.#option = data.array('phrase.option');
    this.#scores = data.array('option.scores');
    this.#targets = data.array('option.words');
    const lengths = data.array('option.length');
    this.#targetStart = new Uint32Array(lengths.length + 1);
    for (let i = 0; i < lengths.length; i++) {
      this.#targetStart[i + 1] = (this.#targetStart[i] as number) + (lengths[i] as number);
    }
  }

  idOf(word: string): number {
    return this.#ids.get(word) ?? -1;
  }

  targetId(word: string): number {
    return this.#targetIds.get(word) ?? -1;
  }

  /** Whether the table renders the word on its own. */
  knows(word: string): boolean {
    const id = this.idOf(word);
    return id >= 0 && this.optionsOf(id)[0] < this.optionsOf(id)[1];
  }

  /** How often the corpus has the word, roughly; 0 when the table cannot render it. */
  frequency(word: string): number {
    return this.knows(word) ? Math.exp((this.#frequency[this.idOf(word)] as number) / 16) : 0;
  }

  /** The node for a phrase one word longer, or −1. The node of a single word is its id. */
  extend(node: number, word: number): number {
    let low = this.#child[node] as number;
    let high = this.#child[node + 1] as number;
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#word[middle] as number) < word) low = middle + 1;
      else high = middle;
    }
    return low < end && this.#word[low] === word ? low : -1;
  }

  /** First and one past the last rendering of a node. */
  optionsOf(node: number): readonly [number, number] {
    return [this.#option[node] as number, this.#option[node + 1] as number];
  }

  /** English word ids of a rendering. */
  target(option: number): readonly number[] {
    return Array.from(this.#targets.subarray(this.#targetStart[option], this.#targetStart[option + 1]));
  }

  /** Natural logarithm of one of the scores: p(e|f), p(f|e), lex(e|f), lex(f|e). */
  score(option: number, which: number): number {
    return (this.#scores[option * SCORES + which] as number) * SCORE;
  }
}
