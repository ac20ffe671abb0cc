import { LanguageModel, type LanguageState } from './language-model.ts';
import { collectOptions, type Option, type OutputWord } from './options.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { Token } from './token.ts';
import type { Weights } from './weights.ts';

/** A translation being built: which tokens are done, the last phrase used, and where the language model stands. */
interface Hypothesis {
  readonly score: number;
  readonly total: number;
  /** First token not yet translated, and a bit mask of those done after it. */
  readonly gap: number;
  readonly mask: number;
  readonly last: number;
  readonly state: LanguageState;
  readonly option: Option | undefined;
  readonly previous: Hypothesis | undefined;
}

export interface Decoded {
  readonly words: readonly OutputWord[];
  /** Natural logarithm of the model score of the English, without weights. */
  readonly language: number;
  readonly jumps: number;
  /** How many phrases were used, and the weighted table scores of those that are no unknown words. */
  readonly phrases: number;
  readonly table: number;
  readonly score: number;
}

const BEAM = 30;
/** How many tokens ahead of the first untranslated one a phrase may begin. */
const REACH = 5;
/** How far below the best of its stack a hypothesis may be, in weighted log probability. */
const MARGIN = 3.5;

export interface DecoderParts {
  readonly table: PhraseTable;
  readonly model: LanguageModel;
  readonly weights: Weights;
}

/** The best-scoring English for Dutch tokens already put in English order. Deterministic. */
export function decode(tokens: readonly Token[], { table, model, weights }: DecoderParts): Decoded {
  const length = tokens.length;
  const options = collectOptions(tokens, table, model, weights);
  const future = futureScores(options, length);
  const zones = zonesOf(tokens);
  const stacks: Map<number, Hypothesis>[] = Array.from({ length: length + 1 }, () => new Map());
  const worst = new Float64Array(length + 1).fill(-Infinity);
  const start: Hypothesis = {
    score: 0,
    total: 0,
    gap: 0,
    mask: 0,
    last: 0,
    state: model.start(),
    option: undefined,
    previous: undefined,
  };
  stacks[0]?.set(0, start);
  for (let done = 0; done < length; done++) {
    const stack = prune(stacks[done] as Map<number, Hypothesis>);
    for (const hypothesis of stack) {
      for (let at = hypothesis.gap; at <= Math.min(length - 1, hypothesis.gap + REACH); at++) {
        if (zones[at] !== zones[hypothesis.gap]) break;
        if (at > hypothesis.gap && (hypothesis.mask >>> (at - hypothesis.gap - 1)) & 1) continue;
        const spans = options[at] as Option[][];
        for (let size = 1; size <= spans.length; size++) {
          const offset = at + size - 1 - hypothesis.gap;
          if (size > 1 && offset > 0 && (hypothesis.mask >>> (offset - 1)) & 1) break;
          if (at > hypothesis.gap && offset > REACH + 3) break;
          const cover = advance(hypothesis.gap, hypothesis.mask, at, size);
          const rest = remaining(cover.gap, cover.mask, length, future);
          const jump = Math.abs(at - hypothesis.last);
          for (const option of spans[size - 1] as Option[]) {
            const base = hypothesis.score + option.score + weights.distortion * jump;
            const target = done + size;
            const bound = base + (option.estimate - option.score) + rest;
            if (bound < (worst[target] as number) - MARGIN) continue;
            add(
              stacks[target] as Map<number, Hypothesis>,
              worst,
              target,
              extend(hypothesis, option, cover, base, rest, model, weights),
            );
          }
        }
      }
    }
  }
  let best: Hypothesis | undefined;
  let bestScore = -Infinity;
  for (const hypothesis of (stacks[length] as Map<number, Hypothesis>).values()) {
    const state = { ...hypothesis.state };
    const score = hypothesis.score + weights.language * model.score(hypothesis.state, LanguageModel.END, state);
    if (score > bestScore) {
      bestScore = score;
      best = hypothesis;
    }
  }
  return trace(best, model, bestScore);
}

