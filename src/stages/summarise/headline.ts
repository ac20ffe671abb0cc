import type { Field, Line } from '../../pipeline/index.ts';
import { capital } from './grammar.ts';
import type { Letter } from './letter.ts';
import { list, the, withThe } from './phrases.ts';

/** Characters of a Dutch subject that a headline shows. */
const LONGEST = 120;

/** One line that says what the paper is, whose, and about what. */
export function headline(letter: Letter): Line {
  const { head } = letter;
  const from = sender(letter);
  const about = letter.topic ? ` ${head.kind === 'motion' ? 'on' : 'about'} ${letter.topic}` : untranslated(letter);
  const evidence = [...head.sender, ...(head.subject ? [head.subject] : []), ...(head.date ? [head.date] : [])];
  return letter.template(`${sentence(letter, from)}${about}`, evidence);
}

function sentence({ head }: Letter, from: string | null): string {
  switch (head.kind) {
    case 'answers to written questions':
      return from ? `${capital(from)} ${are(head.sender)} written questions` : 'Answers to written questions';
    case 'motion':
      return head.signatories.length > 0
        ? `Motion by ${list(head.signatories.map((f) => f.english || f.text))}`
        : 'Motion';
    case 'circular':
      return from ? `Circular from ${from}` : 'Circular';
    case 'letter to parliament': {
      const to =
        head.addressee && /senate/i.test(head.addressee.english) ? 'the Senate' : 'the House of Representatives';
      return from ? `${capital(from)} ${writes(head.sender)} to ${to}` : `Letter to ${to}`;
    }
    default:
      return `${head.kind === 'report' ? 'Report' : head.kind === 'annex' ? 'Annex' : 'Letter'}${from ? ` from ${from}` : ''}`;
  }
}

function sender({ head }: Letter): string | null {
  const offices = head.sender.map((f) => f.english || f.text);
  return offices.length > 0 ? list(offices.map(withThe)) : null;
}

const are = (senders: readonly Field[]): string => (senders.length > 1 ? 'answer' : 'answers');
const writes = (senders: readonly Field[]): string => (senders.length > 1 ? 'write' : 'writes');

/** A topic without sure English is shown as the letter writes it: a reader can look it up, and nothing is made up. */
function untranslated(letter: Letter): string {
  const subject = letter.head.subject?.text.replace(/\s+/g, ' ').trim();
  return subject
    ? ` (in Dutch: ‘${subject.length > LONGEST ? `${subject.slice(0, LONGEST).trimEnd()} …` : subject}’)`
    : named(letter);
}

/** Without a topic, the names that the paper mentions most tell what it is about. */
function named({ document }: Letter): string {
  const own = new Set(['house-of-representatives', 'senate', 'states-general']);
  const top = document.entities
    .filter(
      (e) => (e.type === 'COUNTRY' && e.norm !== 'NL') || (e.type === 'AGENCY' && !own.has(e.norm)) || e.type === 'LAW',
    )
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, 3);
  if (top.length === 0) return '';
  return `, naming ${list(top.map((e) => (e.type === 'COUNTRY' ? e.english : the(e.english || e.name))))}`;
}
