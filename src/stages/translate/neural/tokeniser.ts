import { parseTsv } from '../../../pipeline/index.ts';
import { PLACEHOLDER } from './placeholders.ts';

export const PAD = 0;
export const UNKNOWN = 1;
export const BEGIN = 2;
export const END = 3;

/** SentencePiece's mark for a space. */
const SPACE = '\u2581';
/** SentencePiece gives a character outside the vocabulary the lowest score less this. */
const UNKNOWN_PENALTY = 10;

/** The unigram vocabulary shared by Dutch and English; the pieces of a text are its likeliest segmentation. */
export class Tokeniser {
  readonly #ids = new Map<string, number>();
  readonly #pieces: readonly string[];
  readonly #scores: readonly number[];
  readonly #longest: number;
  readonly #unknownScore: number;
  /** Ids of the placeholder pieces. */
  readonly placeholders: ReadonlySet<number>;

  /** @param tsv Rows `piece`, `score` in the order of their ids. */
  constructor(tsv: string, path: string) {
    const rows = parseTsv(tsv, path, ['piece', 'score']);
    this.#pieces = rows.map((row) => row.piece);
    this.#scores = rows.map((row) => Number(row.score));
    this.#pieces.forEach((piece, id) => {
      if (id > END) this.#ids.set(piece, id);
    });
    this.placeholders = new Set(this.#pieces.flatMap((piece, id) => (PLACEHOLDER.test(piece) ? [id] : [])));
    this.#longest = Math.max(...this.#pieces.map((piece) => piece.length));
    this.#unknownScore = Math.min(...this.#scores) - UNKNOWN_PENALTY;
  }

  get size(): number {
    return this.#pieces.length;
  }

  /** Ids of the pieces, without an end mark. `text` is normalised; placeholders are pieces of their own. */
  encode(text: string): number[] {
    if (text === '') return [];
    return `${SPACE}${text.replaceAll(' ', SPACE)}`
      .split(PLACEHOLDER)
      .flatMap((part) => (PLACEHOLDER.test(part) ? [this.id(part)] : this.#segment(part)));
  }

  decode(ids: readonly number[]): string {
    return ids
      .filter((id) => id > END)
      .map((id) => this.#pieces[id])
      .join('')
      .replaceAll(SPACE, ' ')
      .trim();
  }

  id(piece: string): number {
    return this.#ids.get(piece) ?? UNKNOWN;
  }

  /** Whether every character of the text is in the vocabulary. */
  knows(text: string): boolean {
    return !this.encode(text).includes(UNKNOWN);
  }

  /** Viterbi over UTF-16 offsets: the segmentation with the highest sum of scores. */
  #segment(text: string): number[] {
    const best = new Float64Array(text.length + 1).fill(-Infinity);
    const from = new Int32Array(text.length + 1);
    const piece = new Int32Array(text.length + 1);
    best[0] = 0;
    for (let start = 0; start < text.length; start++) {
      const base = best[start] as number;
      if (base === -Infinity) continue;
      const width = (text.codePointAt(start) as number) > 0xffff ? 2 : 1;
      let known = false;
      for (let end = start + 1; end <= Math.min(text.length, start + this.#longest); end++) {
        const id = this.#ids.get(text.slice(start, end));
        if (id === undefined) continue;
        known ||= end - start === width;
        const score = base + (this.#scores[id] as number);
        if (score > (best[end] as number)) [best[end], from[end], piece[end]] = [score, start, id];
      }
      const next = start + width;
      if (!known && base + this.#unknownScore > (best[next] as number)) {
        [best[next], from[next], piece[next]] = [base + this.#unknownScore, start, UNKNOWN];
      }
    }
    const ids: number[] = [];
    for (let at = text.length; at > 0; at = from[at] as number) ids.push(piece[at] as number);
    return ids.reverse().filter((id, i, all) => id !== UNKNOWN || all[i - 1] !== UNKNOWN);
  }
}
