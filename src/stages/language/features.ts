/** Features are hashed into this many buckets; a power of two. */
export const BUCKETS = 32768;

/** Longest run of characters inside a word that is a feature. */
const LONGEST = 5;

/** Characters of a word that count; what is longer is cut, so that no token costs more than a word. */
const WORD_LIMIT = 40;

const WORD = /[\p{L}\p{M}]+(?:['’‘`][\p{L}\p{M}]+)*['’‘`]?|['’‘`][\p{L}\p{M}]+/gu;

/** What the identifier sees of a text. */
export interface Seen {
  /** Buckets of its features, one entry for each occurrence. */
  readonly features: readonly number[];
  /** Letters of the words that were looked at. */
  readonly letters: number;
  /** Number of words that were looked at. */
  readonly words: number;
}

/**
 * Character sequences of 1 to 5 within words, with the borders of the words, and whole words. Names say little about
 * the language around them: words with a capital inside a text, and words in capitals, are left out unless too little
 * would remain.
 */
export function seen(text: string): Seen {
  const all = text.match(WORD) ?? [];
  const plain = all.filter((word, i) => (i === 0 ? !isCapitals(word) : !isCapitalised(word)));
  const words = plain.length >= 3 ? plain : all;
  const features: number[] = [];
  let letters = 0;
  for (const word of words) {
    const bare = word.toLowerCase().normalize('NFC').replace(/[’‘`]/g, "'").slice(0, WORD_LIMIT);
    letters += bare.length;
    const bordered = `_${bare}_`;
    let whole = START ^ WHOLE;
    for (let start = 0; start < bordered.length; start++) {
      const first = bordered.charCodeAt(start);
      whole = step(whole, first);
      let sequence = step(START, first);
      if (first !== BORDER) features.push(bucket(sequence));
      for (let end = start + 1; end < Math.min(start + LONGEST, bordered.length); end++) {
        sequence = step(sequence, bordered.charCodeAt(end));
        features.push(bucket(sequence));
      }
    }
    features.push(bucket(whole));
  }
  return { features, letters, words: words.length };
}

function isCapitalised(word: string): boolean {
  return /^['’‘`]?\p{Lu}/u.test(word);
}

function isCapitals(word: string): boolean {
  return /^[\p{Lu}\p{M}'’‘`]{2,}$/u.test(word);
}

/** FNV-1a over UTF-16 code units: its state before the first. */
const START = 0x811c9dc5;
/** Keeps whole words apart from sequences of the same characters. */
const WHOLE = 7;
const BORDER = '_'.charCodeAt(0);

function step(state: number, unit: number): number {
  return Math.imul(state ^ unit, 0x01000193);
}

function bucket(state: number): number {
  return (Math.imul(state ^ (state >>> 15), 0x85ebca6b) >>> 13) & (BUCKETS - 1);
}
