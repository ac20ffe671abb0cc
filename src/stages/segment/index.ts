import { type Sentence, stage } from '../../pipeline/index.ts';
import { abbreviations } from './abbreviations.ts';
import { sentencesIn } from './split.ts';

/** Running blocks → sentences in text order, with original spans. */
export const segment = stage({
  name: 'segment',
  version: '1',
  needs: ['clean', 'structure'],
  adds: ['sentences'],
  run({ clean, structure }, { data }) {
    const lexicon = abbreviations(data);
    const sentences: Sentence[] = [];
    const lifted = structure.blocks.filter((_, i) => clean.blocks[i]?.origin !== 'body');
    structure.blocks.forEach((block, index) => {
      if (!block.running) return;
      for (const { from, to } of sentencesIn(clean.text, block, lexicon)) {
        const span = clean.map.toOriginal({ from, to });
        sentences.push({
          id: `s${sentences.length + 1}`,
          ...span,
          from,
          to,
          text: clean.text.slice(from, to).replace(/\s+/g, ' '),
          block: index,
          interrupted: lifted.some((other) => other.start >= span.start && other.end <= span.end),
        });
      }
    });
    return { sentences };
  },
});
