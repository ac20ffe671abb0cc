import { stage } from '../../pipeline/index.ts';
import { classify } from './blocks.ts';
import { letterheadOf } from './letterhead.ts';
import { pairQuestions } from './questions.ts';

/** Cleaned text → kind of document, letterhead fields and typed blocks. */
export const structure = stage({
  name: 'structure',
  version: '1',
  needs: ['text', 'clean'],
  adds: ['structure'],
  run({ text, clean }, { data, report }) {
    const blocks = classify(clean);
    const questions = pairQuestions(blocks);
    const letterhead = letterheadOf(text, clean, blocks, data);
    if (letterhead.kind !== 'letter') {
      if (!letterhead.date) report('structure/no-date');
      if (letterhead.sender.length === 0) report('structure/no-sender');
    }
    if (questions.some((q) => q.answer.length > 0)) {
      for (const q of questions) if (q.answer.length === 0) report('structure/unpaired-question', { number: q.number });
    }
    return { structure: { letterhead, blocks, questions } };
  },
});
