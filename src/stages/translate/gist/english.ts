import type { OutputWord } from './options.ts';

const CLOSES = /^(?:[,.;:?!)\]%…]|'s)$/;
const OPENS = /^[([€£$]$/;

/** Writes the words of a translation as a sentence: spacing, quotation marks, articles, a capital at the start. */
export function write(words: readonly OutputWord[], capital: boolean): string {
  let text = '';
  let open = false;
  let glue = true;
  const kept = dropDoubleArticles(words);
  kept.forEach((word, i) => {
    let piece = word.origin === 'unknown' && /\p{L}/u.test(word.text) ? `‹${word.text}›` : word.text;
    const following = kept[i + 1];
    if (word.origin === 'table' && following) piece = article(piece, following.text);
    let closes = CLOSES.test(piece);
    let opens = OPENS.test(piece);
    if (piece === '"') {
      closes = open;
      opens = !open;
      open = !open;
      piece = opens ? '‘' : '’';
    }
    if (piece === '/' || piece === '-') closes = opens = true;
    if (piece === "'s") piece = '’s';
    text += glue || closes ? piece : ` ${piece}`;
    glue = opens;
  });
  return capital
    ? text.replace(/\p{L}/u, (letter, at: number) =>
        /^[‘(‹]*$/.test(text.slice(0, at)) ? letter.toUpperCase() : letter,
      )
    : text;
}

/** "the the Netherlands" and "a the Hague" keep the article of the rendering. */
function dropDoubleArticles(words: readonly OutputWord[]): OutputWord[] {
  return words.filter((word, i) => {
    const next = words[i + 1];
    return !(
      next?.origin === 'copied' &&
      /^the /i.test(next.text) &&
      /^(?:the|a|an)$/i.test(word.text) &&
      word.origin === 'table'
    );
  });
}

/** "a" or "an" by the sound the next word begins with; capitals read letter by letter are left alone. */
function article(word: string, next: string): string {
  const plain = next.replace(/^[‹"‘]/, '');
  if (/^\p{Lu}{2}/u.test(plain)) return word;
  const vowel =
    /^(?:[aeiou]|hour|honest|honou?r|heir)/i.test(plain) && !/^(?:uni(?![nm])|us[eu]|eu|one(?!r)|uti)/i.test(plain);
  if (word === 'a' && vowel) return 'an';
  return word === 'an' && !vowel && /^\p{L}/u.test(plain) ? 'a' : word;
}
