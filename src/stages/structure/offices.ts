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
    return (dutch) => englishOffice(dutch, roles, portfolios);
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
  const english = portfolios.get(key(portfolio));
  if (english === undefined)
    return portfolio.includes(' - ') || portfolio.includes(' – ')
      ? englishOffice(`${office} van ${portfolio.split(/ [–-] /)[0]}`, roles, portfolios)
      : null;
  return `${prefix}${title} ${title === 'Minister' && preposition !== 'voor' ? 'of' : 'for'} ${english}`;
}
