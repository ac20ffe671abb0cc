import type { Commitment, Mention, Selected } from '../../pipeline/index.ts';
import { capital } from './grammar.ts';
import type { Letter } from './letter.ts';

/** Promises of the sender, with deadline and firmness. */
export function commitments(letter: Letter): readonly Commitment[] {
  return letter
    .chosen()
    .filter((s) => s.rhetoric === 'commitment')
    .map((s) => {
      const deadline = deadlineOf(s, letter);
      return {
        ...letter.translation(s),
        byWhom: byWhom(s.unit.text, letter.speaker),
        toWhom: /\b(?:uw|de) Kamer\b/.test(s.unit.text) ? 'the House' : null,
        deadline: deadline?.norm ?? null,
        deadlineEnglish: deadline?.english ?? null,
        firmness: firmness(s.unit.text),
      };
    });
}

/** A date is the deadline when it lies after the letter, and it is the first such in the sentence. */
function deadlineOf({ unit }: Selected, letter: Letter): Mention | null {
  const written = letter.head.date?.norm ?? null;
  const dates = letter.mentionsIn(unit, 'DATE').filter((m) => m.norm !== '');
  return dates.find((m) => written === null || lastDay(m.norm) >= written) ?? null;
}

/** The end of an EDTF interval or period, comparable as text. */
function lastDay(edtf: string): string {
  const end = edtf.split('/').at(-1) ?? edtf;
  return `${end.replace(/-Q([1-4])$/, (_, q: string) => `-${String(Number(q) * 3).padStart(2, '0')}`)}~`;
}

function byWhom(dutch: string, speaker: string): string | null {
  if (/\b(?:ik|mij|me|mijn)\b/i.test(dutch)) return capital(speaker);
  if (/\b(?:het kabinet|de regering)\b/i.test(dutch)) return 'The government';
  if (/\b(?:wij|we)\b/i.test(dutch)) return capital(speaker);
  if (/\bNederland\b/.test(dutch)) return 'The Netherlands';
  return null;
}

function firmness(dutch: string): Commitment['firmness'] {
  if (/\b(?:indien|mits|tenzij|wanneer|zo nodig|waar nodig|voor zover|als)\b/i.test(dutch)) return 'conditional';
  if (
    /\b(?:voornemens|voornemen|streef|streven|streeft|naar verwachting|verwacht|beoog|beoogt|mogelijk|hoop|hopen|probeer)\b/i.test(
      dutch,
    )
  )
    return 'intended';
  return 'firm';
}
