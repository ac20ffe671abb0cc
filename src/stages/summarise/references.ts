import type { BlockKind, Line } from '../../pipeline/index.ts';
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

const TEXT = new Set<BlockKind>([
  'paragraph',
  'list-item',
  'question',
  'answer',
  'quotation',
  'note',
  'table',
  'annex',
]);

function inText(offset: number, { document, head }: Letter): boolean {
  const block = document.structure.blocks.find((b) => offset >= b.from && offset < b.to);
  if (!block || !TEXT.has(block.kind)) return false;
  const start = document.clean.map.toOriginal({ from: offset, to: offset + 1 }).start;
  return ![head.dossier, head.number, head.reference].some((f) => f && start >= f.start && start < f.end);
}

/** Papers that the letter refers to, each once, with their public address. */
export function respondsTo(letter: Letter): readonly (Line & { readonly norm: string; readonly url: string | null })[] {
  const { entities, mentions, clean } = letter.document;
  return entities
    .filter((e) => e.type === 'REFERENCE')
    .flatMap((e) => {
      // Letterhead, page headers and imprint name the letter itself; what it refers to stands in its text and notes.
      const first = e.mentions.map((index) => mentions[index]).find((m) => m !== undefined && inText(m.from, letter));
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
