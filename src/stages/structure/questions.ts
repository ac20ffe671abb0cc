import type { Block, Structure } from '../../pipeline/index.ts';

/** Pairs the blocks of questions with those of their answers by number. */
export function pairQuestions(blocks: readonly Block[]): Structure['questions'] {
  const found = new Map<string, { number: string; question: number[]; answer: number[] }>();
  blocks.forEach((block, i) => {
    if (block.kind !== 'question' && block.kind !== 'answer') return;
    for (const number of numbersIn(block.label ?? '')) {
      const pair = found.get(number) ?? { number, question: [], answer: [] };
      pair[block.kind].push(i);
      found.set(number, pair);
    }
  });
  return [...found.values()];
}

/** "3, 4 en 5" → 3 4 5; "2 t/m 4" → 2 3 4. */
export function numbersIn(label: string): string[] {
  const range = /^(\d+) ?(?:t\/m|tot en met|-|–) ?(\d+)$/u.exec(label);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (to > from && to - from < 100) return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  }
  return label.match(/\d+[a-z]?/gu) ?? [];
}
