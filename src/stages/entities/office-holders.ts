import { type DataSource, fromData, lexicon, type Mention } from '../../pipeline/index.ts';
import { foldWord } from './tokens.ts';

/** Who held an office, from and to as YYYY-MM-DD; to is '' for who holds it still. */
export interface OfficeHolder {
  readonly role: string;
  readonly person: string;
  readonly surname: string;
  readonly from: string;
  readonly to: string;
}

/** The holders of the office, by its slug, on a day (YYYY-MM-DD); two on the day of a handover. Empty when the register has none. */
export function holdersOf(data: DataSource, role: string, date: string): readonly OfficeHolder[] {
  const register = fromData(data, 'entities:office-holders', () => {
    const byRole = new Map<string, OfficeHolder[]>();
    for (const row of lexicon(data, 'gazetteer/office-holders.tsv', ['role', 'person', 'surname', 'from', 'to'])) {
      const list = byRole.get(row.role);
      if (list === undefined) byRole.set(row.role, [row]);
      else list.push(row);
    }
    return byRole;
  });
  return (register.get(role) ?? []).filter(({ from, to }) => from <= date && (to === '' || date <= to));
}

export interface Mismatch {
  readonly signed: Mention;
  readonly role: Mention;
  readonly registered: OfficeHolder;
}

/** Signatures (an office, then at once a name with initials) that the register contradicts on the letter's date. */
export function mismatches(
  mentions: readonly Mention[],
  text: string,
  date: string | null,
  data: DataSource,
): Mismatch[] {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return [];
  return mentions.flatMap((signed, at) => {
    const role = mentions[at - 1];
    if (
      signed.type !== 'PERSON' ||
      role?.type !== 'ROLE' ||
      !/^\s*,?\s*$/.test(text.slice(role.to, signed.from)) ||
      !signed.norm.includes('.')
    )
      return [];
    const holders = holdersOf(data, role.norm, date);
    const surname = foldWord(signed.norm.split(',')[0] as string);
    const [registered] = holders;
    const known = holders.some((holder) => foldWord(holder.surname) === surname);
    return registered === undefined || known ? [] : [{ signed, role, registered }];
  });
}
