import type { Block, CleanText, DataSource, Field, Letterhead, SourceText } from '../../pipeline/index.ts';
import { addresseeOf } from './addressee.ts';
import { DAY, englishDay, isoDay } from './dates.ts';
import { Fields, firstMatch, type Place } from './fields.ts';
import { kindOf } from './kind.ts';
import { offices } from './offices.ts';
import { sendersOf } from './persons.ts';
import { subjectOf } from './subject.ts';

const DOSSIER = String.raw`\d{2} ?\d{3}(?: ?\(R ?\d+\))?(?:[- ](?:[IVXLC]{1,6}|\d{2,3}|[A-Z]))?`;
const PLACE_AND_DAY = new RegExp(String.raw`^(['’‘]?[\p{L}][\p{L} '’-]{2,30}), (?:de )?(${DAY.source})`, 'iu');
const TOWNS: Readonly<Record<string, string>> = {
  'den haag': 'The Hague',
  "'s-gravenhage": 'The Hague',
  brussel: 'Brussels',
};

const TOWN = /^(?:den haag|['’‘]s-gravenhage|brussel|amsterdam|rotterdam|utrecht),?$/iu;

function englishTown(town: string): string {
  return TOWNS[town.toLowerCase().replace(/[’‘]/g, "'").replace(/,$/, '')] ?? town;
}

/** Facts of the letterhead, each with the place it was read from; what the letter does not say is null. */
export function letterheadOf(
  source: SourceText,
  clean: CleanText,
  blocks: readonly Block[],
  data: DataSource,
): Letterhead {
  const fields = new Fields(clean);
  const places = (...kinds: Block['kind'][]): Place[] =>
    blocks.filter((b) => kinds.includes(b.kind)).map((b) => fields.place(b));
  const head = places('letterhead');
  const column = [...head, ...places('margin')];
  const signatures = places('signature');
  const lookup = offices(data);
  const kind = kindOf(source, blocks, head, clean);
  return {
    kind,
    dossier: dossierOf(fields, head, places('footer', 'header'), places('margin')),
    number: numberOf(fields, head, places('margin')),
    ...dateOf(fields, head, places('letterhead', 'signature', 'paragraph', 'heading')),
    ...sendersOf(fields, head, signatures, lookup),
    addressee: addresseeOf(fields, kind, head, blocks, lookup),
    subject: subjectOf(fields, kind, head, blocks),
    reference: referenceOf(fields, column),
  };
}

const same = (text: string): string => text;

function dossierOf(
  fields: Fields,
  head: readonly Place[],
  running: readonly Place[],
  imprint: readonly Place[],
): Field | null {
  const norm = (text: string): string => text.replace(/^(\d{2}) /, '$1').replace(/ /g, '-');
  const found =
    firstMatch(head, new RegExp(`^(${DOSSIER})$`, 'u')) ??
    firstMatch(head, new RegExp(String.raw`^(${DOSSIER}) +\p{Lu}[\p{L}-]`, 'u')) ??
    firstMatch(running, new RegExp(`vergaderjaar [^,]+, (${DOSSIER}), nr`, 'iu')) ??
    firstMatch(imprint, /^kst-(\d{5}(?:-[IVXLC\d]+)?)-[\dA-Z]+$/u);
  return found && fields.of(found.place, found.match, same, norm);
}

function numberOf(fields: Fields, head: readonly Place[], imprint: readonly Place[]): Field | null {
  const title = head.findIndex((place) => /^vragen gesteld door/iu.test(place.text));
  const bare = title < 0 ? undefined : head.find((place, i) => i > title && /^\d{1,4}$/.test(place.text));
  if (bare) return fields.at(bare, 0, bare.text.length, bare.text, bare.text);
  const found =
    firstMatch(head, /^(?:nr|no)\. ?(\d{1,4}|[A-Z]{1,3})\b/iu) ?? firstMatch(imprint, /^ah-[te]k-\d{8}-(\d+)$/iu);
  return found && fields.of(found.place, found.match, same, same);
}

function dateOf(
  fields: Fields,
  head: readonly Place[],
  all: readonly Place[],
): { date: Field | null; place: Field | null } {
  const day = (place: Place, offset: number): Field | null => {
    const match = DAY.exec(place.text.slice(offset));
    const iso = match && isoDay(match[0]);
    return match && iso ? fields.at(place, offset + match.index, match[0].length, englishDay(iso), iso) : null;
  };
  const located = firstMatch(
    all.filter((p) => p.text.length < 80),
    PLACE_AND_DAY,
  );
  if (located) {
    const town = located.match[1] as string;
    return {
      date: day(located.place, town.length),
      place: fields.at(located.place, located.match.index, town.length, englishTown(town), null),
    };
  }
  const stacked = all.findIndex(
    (p, i) => i > 0 && DAY.exec(p.text)?.[0] === p.text && TOWN.test((all[i - 1] as Place).text),
  );
  if (stacked > 0) {
    const town = all[stacked - 1] as Place;
    return {
      date: day(all[stacked] as Place, 0),
      place: fields.at(town, 0, town.text.length, englishTown(town.text), null),
    };
  }
  const labelled = head.findIndex((place) => /^datum\b/iu.test(place.text));
  const candidates = [
    ...head
      .filter((place) => /\(ontvangen /iu.test(place.text))
      .map((p) => ({ place: p, offset: p.text.search(/\(ontvangen /iu) })),
    ...(labelled < 0 ? [] : head.slice(labelled, labelled + 8).map((place) => ({ place, offset: 0 }))),
    ...head
      .filter((p) => /^(?:voorgesteld|vastgesteld|ontvangen)\b/iu.test(p.text))
      .map((place) => ({ place, offset: 0 })),
    ...head
      .filter((p) => p.text.length < 40 && DAY.test(p.text) && !/^uw /iu.test(p.text))
      .map((place) => ({ place, offset: 0 })),
  ];
  for (const { place, offset } of candidates) {
    const date = day(place, offset);
    if (date) return { date, place: null };
  }
  return { date: null, place: null };
}

function referenceOf(fields: Fields, column: readonly Place[]): Field | null {
  const label = /(?:^|[\s.])(?:ons kenmerk|onze referentie|kenmerk) ?:? +((?=\S*\d)[\w./-]+(?: ?\/ ?[\w.-]+)*)/iu;
  const inline = firstMatch(
    column.filter((p) => !/^uw /iu.test(p.text)),
    label,
  );
  if (inline) return fields.of(inline.place, inline.match, same, () => null);
  const bare = column.findIndex((place) => /^(?:ons kenmerk|onze referentie|kenmerk) ?:?$/iu.test(place.text));
  const value = bare < 0 ? undefined : column[bare + 1];
  return value && /^(?=\S*\d)\S{3,40}(?: ?\/ ?\S+)?$/u.test(value.text)
    ? fields.at(value, 0, value.text.length, value.text, null)
    : null;
}
