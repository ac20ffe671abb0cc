import { type CleanBlock, type CleanText, type NoteMark, OffsetMap, type Segment } from '../../pipeline/index.ts';
import type { Draft } from './compose.ts';

/** Between blocks. */
export const APART = '\n\n';
/** Between the body and what was lifted out of it: the form feed makes a cleaned text known as such. */
export const LIFTED = '\n\f\n';

/** Sets drafts in their final order, body first, and makes the map back to the original. */
export function lay(drafts: readonly Draft[]): CleanText {
  const ordered = [...drafts.filter((d) => d.origin === 'body'), ...drafts.filter((d) => d.origin !== 'body')];
  const notes = new Map<string, number>();
  ordered.forEach((draft, i) => {
    if (draft.note !== null && !notes.has(draft.note)) notes.set(draft.note, i);
  });
  const blocks: CleanBlock[] = [];
  const segments: Segment[] = [];
  const noteMarks: NoteMark[] = [];
  const parts: string[] = [];
  let at = 0;
  ordered.forEach((draft, i) => {
    if (i > 0) {
      const between = draft.origin !== 'body' && ordered[i - 1]?.origin === 'body' ? LIFTED : APART;
      parts.push(between);
      at += between.length;
    }
    const { text, runs } = draft.mapped;
    for (const run of runs) segments.push({ ...run, from: at + run.from });
    parts.push(text);
    const block = { from: at, to: at + text.length };
    blocks.push({ ...block, origin: draft.origin, hint: draft.hint, label: draft.label });
    for (const { index, mark, key, span } of draft.marks) {
      noteMarks.push({ at: at + index, mark, span, block: notes.get(key) ?? null });
    }
    at = block.to;
  });
  return { text: parts.join(''), map: new OffsetMap(segments), blocks, noteMarks };
}
