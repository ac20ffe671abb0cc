import { type CleanText, type SourceText, stage } from '../../pipeline/index.ts';
import { readable } from './characters.ts';
import { type Draft, draftsOf, type Guess } from './compose.ts';
import { setFurnitureApart } from './furniture.ts';
import { type HyphenJudge, hyphenJudge } from './hyphens.ts';
import { lay } from './lay.ts';
import { linesOf } from './lines.ts';
import { through } from './mapped.ts';
import { detachMarks } from './marks.ts';
import { setNotesApart } from './notes.ts';
import { cleanedBefore, indexOf, refer } from './settle.ts';
import { Widths } from './widths.ts';

/** Original text → running text: one line a block, notes and page furniture after the body, with a map back. */
export const clean = stage({
  name: 'clean',
  version: '1',
  needs: ['text'],
  adds: ['clean'],
  run({ text: source }, { data, report }) {
    const judge = hyphenJudge(data);
    const guess: Guess = (text, action, start, end) => report('clean/hyphen-guessed', { text, action }, { start, end });
    const drafts = cleanedBefore(source) ?? once(source, judge, guess);
    const cleaned = lay(settled(drafts, judge));
    for (const [i, block] of cleaned.blocks.entries()) {
      if (block.origin !== 'note' || block.label === null || cleaned.noteMarks.some((m) => m.block === i)) continue;
      report('clean/note-unmatched', { mark: block.label }, cleaned.map.toOriginal(block));
    }
    return { clean: cleaned satisfies CleanText };
  },
});

function once(source: SourceText, judge: HyphenJudge, guess: Guess): Draft[] {
  const lines = linesOf(source);
  setFurnitureApart(lines);
  setNotesApart(lines);
  if (lines.every((line) => line.origin !== 'body')) for (const line of lines) line.origin = 'body';
  const drafts = draftsOf(source.text, lines, new Widths(lines), judge, guess);
  return detachMarks(drafts, source)
    .map(reread)
    .filter((draft) => draft.mapped.text !== '');
}

/** Joined lines and detached marks can bring letters together that read otherwise: "B R" and "I E F". */
function reread(draft: Draft): Draft {
  let { mapped, marks } = draft;
  for (let pass = 0; pass < PASSES; pass++) {
    const next = readable(mapped.text, 0, mapped.text.length);
    if (next.text === mapped.text) break;
    marks = marks.map((mark) => ({ ...mark, index: indexOf(next.runs, mark.index) }));
    mapped = through(next, mapped);
  }
  return mapped === draft.mapped ? draft : { ...draft, mapped, marks };
}

/** Passes after which a text counts as settled; real letters need one, and none was seen to need more than three. */
const PASSES = 5;

/** Cleans what was cleaned until nothing changes: a repair may make the next one possible. */
function settled(drafts: readonly Draft[], judge: HyphenJudge): readonly Draft[] {
  let result = drafts;
  for (let pass = 1; pass < PASSES; pass++) {
    if (result.some((draft) => draft.origin !== 'body' || draft.hint !== null)) return result;
    const { text } = lay(result);
    const next = once({ text, format: 'txt', encoding: 'utf-8', regions: [], metadata: {} }, judge, () => {});
    if (lay(next).text === text) return result;
    result = refer(next, result);
  }
  return result;
}
