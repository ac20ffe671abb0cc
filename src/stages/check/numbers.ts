/** Numbers that are written as words, in both languages, up to twelve. "een"/"one" is left out: it is mostly an article. */
const WORDS: Readonly<Record<string, number>> = {
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const MONTHS = /^(?:jan|feb|mar|mrt|maa|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)/i;

/**
 * The values of the figures in a text: "1.234,5" in Dutch and "1,234.5" in
 * English are the same value. Number words count only where the other side has
 * the figure, so they are found by {@link unsupported}, not here.
 */
export function numbersOf(text: string, language: 'nl' | 'en'): readonly string[] {
  const found: string[] = [];
  for (const [figure] of text.matchAll(/\d+(?:[.,]\d+)*/g)) found.push(value(figure, language));
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const n = WORDS[word.toLowerCase()];
    if (n !== undefined && !MONTHS.test(word)) found.push(`w${n}`);
  }
  return found;
}

function value(figure: string, language: 'nl' | 'en'): string {
  const [group, decimal] = language === 'nl' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${decimal}\\d+)?$`);
  if (grouped.test(figure)) return figure.replaceAll(group, '').replace(decimal, '.');
  if (figure.includes(decimal) && figure.split(decimal).length === 2 && !figure.includes(group))
    return figure.replace(decimal, '.');
  return figure;
}

/** The figures of `these` that `those` do not have, in figures or in words. Number words of `these` demand nothing. */
export function unsupported(these: readonly string[], those: readonly string[]): readonly string[] {
  const pool = new Set(those);
  return [...new Set(these)].filter(
    (n) => !n.startsWith('w') && !pool.has(n) && !pool.has(`w${n}`) && !splits(n, pool),
  );
}

/** "21 501-20" may come out as one figure or as three; parts that are all there support the whole. */
function splits(n: string, pool: ReadonlySet<string>): boolean {
  const parts = n.split(/[.,]/);
  return parts.length > 1 && parts.every((part) => pool.has(part));
}
