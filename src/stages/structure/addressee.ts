import type { Block, Field, LetterKind } from '../../pipeline/index.ts';
import { type Fields, firstMatch, type Place } from './fields.ts';
import type { Offices } from './offices.ts';

const TO =
  /^(?:circulaire )?aan (?:de |het |mevrouw |de heer )?(.+?)(?=,? postbus\b|; i\.a\.a\.|\)?$| \d{4} ?[A-Z]{2}\b)/iu;
const CHAIR = /^(?:de )?(voorzitters? van (?:de )?(?:tweede|eerste|beide) kamers? der staten[- ]generaal)/iu;
const ASKED =
  /^(?:nadere )?vragen van (het lid|de leden) (.+?)(?= aan (?:de |het )?(?:minister|staatssecretaris)| over )/iu;

/** Whom the letter goes to. Answers go to the members who asked, a motion to the government it calls on. */
export function addresseeOf(
  fields: Fields,
  kind: LetterKind,
  head: readonly Place[],
  blocks: readonly Block[],
  offices: Offices,
): Field | null {
  if (kind === 'motion') {
    const body = blocks.filter((block) => block.running).map((block) => fields.place(block));
    const called = firstMatch(body, /verzoekt (de regering|het kabinet|het presidium)/iu);
    return (
      called &&
      fields.of(
        called.place,
        called.match,
        (text) => (/presidium/iu.test(text) ? 'Presidium' : 'Government'),
        () => null,
      )
    );
  }
  const to = firstMatch(head, TO) ?? firstMatch(head, CHAIR);
  if (to)
    return fields.of(
      to.place,
      to.match,
      (text) => offices(text) ?? '',
      () => null,
    );
  const asked = firstMatch(head, ASKED);
  if (!asked) return null;
  const list = asked.match[2] as string;
  const several = /leden/iu.test(asked.match[1] as string);
  const english = `${several ? 'Members' : 'Member'} ${list.replace(/\ballen /giu, '').replace(/ en /gu, ' and ')}, House of Representatives`;
  return fields.at(
    asked.place,
    asked.match.index + asked.match[0].length - list.length - (asked.match[1] as string).length - 1,
    list.length + (asked.match[1] as string).length + 1,
    english,
    null,
  );
}
