import type { Block, CleanText } from '../../pipeline/index.ts';
import { markAnswers } from './answers.ts';
import { markHeadings, markLetterhead, markSignatures, markTables } from './regions.ts';
import { typesOf } from './types.ts';

/** Gives every cleaned block its kind, and says which are running text. */
export function classify(clean: CleanText): Block[] {
  const types = typesOf(clean);
  if (types.filter((block) => block.body).length > 1) {
    markLetterhead(types);
    markSignatures(types);
    markTables(types);
    markHeadings(types);
    markAnswers(types);
  }
  return clean.blocks.map((block, i) => {
    const { kind, running, label } = types[i] as (typeof types)[number];
    return { from: block.from, to: block.to, ...clean.map.toOriginal(block), kind, running, label };
  });
}
