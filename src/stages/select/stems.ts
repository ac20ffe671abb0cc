import { createRequire } from 'node:module';

/**
 * natural's Dutch stemmer, by subpath: the package's root prints to standard
 * output and reads `.env`. The only place that imports natural.
 */
const { PorterStemmerNl } = createRequire(import.meta.url)('natural/lib/natural/stemmers') as {
  PorterStemmerNl: { stem(word: string): string };
};

const known = new Map<string, string>();

/** Stems of the content words of a sentence: words of four letters and more that are not function words. */
export function stems(text: string, functionWords: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (const word of text.toLowerCase().match(/[\p{L}][\p{L}\d'-]{3,}/gu) ?? []) {
    if (functionWords.has(word)) continue;
    let stem = known.get(word);
    if (stem === undefined) {
      stem = PorterStemmerNl.stem(word);
      // Bounded, so that a long run over many letters does not grow without end.
      if (known.size > 50_000) known.clear();
      known.set(word, stem);
    }
    found.push(stem);
  }
  return found;
}
