import type { Line } from '../../pipeline/index.ts';
import { addressOf } from '../entities/address.ts';
import type { Letter } from './letter.ts';

/** What kind of paper the words before a reference say it is. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bmotie(?:s)?\b/i, 'a motion'],
  [/\b(?:kamer|schriftelijke )?vragen\b|\bbeantwoording\b/i, 'written questions'],
  [/\bdebat\b|\bAO\b|\balgemeen overleg\b/, 'a debate'],
  [/\bwetsvoorstel\b/i, 'a bill'],
  [/\b(?:kamer)?brief\b|\bvoortgangsbrief\b/i, 'a letter'],
  [/\bverslag\b/i, 'a report'],
];

/** Papers that the letter refers to, each once, with their public address. */
export function respondsTo(letter: Letter): readonly (Line & { readonly norm: string; readonly url: string | null })[] {
  const { entities, mentions, clean } = letter.document;
  const own = [letter.head.dossier?.text.replace(/\D/g, ''), letter.head.number?.text].filter(Boolean).join('-');
  return entities
    .filter((e) => e.type === 'REFERENCE' && !(own.includes('-') && e.norm === `kst-${own}`))
    .flatMap((e) => {
      const first = mentions[e.mentions[0] ?? -1];
      if (!first) return [];
      const before = clean.text.slice(Math.max(0, first.from - 120), first.from);
      const kind = KINDS.find(([pattern]) => pattern.test(before.slice(before.lastIndexOf('\n') + 1)))?.[1];
      const line = letter.template(
        kind ? `${e.english} (${kind})` : e.english,
        [first],
        first.sentence ? [first.sentence] : [],
      );
      return [{ ...line, norm: e.norm, url: addressOf(e.norm) }];
    });
}
