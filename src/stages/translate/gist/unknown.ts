import { CompoundSplitter } from './compound.ts';
import type { PhraseTable } from './phrase-table.ts';
import { type Token, VERB_MARK } from './token.ts';
import type { Verbs } from './verbs.ts';

/** Tokens the phrase table can work with, and how many had to be guessed at or given up. */
export interface Resolved {
  readonly tokens: readonly Token[];
  /** Compounds taken apart and inflections replaced. */
  readonly guessed: number;
}

/** Finds a known form for words the phrase table lacks; names stay, other words stay unknown. */
export class UnknownWords {
  readonly #table: PhraseTable;
  readonly #verbs: Verbs;
  readonly #splitter: CompoundSplitter;

  constructor(table: PhraseTable, verbs: Verbs) {
    this.#table = table;
    this.#verbs = verbs;
    this.#splitter = new CompoundSplitter((word) => {
      const frequency = table.frequency(word);
      return frequency >= 4 ? frequency : 0;
    });
  }

  resolve(tokens: readonly Token[]): Resolved {
    let guessed = 0;
    const out = tokens.flatMap((token, i): readonly Token[] => {
      if (token.english !== undefined || !/[\p{L}\p{N}]/u.test(token.key) || this.#table.knows(token.key))
        return [token];
      const other = this.#otherReading(token);
      if (other) return [other];
      const compound = this.#namedCompound(token);
      if (compound) return compound;
      if (isName(token, i)) return [{ ...token, key: '$e', english: token.surface, words: [token.key] }];
      const parts = this.#parts(token.key);
      if (!parts) return [token];
      guessed++;
      return parts.map((key) => ({ key, surface: key }));
    });
    return { tokens: out, guessed };
  }

  /** The noun for a verb that the table knows as a noun only, and the reverse: the tagger may have erred. */
  #otherReading(token: Token): Token | undefined {
    const { key } = token;
    const other = key.endsWith(VERB_MARK) ? key.slice(0, -VERB_MARK.length) : key + VERB_MARK;
    return this.#table.knows(other) ? { ...token, key: other } : undefined;
  }

  /** "EU-gebied", "Tozo-lening": a name, then a word the table knows. */
  #namedCompound(token: Token): readonly Token[] | undefined {
    const cut = token.surface.lastIndexOf('-');
    const last = token.surface.slice(cut + 1);
    const first = token.surface.slice(0, cut);
    if (cut < 1 || !/^\p{Lu}/u.test(first) || !/^\p{Ll}{3,}$/u.test(last)) return undefined;
    const parts = this.#table.knows(last) ? [last] : this.#parts(last);
    if (!parts) return undefined;
    const name: Token = { key: '$e', surface: first, english: first, words: [first.toLowerCase()] };
    return [name, ...parts.map((key) => ({ key, surface: key }))];
  }

  #parts(marked: string): readonly string[] | undefined {
    const key = marked.replace(VERB_MARK, '');
    const inflected = this.#inflected(key);
    if (inflected) return [inflected];
    const pieces = key.split(/[-+'_]/).filter((piece) => piece !== '');
    if (pieces.length > 1 && pieces.every((piece) => this.#table.knows(piece))) return pieces;
    return this.#splitter.split(key) ?? this.#splitInflected(key);
  }

  #inflected(key: string): string | undefined {
    // a bare stem and its prefix: the infinitive, the first of the siblings, has the same English
    const joined = key.replace('+', '');
    const forms = [...(this.#verbs.siblings.get(joined) ?? []), ...otherEndings(joined)];
    return forms.find((form) => form !== key && this.#table.knows(form));
  }

  /** A compound whose last part is inflected: its other forms are tried. */
  #splitInflected(key: string): readonly string[] | undefined {
    for (const form of otherEndings(key)) {
      const parts = this.#splitter.split(form);
      if (parts) return parts;
    }
    return undefined;
  }
}

const isName = (token: Token, i: number): boolean =>
  /\d/.test(token.surface) || /\p{Lu}.*\p{Lu}/u.test(token.surface) || (i > 0 && /^\p{Lu}/u.test(token.surface));

/** Forms of a noun or adjective with another ending: plural, singular, inflected, base. */
function otherEndings(key: string): readonly string[] {
  const stems = [key];
  for (const ending of ['en', 'e', 's', "'s", 'n', 'te', 'tje', 'tjes', 'je', 'jes', 'ere', 'er', 'ste', 'st']) {
    if (key.length - ending.length >= 4 && key.endsWith(ending)) stems.push(key.slice(0, -ending.length));
  }
  return stems.flatMap((stem) => {
    const doubled = /[aeiou][bdfgklmnprst]$/.test(stem) ? [`${stem}${stem.at(-1)}e`, `${stem}${stem.at(-1)}en`] : [];
    const single = /([bdfgklmnprst])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
    const long = /[^aeiou][aeou][bdfgklmnprstvz]$/.test(stem)
      ? [`${stem.slice(0, -1)}${stem.at(-2)}${stem.slice(-1).replace('v', 'f').replace('z', 's')}`]
      : [];
    return [stem, ...single, ...long, `${stem}e`, `${stem}en`, `${stem}s`, ...doubled];
  });
}
