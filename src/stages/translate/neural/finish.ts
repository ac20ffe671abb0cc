/** A mark of a list item at the start of a line: it is no language and passes untranslated. */
const LIST_MARK = /^(?:\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\)|\d{1,2}\.|[-\u2013\u2022*])\s+/;

export function listMark(text: string): string {
  return LIST_MARK.exec(text)?.[0] ?? '';
}

/** A line in capitals as a sentence; acronyms cannot be told from words there. */
export function sentenceCase(text: string): string {
  const letters = text.replace(/\u27e6[dne]\d\u27e7|\P{L}/gu, '');
  if (letters.length < 8 || letters !== letters.toUpperCase()) return text;
  const lower = text.replace(/\u27e6[dne]\d\u27e7|[^\u27e6]+/g, (part) =>
    part.startsWith('\u27e6') ? part : part.toLowerCase(),
  );
  return capitalise(lower);
}

/** Gives the English the capital and the closing mark of the Dutch: the model saw sentences more often than headings. */
export function matchEnds(english: string, dutch: string): string {
  const closed = /[.!?:;]["')]*$/.exec(dutch)?.[0];
  let out = english;
  if (closed === undefined) out = out.replace(/\.$/, '');
  else if (!/[.!?:;,]["')]*$/.test(out)) out += closed[0];
  return /^["'(]*\p{Lu}/u.test(dutch) ? capitalise(out) : out;
}

function capitalise(text: string): string {
  return text.replace(/^(["'(]*)(\p{Ll})/u, (_, open: string, letter: string) => open + letter.toUpperCase());
}
