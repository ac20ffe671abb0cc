import type { Entity, EntityType, Line } from '../../pipeline/index.ts';
import type { Letter } from './letter.ts';
import { list, the } from './phrases.ts';

/** More names than this become a count. */
const MOST = 8;

/** "At a glance": who wrote to whom, when, about what, and what it names. From facts alone. */
export function glance(letter: Letter): readonly (Line & { readonly label: string })[] {
  const { head } = letter;
  const lines: (Line & { label: string })[] = [];
  const add = (label: string, line: Line | null): void => {
    if (line) lines.push({ label, ...line });
  };
  const fields = (list_: typeof head.sender): Line | null =>
    list_.length > 0 ? letter.template(list(list_.map((f) => f.english || f.text)), list_) : null;
  add('Kind', letter.template(kindName(head.kind), []));
  // A motion's sender says no more than who tabled it.
  if (head.kind !== 'motion') add('From', fields(head.sender));
  add(head.kind === 'motion' ? 'Tabled by' : 'Signed by', fields(head.signatories));
  if (head.addressee) add('To', letter.template(head.addressee.english || head.addressee.text, [head.addressee]));
  if (head.date) add('Date', letter.template(head.date.english, [head.date]));
  const paper = [head.dossier, head.number].filter((f) => f !== null);
  if (paper.length > 0) {
    const [dossier, number] = [head.dossier?.text, head.number?.text];
    add('Paper', letter.template([dossier, number && `no. ${number}`].filter(Boolean).join(', '), paper));
  }
  const subject = letter.document.translations.get('subject');
  if (head.subject && subject) {
    const line = letter.template(letter.grammar.polish(subject.english).replace(/\.$/, ''), [head.subject]);
    add('Subject', { ...line, by: 'translation', confidence: subject.confidence });
  }
  add('Countries', names(letter, 'COUNTRY'));
  add('Agencies', names(letter, 'AGENCY'));
  add('Persons', names(letter, 'PERSON'));
  add('Laws', names(letter, 'LAW'));
  add('Amounts', names(letter, 'MONEY'));
  return lines;
}

function kindName(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Names of a type by how often the letter mentions them. */
function names(letter: Letter, type: EntityType): Line | null {
  const { entities, mentions } = letter.document;
  const found = entities.filter((e) => e.type === type);
  if (found.length === 0) return null;
  const ranked = [...found].sort((a, b) => b.mentions.length - a.mentions.length || order(a) - order(b));
  const shown = ranked.slice(0, MOST);
  const rest = ranked.length - shown.length;
  const written = shown.map((e) =>
    e.mentions.length > 1 ? `${the(e.english || e.name)} (${e.mentions.length}×)` : the(e.english || e.name),
  );
  const evidence = shown.flatMap((e) => mentions[e.mentions[0] ?? -1] ?? []);
  return letter.template(
    `${written.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    evidence,
    evidence.flatMap((m) => m.sentence ?? []),
  );
}

function order(entity: Entity): number {
  return entity.mentions[0] ?? 0;
}
