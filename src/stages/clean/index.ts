import {
  type CleanBlock,
  type CleanText,
  type NoteMark,
  OffsetMap,
  type Segment,
  stage,
} from '../../pipeline/index.ts';
import { type Draft, draftsOf } from './compose.ts';
import { setFurnitureApart } from './furniture.ts';
import { hyphenJudge } from './hyphens.ts';
import { linesOf } from './lines.ts';
import { detachMarks } from './marks.ts';
import { setNotesApart } from './notes.ts';
import { Widths } from './widths.ts';

/** Original text → running text: one line a block, notes and page furniture after the body, with a map back. */
export const clean = stage({
  name: 'clean',
  version: '1',
  needs: ['text'],
  adds: ['clean'],
  run({ text: source }, { data, report }) {
    const lines = linesOf(source);
    setFurnitureApart(lines);
    setNotesApart(lines);
    if (lines.every((line) => line.origin !== 'body')) for (const line of lines) line.origin = 'body';
    const drafts = draftsOf(source.text, lines, new Widths(lines), hyphenJudge(data), (text, action, start, end) =>
      report('clean/hyphen-guessed', { text, action }, { start, end }),
    );
    detachMarks(drafts, source);
    return { clean: lay(drafts) };
  },
});

/** Blank line between body and what was lifted out of it; the form feed makes a cleaned text known as such. */
const LIFTED = '\n\f\n';

function lay(drafts: readonly Draft[]): CleanText {
  const ordered = [...drafts.filter((d) => d.origin === 'body'), ...drafts.filter((d) => d.origin !== 'body')];
  const blocks: CleanBlock[] = [];
  const segments: { from: number; start: number; length: number }[] = [];
  const noteMarks: NoteMark[] = [];
  const parts: string[] = [];
  let at = 0;
  ordered.forEach((draft, i) => {
    if (i > 0) {
      const between = draft.origin !== 'body' && ordered[i - 1]?.origin === 'body' ? LIFTED : '\n\n';
      parts.push(between);
      at += between.length;
    }
    for (let k = 0; k < draft.at.length; k++) {
      const start = draft.at[k] as number;
      if (start < 0) continue;
      const last = segments.at(-1);
      if (last && last.from + last.length === at + k && last.start + last.length === start) last.length++;
      else segments.push({ from: at + k, start, length: 1 });
    }
    parts.push(draft.text);
    const block = { from: at, to: at + draft.text.length };
    blocks.push({ ...block, origin: draft.origin, hint: draft.hint, label: draft.label });
    for (const { index, mark, span } of draft.marks) {
      const found = ordered.findIndex((d) => d.origin === 'note' && d.label === mark);
      noteMarks.push({ at: at + index, mark, span, block: found < 0 ? null : found });
    }
    at = block.to;
  });
  return { text: parts.join(''), map: new OffsetMap(segments as Segment[]), blocks, noteMarks };
}
