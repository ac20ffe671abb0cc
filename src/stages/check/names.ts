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

/** Dutch forms that are short themselves; a full Dutch name must come out as the full English one. */
const SHORTENED = /^(?:Kamer|Commissie|Raad|Minister|Staatssecretaris|Senaat|OM)$/i;

/** The English name with and without its article, and the Dutch where it was left as it is. */
function forms(m: Mention): readonly string[] {
  const bare = m.english.replace(/^the /i, '');
  // Parliament and state bodies go by the noun alone in running English.
  const noun = bare.match(
    /^(?:House|Senate|Commission|Council|Minister|State Secretary|Cabinet|Public Prosecution Service)\b/,
  )?.[0];
  const explained = bare.match(/^(.+) \(([^()]*)\)$/);
  return [
    bare,
    m.text,
    ...(noun && SHORTENED.test(m.text) ? [noun] : []),
    ...(explained?.[1] && explained[2] ? [explained[1], explained[2]] : []),
  ];
}

function plain(text: string): string {
  return ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;
}
