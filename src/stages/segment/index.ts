import { type Block, type CleanSpan, type Sentence, type Span, stage } from '../../pipeline/index.ts';
import { abbreviations } from './abbreviations.ts';
import { motionEnd } from './motion.ts';
import { openers } from './openers.ts';
import { sentencesIn } from './split.ts';

const LIFTED: ReadonlySet<string> = new Set(['note', 'header', 'footer', 'margin']);

/** Running blocks → sentences in text order, with original spans. The whole text of a motion is one sentence. */
export const segment = stage({
  name: 'segment',
  version: '1',
  needs: ['clean', 'structure'],
  adds: ['sentences'],
  run({ clean, structure: { blocks } }, { data }) {
    const lexicons = { abbreviation: abbreviations(data), opener: openers(data) };
    const textOf = (span: CleanSpan): string => clean.text.slice(span.from, span.to);
    const lifted = blocks.filter((block) => LIFTED.has(block.kind)).sort((a, b) => a.start - b.start);
    const sentences: Sentence[] = [];
    const add = ({ from, to }: CleanSpan, block: number): void => {
      const span = clean.map.toOriginal({ from, to });
      const text = textOf({ from, to }).replace(/\s+/g, ' ');
      const id = `s${sentences.length + 1}`;
      sentences.push({ id, ...span, from, to, text, block, interrupted: holdsOne(lifted, span) });
    };
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i] as Block;
      const last = motionEnd(blocks, i, textOf);
      if (last !== null) {
        add({ from: block.from, to: (blocks[last] as Block).to }, i);
        i = last;
      } else if (block.running) {
        for (const span of sentencesIn(clean.text, block, lexicons)) add(span, i);
      }
    }
    return { sentences };
  },
});

/** True when one of the spans, sorted by start, lies within the span. */
function holdsOne(sorted: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next.end <= end;
}
