import { type Candidate, Tier } from '../candidate.ts';
import type { LetterView } from '../letter.ts';
import type { Refiner } from '../recogniser.ts';
import { slug } from '../text.ts';

const ARTICLE =
  /(?:artikel(?:en)?|art\.)\s+(\d+[a-z]{0,3}(?::\d+[a-z]?)?(?:\.\d+)*)((?:,?\s+(?:(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste)\s+lid|lid\s+\d+|aanhef|onder(?:deel)?\s+[a-z0-9]+|sub\s+[a-z0-9]+|en|jo\.?|juncto|artikel|tot en met|t\/m|\d+[a-z]?))*),?\s+(?:van\s+)?(?:(?:de|het)\s+)?$/i;
/** Treaties, acts of the European Union and constitutions have articles in English, other statutes sections. */
const ARTICLED =
  /\b(?:Convention|Treaty|Charter|Covenant|Protocol|Constitution|Statute|Accord|Regulation|Directive|TFEU|TEU|ECHR|GDPR|AI Act|Digital (?:Services|Markets) Act|Rules of Procedure)\b/;
const OFFICE =
  /(?<![\p{L}-])(voorzitter|vicevoorzitter|hoofd|directeur|commandant|president|secretaris-generaal|directeur-generaal|griffier|korpschef|bestuursvoorzitter|inspecteur-generaal|burgemeester|wethouder|ambassadeur|gouverneur|voorzitters|directeuren)\s+(?:van\s+|der\s+|in\s+)(?:de\s+|het\s+)?$/iu;
const OFFICE_ENGLISH: Readonly<Record<string, string>> = {
  voorzitter: 'Chair',
  voorzitters: 'Chairs',
  vicevoorzitter: 'Vice-Chair',
  hoofd: 'Head',
  directeur: 'Director',
  directeuren: 'Directors',
  commandant: 'Commander',
  president: 'President',
  'secretaris-generaal': 'Secretary-General',
  'directeur-generaal': 'Director-General',
  griffier: 'Clerk',
  korpschef: 'Chief of Police',
  bestuursvoorzitter: 'Chair',
  'inspecteur-generaal': 'Inspector General',
  burgemeester: 'Mayor',
  wethouder: 'Municipal Executive Councillor',
  ambassadeur: 'Ambassador',
  gouverneur: 'Governor',
};
/** Houses of parliament have a president in English. */
const PRESIDED = new Set(['house-of-representatives', 'senate', 'european-parliament']);
const GOVERNS = /(?<![\p{L}-])([Gg]emeente|[Pp]rovincie)\s+$/u;
const WITHIN = /\b(?:in|binnen|uit|naar|te|vanuit)\s+(?:de|onze|die|een)\s+(?:\p{L}+\s+)?$/iu;
/** Municipalities that call themselves a city in English. */
const CITIES = new Set(['amsterdam', 'rotterdam', 'the-hague', 'utrecht']);

/** Builds larger mentions on top of names: "artikel 5 van de Opiumwet", "Hoofd van de IND", "gemeente Amsterdam". */
export const composed: Refiner = {
  name: 'composed',
  refine(candidates, letter) {
    const more: Candidate[] = [];
    for (const candidate of candidates) {
      const before = letter.text.slice(Math.max(0, candidate.from - 90), candidate.from);
      if (/\n\s*\n\s*$/.test(before)) continue;
      const built =
        candidate.type === 'LAW'
          ? article(candidate, before)
          : candidate.type === 'PLACE'
            ? (governed(candidate, before, letter) ?? office(candidate, before, letter))
            : candidate.type === 'AGENCY' || candidate.type === 'COUNTRY'
              ? office(candidate, before, letter)
              : null;
      if (built !== null) more.push(built);
      const dated = candidate.type === 'LAW' ? withYear(candidate, letter.text) : null;
      if (dated !== null) more.push(dated);
    }
    return { kept: [...candidates, ...more], dropped: [] };
  },
};

