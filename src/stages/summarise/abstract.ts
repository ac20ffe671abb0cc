import type { Line, Rhetoric, Selected } from '../../pipeline/index.ts';
import { capital } from './grammar.ts';
import type { Letter } from './letter.ts';
import { list, withThe } from './phrases.ts';

/** What the abstract is made of, before all else. */
const LEADING: readonly Rhetoric[] = ['position', 'request', 'measure'];
const MOST = 4;
/** "Yes." means nothing without its question. */
const SUBSTANCE = 5;

/** 3 to 6 lines: an opening from the letterhead, then the weightiest statements in the order of the letter. */
export function abstract(letter: Letter): { readonly lines: readonly Line[]; readonly used: ReadonlySet<string> } {
  const told = letter.chosen().filter((s) => s.unit.text.split(/\s+/).length >= SUBSTANCE);
  // Promises have a part of their own; they come here only where there is little else.
  const others = told.filter((s) => s.rhetoric !== 'commitment');
  const picks = [...(others.length >= 2 ? others : told)]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST)
    .sort((a, b) => a.unit.from - b.unit.from);
  const lines = picks.map((pick) => letter.translation(pick));
  return {
    lines: [opening(letter), ...lines].filter((line) => line !== null),
    used: new Set(picks.map((p) => p.unit.id)),
  };
}

function weight({ rhetoric, score }: Selected): number {
  return score + (LEADING.includes(rhetoric) ? 1 : 0);
}

/** "On 2 June 2014 the Minister of X (A. Person) wrote to Y about Z." Leaves out what the letter does not say. */
function opening(letter: Letter): Line | null {
  const { head } = letter;
  const signed = head.signatories.map((f) => f.english || f.text);
  const office = list(head.sender.map((f) => withThe(f.english || f.text)));
  const evidence = [
    ...head.sender,
    ...head.signatories,
    ...(head.addressee ? [head.addressee] : []),
    ...(head.date ? [head.date] : []),
  ];
  const date = head.date ? `On ${head.date.english} ` : '';
  const about = letter.topic ? ` about ${letter.topic}` : '';
  if (head.kind === 'motion') {
    if (signed.length === 0) return null;
    const who = signed.length > 1 ? `${list(signed)}, members of the House,` : `${signed[0]}, a member of the House,`;
    return letter.template(capital(`${date}${who} tabled this motion.`), evidence);
  }
  if (office === '') return null;
  const who = signed.length === 1 && head.sender.length === 1 ? `${office} (${signed[0]})` : office;
  if (head.kind === 'answers to written questions') {
    const count = letter.document.structure.questions.length;
    return letter.template(
      capital(`${date}${who} answered ${count > 1 ? `${count} written questions` : 'written questions'}${about}.`),
      evidence,
    );
  }
  const to = head.addressee ? ` to ${withThe(head.addressee.english || head.addressee.text)}` : '';
  if (head.kind === 'circular')
    return letter.template(capital(`${date}${who} sent a circular${to}${about}.`), evidence);
  return letter.template(capital(`${date}${who} wrote${to}${about}.`), evidence);
}
