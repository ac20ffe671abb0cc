import type { Mention } from '../../pipeline/index.ts';

/** English names of mentions that a line does not contain, in any usual form. */
export function lostNames(mentions: readonly Mention[], english: string): readonly string[] {
  const line = plain(english);
  return [
    ...new Set(
      mentions
        .filter((m) => m.english !== '' && !forms(m).some((form) => line.includes(plain(form))))
        .map((m) => m.english),
    ),
  ];
}

/** The English name with and without its article, and the Dutch where it was left as it is. */
function forms(m: Mention): readonly string[] {
  const bare = m.english.replace(/^the /i, '');
  const short = bare.match(/\(([A-Z]{2,})\)$/);
  return [bare, m.text, ...(short?.[1] ? [short[1], bare.slice(0, short.index).trim()] : [])];
}

function plain(text: string): string {
  return ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;
}
