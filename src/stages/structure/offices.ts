import { cells, type DataSource, fromData, lexicon } from '../../pipeline/index.ts';

/** English of an office in Dutch, or null when neither the office nor its portfolio is known. */
export type Offices = (dutch: string) => string | null;

const OFFICE =
  /^(?:de |het )?((?:oud-|voormalige? |demissionaire? |plaatsvervangende? |waarnemende? )?)(minister-president|minister|staatssecretaris|viceminister-president)(?: (van|voor) (.+?))?,?$/u;
const ADJECTIVES: Readonly<Record<string, string>> = {
  oud: 'former ',
  voor: 'former ',
  demi: 'caretaker ',
  plaa: 'deputy ',
  waar: 'acting ',
};

/** Looks offices up in the gazetteer of roles; ministers are composed with the gazetteer of ministries. */
export function offices(data: DataSource): Offices {
  return fromData(data, 'structure:offices', () => {
    const roles = new Map<string, string>();
    for (const { dutch, aliases, english } of lexicon(data, 'gazetteer/roles.tsv', ['dutch', 'aliases', 'english'])) {
      for (const name of [dutch, ...cells(aliases)]) if (!roles.has(key(name))) roles.set(key(name), english);
    }
    const portfolios = new Map<string, string>();
    const columns = ['portfolio', 'portfolio_english', 'aliases'] as const;
    for (const row of lexicon(data, 'gazetteer/ministries.tsv', columns)) {
      if (row.portfolio === '') continue;
      for (const name of [row.portfolio, ...cells(row.aliases)]) {
        if (!portfolios.has(key(name))) portfolios.set(key(name), row.portfolio_english);
      }
    }
    const bodies = new Map<string, string>();
    for (const { dutch, aliases, english } of lexicon(data, 'gazetteer/nl-bodies.tsv', [
      'dutch',
      'aliases',
      'english',
    ])) {
      for (const name of [dutch, ...cells(aliases)]) if (!bodies.has(key(name))) bodies.set(key(name), english);
    }
    return (dutch) => englishOffice(dutch, roles, portfolios) ?? headOf(dutch, bodies);
  });
}

function key(name: string): string {
  return name
    .toLowerCase()
    .replace(/[,.]/g, '')
    .replace(/\s*[–—-]\s*/g, '-')
    .replace(/&/g, ' en ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:de|het) /, '')
    .trim();
}

function englishOffice(
  dutch: string,
  roles: ReadonlyMap<string, string>,
  portfolios: ReadonlyMap<string, string>,
): string | null {
  const known = roles.get(key(dutch));
  if (known && key(dutch) !== 'minister' && key(dutch) !== 'staatssecretaris') return known;
  const match = OFFICE.exec(dutch.toLowerCase().trim());
  if (!match) return known ?? null;
  const [, adjective = '', office = '', preposition, portfolio] = match;
  const title =
    office === 'staatssecretaris' ? 'State Secretary' : office === 'minister' ? 'Minister' : 'Prime Minister';
  const prefix = ADJECTIVES[adjective.slice(0, 4)] ?? '';
  if (portfolio === undefined) return prefix + title;
  const fromRoles = roles.get(key(`${office} ${preposition} ${portfolio}`)) ?? roles.get(key(`${office} ${portfolio}`));
  if (fromRoles) return prefix + fromRoles;
  const english = portfolios.get(key(portfolio)) ?? nearest(key(portfolio), portfolios);
  if (english === undefined)
    return portfolio.includes(' - ') || portfolio.includes(' – ')
      ? englishOffice(`${office} van ${portfolio.split(/ [–-] /)[0]}`, roles, portfolios)
      : null;
  return `${prefix}${title} ${title === 'Minister' && preposition !== 'voor' ? 'of' : 'for'} ${english}`;
}

const HEADS: Readonly<Record<string, string>> = {
  hoofd: 'Head',
  hoofddirecteur: 'Chief Director',
  directeur: 'Director',
  'directeur-generaal': 'Director-General',
  'secretaris-generaal': 'Secretary-General',
  'inspecteur-generaal': 'Inspector-General',
  voorzitter: 'Chair',
};

/** "Hoofd van de Immigratie- en Naturalisatiedienst" → Head of the Immigration and Naturalisation Service. */
function headOf(dutch: string, bodies: ReadonlyMap<string, string>): string | null {
  const match = /^(?:de |het )?(\p{L}+(?:-\p{L}+)?)(?: van)?(?: (?:de|het))? (.+)$/iu.exec(dutch);
  const head = match && HEADS[(match[1] as string).toLowerCase()];
  const body = match && bodies.get(key(match[2] as string));
  return head && body ? `${head} of the ${body.replace(/^the /i, '')}` : null;
}

/** Longest name in which a misspelling is looked for; shorter ones differ too little from each other. */
const LONG_ENOUGH = 15;

/** The English of the one portfolio that differs from `name` by one letter more or less, as in "Koninkrijkrelaties". */
function nearest(name: string, portfolios: ReadonlyMap<string, string>): string | undefined {
  if (name.length < LONG_ENOUGH) return undefined;
  for (const [known, english] of portfolios) {
    if (Math.abs(known.length - name.length) !== 1) continue;
    const [short, long] = known.length < name.length ? [known, name] : [name, known];
    let i = 0;
    while (i < short.length && short[i] === long[i]) i++;
    if (short.slice(i) === long.slice(i + 1)) return english;
  }
  return undefined;
}
