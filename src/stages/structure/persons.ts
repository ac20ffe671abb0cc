import type { Field } from '../../pipeline/index.ts';
import { type Fields, firstMatch, type Place } from './fields.ts';
import type { Offices } from './offices.ts';
import { CLOSING, NAME, OFFICE } from './patterns.ts';

export interface Senders {
  readonly sender: readonly Field[];
  readonly signatories: readonly Field[];
}

const ANSWER =
  /^(?:(?:Nader |Aanvullend )?[Aa]ntwoord(?:en)?|Mededeling) van (?:de )?(([Mm]inister|[Ss]taatssecretaris) (?!van |voor )([^()]{2,40}?) \(([^()]+)\))/u;
const ALSO =
  /(?:,? (?:mede )?namens|,? en(?: van)?) (?:de )?((?:minister|staatssecretaris)s? (?:van|voor) [^()]+?)(?= \(|,? (?:mede )?namens|$)/iu;
const MOVERS = /motie van (?:het lid|de leden) (.+?)(?: c\.s\.)?$/iu;
const TITLED = /(?:brief|nota|verslag) van (de .+)$/iu;
const MP = 'Member of the House of Representatives';

/** Who sent and who signed: from the signature; else from the title that official publications put above. */
export function sendersOf(
  fields: Fields,
  head: readonly Place[],
  signatures: readonly Place[],
  offices: Offices,
): Senders {
  const movers = firstMatch(head, MOVERS);
  if (movers) return moversOf(fields, movers.place, movers.match, signatures);
  const sender: Field[] = [];
  const signatories: Field[] = [];
  for (const place of signatures) {
    if (isPerson(place.text)) {
      const name = place.text.replace(/^\(?w\.g\.\)? /iu, '');
      signatories.push(
        fields.at(place, place.text.length - name.length, name.replace(/,$/, '').length, name.replace(/,$/, ''), null),
      );
      continue;
    }
    if (CLOSING.test(place.text)) continue;
    sender.push(...officesIn(fields, place, offices));
    const name = nameAfterOffice(place.text);
    if (name) signatories.push(fields.at(place, place.text.length - name.length, name.length, name, null));
  }
  const answer = firstMatch(head, ANSWER);
  if (answer && signatories.length === 0) {
    const { place, match } = answer;
    const [, , title = '', name = '', portfolio = ''] = match;
    const english = offices(`${title} van ${portfolio}`) ?? offices(`${title} voor ${portfolio}`) ?? title;
    const from = match.index + match[0].indexOf(match[1] as string);
    sender.push(fields.at(place, from, (match[1] as string).length, english, null));
    signatories.push(fields.at(place, from + title.length + 1, name.length, name, null));
    const also = ALSO.exec(place.text.slice(from + (match[1] as string).length));
    if (also) {
      const index = place.text.indexOf(also[1] as string, from + (match[1] as string).length);
      sender.push(fields.at(place, index, (also[1] as string).length, offices(also[1] as string) ?? '', null));
    }
  }
  const titled = firstMatch(head, TITLED);
  if (titled && sender.length === 0)
    sender.push(
      ...officesIn(fields, titled.place, offices, titled.place.text.length - (titled.match[1] as string).length),
    );
  return { sender: unique(sender), signatories: unique(signatories) };
}

/** "De Minister van X en de Staatssecretaris van Y" → both, each with its own place. */
function officesIn(fields: Fields, place: Place, offices: Offices, start = 0): Field[] {
  const found: Field[] = [];
  const text = place.text;
  const pattern =
    /\b(?:de |het )?((?:demissionair |plaatsvervangend |waarnemend )?(?:minister-president|viceminister-president|minister|staatssecretaris|hoofd\p{Ll}*|directeur\p{Ll}*|directeur-generaal|secretaris-generaal|inspecteur-generaal|burgemeester|griffier|korpschef|commissaris)(?![\p{L}])(?:(?! en (?:de |van de )?(?:minister|staatssecretaris)|,? (?:mede )?namens|, (?:de )?(?:minister|staatssecretaris)).)*)/giu;
  for (const match of text.slice(start).matchAll(pattern)) {
    const dutch = (match[1] as string).replace(/[,.]?\s*$/u, '');
    if (dutch.length > 160) continue;
    const index = start + match.index + match[0].indexOf(match[1] as string);
    const english = offices(dutch);
    // "namens de Staatssecretaris," says no more than the fuller title before it.
    if (english !== null && /^(?:Minister|State Secretary)$/.test(english)) continue;
    found.push(fields.at(place, index, dutch.length, english ?? '', null));
  }
  return found;
}

function moversOf(fields: Fields, place: Place, match: RegExpExecArray, signatures: readonly Place[]): Senders {
  const named = signatures.filter((s) => isPerson(s.text));
  if (named.length > 0) {
    const signatories = named.map((s) => fields.at(s, 0, s.text.length, s.text, null));
    return { signatories, sender: signatories.map((field) => ({ ...field, english: MP })) };
  }
  const list = match[1] as string;
  const start = match.index + match[0].indexOf(list);
  const signatories: Field[] = [];
  for (const name of list.matchAll(/[^,\s](?:(?! en )[^,])*/giu)) {
    signatories.push(
      fields.at(
        place,
        start + name.index,
        name[0].replace(/^en /iu, '').length,
        capitalised(name[0].replace(/^en /iu, '')),
        null,
      ),
    );
  }
  return { signatories, sender: signatories.map((field) => ({ ...field, english: MP })) };
}

/** Titles are set in capitals: VAN DER STAAIJ → Van der Staaij. */
function capitalised(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word, i) =>
      i > 0 && /^(?:van|de|der|den|ten|ter|het|in|op|'t)$/u.test(word)
        ? word
        : word.replace(/(^|-)\p{L}/gu, (c) => c.toUpperCase()),
    )
    .join(' ');
}

/** "De Minister van Justitie, I.W. Opstelten" on one line → the name. */
function nameAfterOffice(text: string): string | null {
  const name = /, ([^,]{3,60})$/u.exec(text)?.[1];
  return name !== undefined && isPerson(name) ? name : null;
}

function isPerson(text: string): boolean {
  return NAME.test(text) && !OFFICE.test(text) && !CLOSING.test(text) && !/^(?:de|het)$/iu.test(text);
}

function unique(found: readonly Field[]): Field[] {
  return found.filter(
    (field, i) => found.findIndex((other) => (other.english || other.text) === (field.english || field.text)) === i,
  );
}
