import type { DataSource } from '../../../pipeline/data.ts';
import type { Translation, TranslationInput, Translator } from '../../../pipeline/translator.ts';
import { confidenceOf, type Evidence } from './confidence.ts';
import { decode } from './decode.ts';
import { write } from './english.ts';
import { loadModel } from './model.ts';
import { reorder } from './reorder.ts';
import { loadTagger } from './tag.ts';
import { type Token, tokeniseWithFixed } from './token.ts';
import { UnknownWords } from './unknown.ts';

/** Everything in the data folder that the gist translator reads. */
export const GIST_FILES = [
  'words.tsv',
  'adjectives.tsv',
  'verbs.tsv',
  'ambiguous.tsv',
  'weights.json',
  'model.bin.br',
].map((name) => `gist/${name}`);
const VERSION = '6';

/**
 * The translator that needs nothing but the package: a phrase-based statistical
 * model of ministerial and legal prose. Its English reads roughly; what it cannot
 * translate stays in Dutch between ‹ ›.
 * @throws Error when its data is missing or malformed.
 */
export function gistTranslator(data: DataSource): Translator {
  const translateOne = explain(data);
  return {
    name: 'gist',
    version: VERSION,
    kind: 'gist',
    async translate(inputs, signal) {
      const out: Translation[] = [];
      for (const input of inputs) {
        signal.throwIfAborted();
        const { text, evidence, left } = translateOne(input);
        const confidence = text === '' ? 1 : confidenceOf(evidence);
        out.push({ text, confidence, notes: left.map((word) => `untranslated: ${word}`) });
        // lets an abort or another letter through between sentences
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
      return out;
    },
  };
}

/** A translation, the words left in Dutch, and what its confidence rests on. */
export interface Explained {
  readonly text: string;
  readonly left: readonly string[];
  readonly evidence: Evidence;
}

/** Translates one sentence at a time, with the evidence behind the confidence. */
export function explain(data: DataSource): (input: TranslationInput) => Explained {
  const tagger = loadTagger(data);
  const parts = loadModel(data);
  const unknown = new UnknownWords(parts.table, tagger.verbs);
  return (input) => {
    const read = tokeniseWithFixed(input.text, input.fixed);
    const { tokens, guessed } = unknown.resolve(reorder(read, tagger));
    const decoded = decode(tokens, parts);
    const left = decoded.words
      .filter((word) => word.origin === 'unknown' && /\p{L}/u.test(word.text))
      .map((word) => word.text);
    const evidence = {
      tokens: Math.max(1, tokens.length),
      words: decoded.words.length,
      unknown: left.length,
      guessed,
      decoded,
    };
    return { text: write(decoded.words, startsUpper(read)), left, evidence };
  };
}

const startsUpper = (tokens: readonly Token[]): boolean => {
  const first = tokens.find((token) => /\p{L}/u.test(token.surface));
  return first !== undefined && /^\P{L}*\p{Lu}/u.test(first.surface);
};