const WALL = /^[()[\]:;"–,.?!]$/;

/** Words may not change places across punctuation: the zone of each token. */
function zonesOf(tokens: readonly Token[]): number[] {
  const zones: number[] = [];
  let zone = 0;
  for (const token of tokens) {
    const wall = WALL.test(token.key);
    zones.push(wall ? zone + 1 : zone);
    if (wall) zone += 2;
  }
  return zones;
}

function extend(
  from: Hypothesis,
  option: Option,
  cover: { gap: number; mask: number },
  base: number,
  rest: number,
  model: LanguageModel,
  weights: Weights,
): Hypothesis {
  const state: LanguageState = { ...from.state };
  let language = 0;
  for (const word of option.words) language += model.score(state, word.id, state);
  const score = base + weights.language * language;
  return { score, total: score + rest, ...cover, last: option.end, state, option, previous: from };
}

function add(stack: Map<number, Hypothesis>, worst: Float64Array, at: number, hypothesis: Hypothesis): void {
  const coverage = (hypothesis.gap * 512 + hypothesis.mask) * 256 + (hypothesis.last & 255);
  const key = coverage * 8388608 + (LanguageModel.key(hypothesis.state) % 8388608);
  const known = stack.get(key);
  if (known && known.total >= hypothesis.total) return;
  stack.set(key, hypothesis);
  if (hypothesis.total > (worst[at] as number)) worst[at] = hypothesis.total;
}

function prune(stack: Map<number, Hypothesis>): Hypothesis[] {
  return [...stack.values()].sort((a, b) => b.total - a.total).slice(0, BEAM);
}

/** Coverage after translating `size` tokens from `at`. */
function advance(gap: number, mask: number, at: number, size: number): { gap: number; mask: number } {
  if (at > gap) {
    let next = mask;
    for (let i = at; i < at + size; i++) next |= 1 << (i - gap - 1);
    return { gap, mask: next };
  }
  let first = gap + size;
  let rest = size > 31 ? 0 : mask >>> (size - 1);
  while (rest & 1) {
    rest >>>= 1;
    first++;
  }
  return { gap: first, mask: rest >>> 1 };
}

/** Best score for each stretch of tokens, as a table of (length + 1)² entries. */
function futureScores(options: readonly (readonly (readonly Option[])[])[], length: number): Float64Array {
  const width = length + 1;
  const best = new Float64Array(width * width).fill(-Infinity);
  for (let start = 0; start < length; start++) {
    (options[start] as readonly (readonly Option[])[]).forEach((list, i) => {
      if (list[0]) best[start * width + start + i + 1] = list[0].estimate;
    });
  }
  for (let size = 2; size <= length; size++) {
    for (let start = 0; start + size <= length; start++) {
      const end = start + size;
      let top = best[start * width + end] as number;
      for (let middle = start + 1; middle < end; middle++) {
        const sum = (best[start * width + middle] as number) + (best[middle * width + end] as number);
        if (sum > top) top = sum;
      }
      best[start * width + end] = top;
    }
  }
  return best;
}

function remaining(gap: number, mask: number, length: number, future: Float64Array): number {
  const width = length + 1;
  let sum = 0;
  let from = gap;
  for (let at = gap + 1, bits = mask; bits !== 0; at++, bits >>>= 1) {
    if ((bits & 1) === 0) continue;
    if (at > from) sum += future[from * width + at] as number;
    from = at + 1;
  }
  return from < length ? sum + (future[from * width + length] as number) : sum;
}

function trace(best: Hypothesis | undefined, model: LanguageModel, score: number): Decoded {
  const chain: Option[] = [];
  let jumps = 0;
  for (let at = best; at?.option; at = at.previous) {
    chain.push(at.option);
    jumps += Math.abs(at.option.start - (at.previous?.last ?? 0));
  }
  const words = chain.reverse().flatMap((option) => option.words);
  const state = model.start();
  let language = 0;
  for (const word of words) language += model.score(state, word.id, state);
  const known = chain.filter((option) => option.words[0]?.origin !== 'unknown');
  const table = known.reduce((sum, option) => sum + option.score, 0);
  return { words, language, jumps, phrases: chain.length, table, score };
}
