import { LanguageModel, type LanguageState } from './language-model.ts';
import { type PhraseTable, SCORES } from './phrase-table.ts';
import { type Token, tokenise } from './token.ts';
import type { Weights } from './weights.ts';

/** One English word of an output: its id for the language model and what is written. */
export interface OutputWord {
  readonly id: number;
  readonly text: string;
  /** Copied as it stands: a fixed rendering, a number, or a Dutch word that could not be translated. */
  readonly origin: 'table' | 'copied' | 'unknown';
}

/** A rendering of the tokens `start` to `end` (exclusive). */
export interface Option {
  readonly start: number;
  readonly end: number;
  readonly words: readonly OutputWord[];
  /** Weighted score without the language model. */
  readonly score: number;
  /** The same with a rough language model score, to rank and to estimate what is left. */
  readonly estimate: number;
}

const LONGEST = 6;
const PER_SPAN = 12;

/** All renderings of all stretches of the sentence, by start and then by length − 1. */
export function collectOptions(
  tokens: readonly Token[],
  table: PhraseTable,
  model: LanguageModel,
  weights: Weights,
): Option[][][] {
  return tokens.map((_, start) => {
    const spans: Option[][] = [];
    walk(tokens, start, table, (end, found, fixedWords) => {
      const list = spans[end - start - 1] ?? [];
      spans[end - start - 1] = list;
      for (let option = found[0]; option < found[1]; option++) {
        const words = render(tokens, start, end, table, option, fixedWords);
        // European law says "shall" where a letter states a fact: "wordt" obliges nobody.
        if (!words?.every((word) => word.text !== 'shall' || word.origin === 'copied')) continue;
        let score = weights.phrase + weights.word * words.length;
        for (let i = 0; i < SCORES; i++) score += (weights.scores[i] as number) * table.score(option, i);
        list.push(withEstimate(start, end, words, score, model, weights));
      }
    });
    const token = tokens[start] as Token;
    if (!spans[0]?.length || token.fixed) spans[0] = [...(spans[0] ?? []), copy(token, start, table, model, weights)];
    return Array.from(spans, (list) => (list ?? []).sort((a, b) => b.estimate - a.estimate).slice(0, PER_SPAN));
  });
}

/** Follows the phrase table from a token on; a fixed token may be read as its class or as its Dutch words. */
function walk(
  tokens: readonly Token[],
  start: number,
  table: PhraseTable,
  visit: (end: number, found: readonly [number, number], fixedWords: boolean) => void,
): void {
  const step = (node: number, at: number, asWords: boolean): void => {
    if (at > start) visit(at, table.optionsOf(node), asWords);
    const token = tokens[at];
    if (!token || at - start >= LONGEST) return;
    const next = (from: number, key: string, first: boolean): number => {
      const id = table.idOf(key);
      return id < 0 ? -1 : first ? id : table.extend(from, id);
    };
    const direct = next(node, token.key, at === start);
    if (direct >= 0) step(direct, at + 1, asWords);
    if (!token.words) return;
    let inner = node;
    token.words.forEach((word, i) => {
      if (inner >= 0) inner = next(inner, word, at === start && i === 0);
    });
    if (inner >= 0 && token.words.length > 0) step(inner, at + 1, true);
  };
  step(-1, start, false);
}

/** The words of a rendering, class words filled in; undefined when it would not keep the fixed renderings. */
function render(
  tokens: readonly Token[],
  start: number,
  end: number,
  table: PhraseTable,
  option: number,
  fixedWords: boolean,
): OutputWord[] | undefined {
  const ids = table.target(option);
  if (fixedWords) return renderAsWords(tokens.slice(start, end), ids, table);
  const classed = tokens.slice(start, end).filter((token) => token.english !== undefined);
  let next = 0;
  const words: OutputWord[] = [];
  for (const id of ids) {
    const text = table.targetWords[id] as string;
    if (/^\$[a-z]$/.test(text)) {
      const token = classed[next++];
      if (token?.key !== text) return undefined;
      words.push({ id, text: token.english as string, origin: 'copied' });
    } else words.push({ id, text, origin: 'table' });
  }
  return next === classed.length ? words : undefined;
}

function renderAsWords(tokens: readonly Token[], ids: readonly number[], table: PhraseTable): OutputWord[] | undefined {
  const texts = ids.map((id) => table.targetWords[id] as string);
  if (texts.some((text) => /^\$[a-z]$/.test(text))) return undefined;
  const joined = ` ${texts.join(' ')} `;
  for (const token of tokens) {
    if (token.english === undefined) continue;
    const wanted = ` ${tokenise(token.english, 'en')
      .map((word) => word.surface)
      .join(' ')} `;
    if (joined.split(wanted).length !== 2) return undefined;
  }
  return ids.map((id, i) => ({ id, text: texts[i] as string, origin: 'table' as const }));
}

function copy(token: Token, start: number, table: PhraseTable, model: LanguageModel, weights: Weights): Option {
  const known = token.english !== undefined;
  const id = known ? table.targetId(token.key) : LanguageModel.UNKNOWN;
  const text = token.english ?? token.surface;
  const words: OutputWord[] = [{ id: id < 0 ? LanguageModel.UNKNOWN : id, text, origin: known ? 'copied' : 'unknown' }];
  const score = weights.phrase + weights.word + (known ? 0 : weights.unknown);
  return withEstimate(start, start + 1, words, score, model, weights);
}

function withEstimate(
  start: number,
  end: number,
  words: readonly OutputWord[],
  score: number,
  model: LanguageModel,
  weights: Weights,
): Option {
  const state: LanguageState = { one: -1, two: -1, three: -1 };
  let language = 0;
  words.forEach((word, i) => {
    if (i === 0) {
      state.one = word.id < model.size ? word.id : LanguageModel.UNKNOWN;
      language += model.unigram(word.id);
    } else language += model.score(state, word.id, state);
  });
  return { start, end, words, score, estimate: score + weights.language * language };
}
