import type { Block, Field, LetterKind } from '../../pipeline/index.ts';
import { type Fields, firstMatch, type Place } from './fields.ts';
import { BARE_LABEL } from './patterns.ts';

const LABELLED = /^(?:betreft|onderwerp) ?:? +(\S.+)$/iu;
const ASKED_ABOUT = /^(?:nadere )?vragen van .+? (over .+?)(?= ?\((?:ingezonden|ontvangen)|\.?$)/iu;

/** What the letter is about, in its own words; null when it does not say. English is left to translation. */
export function subjectOf(
  fields: Fields,
  kind: LetterKind,
  head: readonly Place[],
  blocks: readonly Block[],
): Field | null {
  const found = firstMatch(head, LABELLED) ?? firstMatch(head, ASKED_ABOUT);
  if (found)
    return fields.of(
      found.place,
      found.match,
      () => '',
      () => null,
    );
  const label = head.findIndex((place) => /^(?:betreft|onderwerp) ?:?$/iu.test(place.text));
  const value = label < 0 ? undefined : head.slice(label + 1).find((place) => !BARE_LABEL.test(place.text));
  if (value) return fields.at(value, 0, value.text.length, '', null);
  const first = blocks[0];
  if (kind !== 'circular' || !first) return null;
  const title = fields.place(first);
  return title.text.length < 250 ? fields.at(title, 0, title.text.length, '', null) : null;
}