function article(law: Candidate, before: string): Candidate | null {
  const found = ARTICLE.exec(before);
  if (found === null) return null;
  const number = found[1] as string;
  const word = ARTICLED.test(law.english) || law.norm === 'evrm' ? 'article' : 'section';
  const english = `${cited(word, number, found[0], found[2] ?? '')} of ${/^(?:the|[A-Z]{2,})/.test(law.english) ? '' : 'the '}${law.english}`;
  return extend(law, found[0].length, { english, norm: `${law.norm}-art-${number}` });
}

const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste'];

/** "section 12(2)" of "artikel 12, tweede lid", "articles 3 and 8" of "artikelen 3 en 8". */
function cited(word: string, number: string, whole: string, rest: string): string {
  if (/^artikelen/i.test(whole)) {
    const more = [...rest.matchAll(/(en|t\/m|tot en met)?\s*(\d+[a-z]?(?::\d+[a-z]?)?)/g)];
    return `${word}s ${number}${more.map(([, link, n]) => `${link === 'en' ? ' and' : link === undefined ? ',' : ' to'} ${n}`).join('')}`;
  }
  const ordinal = /(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste)\s+lid/i.exec(rest)?.[1];
  const paragraph =
    /lid\s+(\d+)/i.exec(rest)?.[1] ??
    (ordinal === undefined ? undefined : String(ORDINALS.indexOf(ordinal.toLowerCase()) + 1));
  const point = /(?:onder(?:deel)?|sub)\s+([a-z])\b/i.exec(rest)?.[1];
  return `${word} ${number}${paragraph === undefined ? '' : `(${paragraph})`}${point === undefined ? '' : `(${point})`}`;
}

/** "Vreemdelingencirculaire 1994": the year belongs to the name. */
function withYear(law: Candidate, text: string): Candidate | null {
  const found = /^ (?:18|19|20)\d\d(?![\w]|[.,]\d)/.exec(text.slice(law.to, law.to + 6));
  if (found === null || /\d{4}$/.test(law.norm)) return null;
  const longer = { ...law, to: law.to + 5, english: law.english + found[0], norm: `${law.norm}-${found[0].trim()}` };
  return { ...longer, by: [...law.by, 'composed'] };
}

function office(body: Candidate, before: string, letter: LetterView): Candidate | null {
  const found = OFFICE.exec(before);
  if (found === null) return null;
  const head = (found[1] as string).toLowerCase();
  const title = head === 'voorzitter' && PRESIDED.has(body.norm) ? 'President' : OFFICE_ENGLISH[head];
  const link = / in /.test(` ${found[0]} `.replace(/\s+/g, ' ').slice(head.length)) ? 'in' : 'of';
  const surface = letter.text.slice(body.from, body.to);
  const article = /\s(?:de|het)\s+$/i.test(found[0]) || (body.english !== surface && body.english.includes(' '));
  const the = body.type === 'AGENCY' && article && !/^the /.test(body.english) ? 'the ' : '';
  const english = `${title} ${link} ${the}${body.english}`;
  return {
    ...extend(body, found[0].length, { english, norm: slug(english.replace(/ of the /, ' of ')) }),
    type: 'ROLE',
    readings: [],
  };
}

function governed(place: Candidate, before: string, letter: LetterView): Candidate | null {
  const found = GOVERNS.exec(before);
  if (found === null) return null;
  const municipality = /^g/i.test(found[1] as string);
  const foreign = !municipality && place.readings.every(({ entry }) => entry.kind === 'foreign');
  const start = place.from - found[0].length;
  const type = foreign || WITHIN.test(letter.text.slice(Math.max(0, start - 30), start)) ? 'PLACE' : 'AGENCY';
  const english = municipality
    ? `${CITIES.has(place.norm) ? 'City' : 'Municipality'} of ${place.english}`
    : `Province of ${place.english}`;
  return {
    ...extend(place, found[0].length, {
      english,
      norm: `${municipality ? 'municipality' : 'province'}-of-${place.norm}`,
    }),
    type,
    readings: [],
  };
}

function extend(candidate: Candidate, by: number, change: Pick<Candidate, 'english' | 'norm'>): Candidate {
  return { ...candidate, ...change, from: candidate.from - by, tier: Tier.composed, by: [...candidate.by, 'composed'] };
}
