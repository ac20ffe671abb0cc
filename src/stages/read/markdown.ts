import type { Contents } from './reader.ts';

/**
 * Markdown is read like plain text, whose blank lines, list markers and
 * emphasis say the same. Only what would be taken for words of the letter, the
 * marks of headings and quotations, becomes white space of the same length, so
 * that offsets fit the file as it is.
 */
export function readMarkdown(text: string): Contents {
  const blank = (marks: string): string => ' '.repeat(marks.length);
  const read = text
    .replace(/^ {0,3}(?:#{1,6}(?=[ \t])|>+(?=[ \t]))/gm, blank)
    .replace(/(?<=\S[ \t])#{1,6}(?=[ \t]*$)/gm, blank);
  return { text: read, regions: [], metadata: {} };
}
