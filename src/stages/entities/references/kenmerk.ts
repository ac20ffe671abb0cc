import type { ReferencePattern } from './pattern.ts';

const CODE = '((?=[\\w./-]*\\d{3})[A-Z0-9][\\w./-]{2,40}\\w)';

/** "Ons kenmerk 5303168", "uw brief van 5 maart 2024, nr. 5284183": the span is the number alone. */
export const ownNumbers: ReferencePattern = {
  expression: new RegExp(
    `\\b(?:(?:[Oo]ns|[Uu]w|[Mm]et|[Oo]nder)\\s+kenmerk|[Kk]enmerk|[Oo]nze referentie|[Uu]w referentie|[Bb]riefnummer)\\s*:?\\s+${CODE}`,
    'g',
  ),
  read: (match) => only(match),
};

export const letterNumbers: ReferencePattern = {
  expression: new RegExp(
    `\\b(?:brief|brieven|verzoek|schrijven)\\s+(?:van|d\\.d\\.)\\s+\\d{1,2}\\s+[a-z]+\\s+\\d{4},?\\s+(?:\\(?nr\\.?|nummer|kenmerk|met kenmerk)\\s+${CODE}`,
    'g',
  ),
  read: (match) => only(match),
};

function only(match: RegExpExecArray) {
  const code = match[1] as string;
  if (/^(?:19|20)\d\d$/.test(code)) return null;
  return { norm: code, english: code, span: [match[0].length - code.length, code.length] as const };
}
