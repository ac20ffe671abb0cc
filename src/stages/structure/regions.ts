import { BARE_LABEL, CLOSING, ENDS_SENTENCE, isLetterhead, NAME, OFFICE, QUESTION_OR_ANSWER } from './patterns.ts';
import type { Typed } from './types.ts';

/** Blocks that may stand before the text of a letter. */
const HEAD = 60;

/** Marks the letterhead: all up to the last block that only a letterhead has, before the running text begins. */
export function markLetterhead(blocks: readonly Typed[]): void {
  let last = -1;
  for (let i = 0; i < Math.min(blocks.length, HEAD); i++) {
    const block = blocks[i] as Typed;
    if (!block.body) continue;
    const { text } = block;
    const asked = QUESTION_OR_ANSWER.exec(text);
    if ((asked && asked[3] === undefined && (asked[2] || i > 0)) || /^de kamer,/i.test(text)) break;
    if (isLetterhead(text)) {
      last = i;
      if (/^geachte?\b/iu.test(text)) break;
      if (BARE_LABEL.test(text) && blocks[i + 1]?.body && !isLetterhead((blocks[i + 1] as Typed).text)) last = i + 1;
    } else if (block.running && text.length > 60 && ENDS_SENTENCE.test(text)) break;
  }
  for (let i = 0; i <= last; i++) {
    const block = blocks[i] as Typed;
    if (block.body && block.kind !== 'table') set(block, 'letterhead');
  }
}

function set(block: Typed, kind: Typed['kind']): void {
  block.kind = kind;
  block.running = false;
  block.label = null;
}

/** Marks signatures: an office with a name under it, what introduces them, and the movers under a motion. */
export function markSignatures(blocks: readonly Typed[]): void {
  const free = (i: number): boolean => {
    const block = blocks[i];
    return block?.body === true && block.kind !== 'letterhead' && block.kind !== 'table' && block.text.length < 220;
  };
  const isOffice = (i: number): boolean => free(i) && OFFICE.test(text(i)) && !/[.?!;:]$/u.test(text(i));
  const isName = (i: number): boolean => free(i) && text(i).length < 60 && NAME.test(text(i));
  const isLead = (i: number): boolean => free(i) && (/^(?:de|het)$/iu.test(text(i)) || CLOSING.test(text(i)));
  const text = (i: number): string => (blocks[i] as Typed).text;
  for (let i = 0; i < blocks.length; i++) {
    if (/over tot de orde van de dag\.?$/iu.test(text(i))) {
      for (let j = i + 1; isName(j); j++) set(blocks[j] as Typed, 'signature');
    }
    if (!isOffice(i) && !(isLead(i) && (isOffice(i + 1) || CLOSING.test(text(i))))) continue;
    let end = i;
    let named = CLOSING.test(text(i));
    while (isOffice(end) || isLead(end) || isName(end)) {
      named ||= isName(end) || /, (?:\p{Lu}\.){1,6} ?[\p{L}][^,]{2,40}$/u.test(text(end));
      end++;
    }
    if (!named && end < blocks.length && blocks.slice(end).some((block) => block.running)) continue;
    for (let j = i; j < end; j++) set(blocks[j] as Typed, 'signature');
    i = Math.max(i, end - 1);
  }
}

/** Short cells in a row, many of them numbers, are what is left of a table. */
export function markTables(blocks: readonly Typed[]): void {
  const isCell = (block: Typed | undefined): boolean =>
    block?.body === true &&
    block.kind !== 'letterhead' &&
    block.kind !== 'signature' &&
    block.text.length < 45 &&
    !ENDS_SENTENCE.test(block.text) &&
    !QUESTION_OR_ANSWER.test(block.text);
  for (let i = 0; i < blocks.length; i++) {
    let end = i;
    let numbers = 0;
    while (isCell(blocks[end])) {
      if (/^[€f$]?\s?[\d.,%\s–-]+$/u.test((blocks[end] as Typed).text)) numbers++;
      end++;
    }
    // Words after the last number are headings of what follows.
    while (end > i && !/\d/.test((blocks[end - 1] as Typed).text)) end--;
    if (end - i >= 4 && numbers * 3 >= end - i) for (let j = i; j < end; j++) set(blocks[j] as Typed, 'table');
    i = Math.max(i, end - 1);
  }
}

/** Numbered as headings and list items both may be. */
const MARKED = /^(?:\d{1,2}|[IVX]{1,5})[.)]\s*\p{L}/u;

/** A short question on a line of its own above a paragraph is a heading; "Bijlage" after the signature opens an annex. */
export function markHeadings(blocks: readonly Typed[]): void {
  let signed = false;
  blocks.forEach((block, i) => {
    if (block.kind === 'signature') signed = true;
    if (!block.body || block.kind === 'letterhead') return;
    const next = blocks[i + 1];
    const before = blocks[i - 1];
    if (
      block.kind === 'heading' &&
      MARKED.test(block.text) &&
      (/[:;]$/.test(before?.text ?? '') || before?.kind === 'list-item')
    ) {
      block.kind = 'list-item';
      block.running = true;
    }
    if (signed && /^bijlagen?\b[^.?!]{0,100}$/iu.test(block.text)) set(block, 'annex');
    else if (
      /^(?:nadere? )?(?:antwoord(?:en)?|beantwoording|vragen|schriftelijke vragen|mededeling) (?:van|op|door|kamervragen|vragen|schriftelijke)\b/iu.test(
        block.text,
      ) &&
      next &&
      (QUESTION_OR_ANSWER.test(next.text) || /^\d{1,3}\.?$/.test(next.text) || before?.kind === 'signature')
    )
      set(block, 'heading');
    else if (
      block.kind === 'paragraph' &&
      /^\p{Lu}[^.?!]{2,80}\?$/u.test(block.text) &&
      next?.kind === 'paragraph' &&
      next.text.length > 100 &&
      before !== undefined &&
      before.kind !== 'heading'
    ) {
      set(block, 'heading');
    }
  });
}
