import { QUESTION_OR_ANSWER } from './patterns.ts';
import { numbersIn } from './questions.ts';
import type { Typed } from './types.ts';

/** Types the blocks under "Vraag 1" and "Antwoord 1"; an answer without a number answers what was asked before it. */
export function markAnswers(blocks: readonly Typed[]): void {
  if (blocks.some((block) => block.body && /^antwoord ?:?$/iu.test(block.text))) labelQuestions(blocks);
  let open: { kind: 'question' | 'answer'; label: string | null } | null = null;
  let asked: string[] = [];
  let first = true;
  for (const block of blocks) {
    if (!block.body) continue;
    if (block.kind === 'signature' || block.kind === 'annex') open = null;
    if (block.kind === 'question') {
      if (open?.kind === 'answer') asked = [];
      asked.push(...numbersIn(block.label ?? ''));
      open = { kind: 'question', label: block.label };
      first = false;
      continue;
    }
    const match = block.kind === 'letterhead' ? null : QUESTION_OR_ANSWER.exec(block.text);
    if (match) {
      const isQuestion = /^vra/iu.test(match[1] as string);
      if (isQuestion && open?.kind === 'answer') asked = [];
      if (isQuestion && match[2]) asked.push(...numbersIn(match[2]));
      open = {
        kind: isQuestion ? 'question' : 'answer',
        label: match[2] ?? (isQuestion ? null : asked.join(', ') || null),
      };
      first = true;
      if (match[3] === undefined) {
        block.kind = 'heading';
        block.running = false;
        block.label = open.label;
        continue;
      }
      type(block, open);
      first = false;
    } else if (open && (block.kind === 'paragraph' || (block.kind === 'heading' && first))) {
      type(block, open);
      first = false;
    }
  }
  markUntitledAnswers(blocks);
}

function type(block: Typed, { kind, label }: { kind: 'question' | 'answer'; label: string | null }): void {
  block.kind = kind;
  block.label = label;
  block.running = true;
}

/** Where answers stand under a bare "Antwoord", questions may stand under or behind a bare number. */
function labelQuestions(blocks: readonly Typed[]): void {
  blocks.forEach((block, i) => {
    const number = /^(\d{1,3})\.?$/.exec(block.text)?.[1];
    const next = blocks[i + 1];
    if (number && block.kind === 'heading' && next?.body && next.text.includes('?')) {
      block.label = number;
      type(next, { kind: 'question', label: number });
    } else if (block.kind === 'list-item' && /^\d{1,3}$/.test(block.label ?? '') && block.text.includes('?')) {
      type(block, { kind: 'question', label: block.label });
    }
  });
}

/** Where the word "Antwoord" was forgotten, what follows a question and asks nothing is its answer. */
function markUntitledAnswers(blocks: readonly Typed[]): void {
  const answered = new Set(blocks.filter((b) => b.kind === 'answer').flatMap((b) => numbersIn(b.label ?? '')));
  if (answered.size === 0) return;
  let asked: string | null = null;
  for (const block of blocks) {
    if (block.kind !== 'question') {
      if (block.kind === 'heading') asked = null;
      continue;
    }
    const numbers = numbersIn(block.label ?? '');
    if (numbers.length === 0 || numbers.some((n) => answered.has(n))) continue;
    if (asked === block.label && !block.text.includes('?')) block.kind = 'answer';
    else if (/\?["'”’»)]*$/u.test(block.text)) asked = block.label;
  }
}
