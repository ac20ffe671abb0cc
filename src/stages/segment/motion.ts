import type { Block } from '../../pipeline/index.ts';

const BEGINNING = /^de kamer,(?:\s|$)/iu;
const END = /(?:gaat|ga) over tot de orde van de dag\.?$/iu;
/** Clauses of the longest motions, one a block. */
const CLAUSES = 60;

/** The last block of the motion that begins with block `from`, or null when none begins there. */
export function motionEnd(blocks: readonly Block[], from: number, textOf: (block: Block) => string): number | null {
  const first = blocks[from];
  if (!first?.running || !BEGINNING.test(textOf(first))) return null;
  for (let i = from; i < Math.min(blocks.length, from + CLAUSES); i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'signature' || block.kind === 'note') return null;
    if (END.test(textOf(block))) return i;
  }
  return null;
}
