import { type Candidate, Tier } from '../candidate.ts';
import type { Recogniser } from '../recogniser.ts';
import { slug } from '../text.ts';

const YEAR = '(?:\\s+(?:18|19|20)\\d\\d(?![\\w]|[.,]\\d))?';

/** Words that end in a kind of law: "Jeugdwet", "Vreemdelingencirculaire 1994", "Dublinverordening". */
const COMPOUND = new RegExp(
  `(?<![\\w-])(\\p{Lu}[\\p{L}]{2,40}?(?:wet|wetboek|verordening|richtlijn|verdrag|circulaire|statuut|handvest)|Wet(?=\\s+(?:18|19|20)\\d\\d))${YEAR}(?![\\p{L}\\d-])`,
  'gu',
);
/** EU acts by nickname are written without capital: "mensenhandelrichtlijn". */
const NICKNAME =
  /(?<![\w-])(?:de|nieuwe|deze|die|herziene|Europese)\s+(\p{Ll}{5,40}(?:richtlijn|verordening))(?![\p{L}\d-])/gu;
/** A statute or treaty with a descriptive title, up to where its lower-case words can no longer belong to it. */
const TITLED =
  /(?<![\p{L}-])((?:Wet|Besluit|Regeling|Verdrag|Akkoord|Protocol|Uitvoeringsovereenkomst|Wetboek|Handvest|Statuut) (?:(?:van|voor|op de|op het|op|inzake|betreffende|tot|houdende|over|bij|ter) (?:de |het |een )?)?(?:\p{Lu}[\p{L}-]+)(?:(?: (?:van|voor|op|inzake)(?: (?:de|het))?| en| de| het) \p{Lu}[\p{L}-]+| \p{Lu}[\p{L}-]+){0,5})/gu;
/** What an abbreviation in brackets right after it proves to be the title of a statute. */
const INTRODUCED =
  /(?<![\p{L}-])((?:Wet|Besluit|Regeling|Tijdelijke wet|Tijdelijke regeling)\s+[\p{Ll}][\p{L}\s,-]{4,90}?(?:\s(?:18|19|20)\d\d)?)(?=\s\([A-Z][A-Za-z]{1,9}\))/gu;

const NOT_LAWS = /^(?:Grondwet(?:gever)|.*(?:wetgev|Bewet))|^(?:Basiswet)$/;

/** Statutes, decrees, treaties and EU acts by name that the gazetteer does not list. */
export const laws: Recogniser = {
  name: 'laws',
  *propose({ text }) {
    for (const match of text.matchAll(COMPOUND)) yield* one(match, 0);
    for (const match of text.matchAll(NICKNAME)) yield* one(match, match[0].length - (match[1] as string).length);
    for (const match of text.matchAll(TITLED)) yield* one(match, 0);
    for (const match of text.matchAll(INTRODUCED)) yield* one(match, 0);
  },
};

function* one(match: RegExpMatchArray, offset: number): Generator<Candidate> {
  const surface = (match[0] as string).slice(offset).trimEnd();
  if (NOT_LAWS.test(surface)) return;
  const from = (match.index ?? 0) + offset;
  yield {
    type: 'LAW',
    from,
    to: from + surface.length,
    english: surface.replace(/\s+/g, ' '),
    norm: slug(surface),
    certainty: 'stated',
    tier: Tier.shape,
    by: ['laws'],
    readings: [],
  };
}
