import type { DataSource } from '../../../pipeline/data.ts';
import type { Translation, TranslationInput, Translator } from '../../../pipeline/translator.ts';
import { confidenceOf } from './confidence.ts';
import { type DecoderParts, decode } from './decode.ts';
import { write } from './english.ts';
import { loadModel } from './model.ts';
import { reorder } from './reorder.ts';
import { loadTagger, type Tagger } from './tag.ts';
import { type Token, tokeniseWithFixed } from './token.ts';
import { UnknownWords } from './unknown.ts';

const VERSION = '1';

/**
 * The translator that needs nothing but the package: a phrase-based statistical
 * model of ministerial and legal prose. Its English reads roughly; what it cannot
 * translate stays in Dutch between ‹ ›.
 * @throws Error when its data is missing or malformed.
 */
export function gistTranslator(data: DataSource): Translator {
  const tagger = loadTagger(data);
  const parts = loadModel(data);
  const unknown = new UnknownWords(parts.table, tagger.verbs);
  return {
    name: 'gist',
    version: VERSION,
    kind: 'gist',
    async translate(inputs, signal) {
      const out: Translation[] = [];
      for (const input of inputs) {
        signal.throwIfAborted();
        out.push(translateOne(input, tagger, parts, unknown));
        // lets an abort or another letter through between sentences
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
      return out;
    },
  };
}

function translateOne(
  input: TranslationInput,
  tagger: Tagger,
  parts: DecoderParts,
  unknown: UnknownWords,
): Translation {
  const read = tokeniseWithFixed(input.text, input.fixed);
  if (read.length === 0) return { text: '', confidence: 1, notes: [] };
  const { tokens, guessed } = unknown.resolve(reorder(read, tagger));
  const decoded = decode(tokens, parts);
  const capital = startsUpper(read);
  const left = decoded.words.filter((word) => word.origin === 'unknown' && /\p{L}/u.test(word.text));
  return {
    text: write(decoded.words, capital),
    confidence: confidenceOf({
      tokens: tokens.length,
      words: decoded.words.length,
      unknown: left.length,
      guessed,
      decoded,
    }),
    notes: left.map((word) => `untranslated: ${word.text}`),
  };
}

const startsUpper = (tokens: readonly Token[]): boolean => {
  const first = tokens.find((token) => /\p{L}/u.test(token.surface));
  return first !== undefined && /^\P{L}*\p{Lu}/u.test(first.surface);
};
