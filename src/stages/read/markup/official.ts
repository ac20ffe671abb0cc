import type { RegionKind } from '../../../pipeline/index.ts';
import { childOf, descendants, type Element, elementsIn, isElement, lineOf, type Node } from './tree.ts';
import type { Role, Vocabulary } from './walk.ts';

const block = (kind: RegionKind, label?: string): Role =>
  label === undefined ? { as: 'block', kind } : { as: 'block', kind, label };

/** Elements of the schema of official publications whose name alone says what their text is. */
const ROLES: Readonly<Record<string, Role>> = {
  al: block('paragraph'),
  alinea: block('paragraph'),
  wat: block('paragraph'),
  wij: block('paragraph'),
  'considerans.al': block('paragraph'),
  definitie: block('paragraph'),
  bijschrift: block('paragraph'),
  bron: block('paragraph'),
  citaat: block('quotation'),
  'citaat-artikel': block('quotation'),
  ondertekening: { as: 'container' },
  functie: block('signature'),
  tekstregel: block('title'),
  dossier: block('title'),
  kamervraagnummer: block('title'),
  kamervraagomschrijving: block('title'),
  datumtekst: block('title'),
  intitule: block('title'),
  stuktitel: block('title'),
  kop: block('heading', '1'),
  tussenkop: block('heading', '2'),
  table: { as: 'table' },
  metadata: { as: 'skip' },
  plaatje: { as: 'skip' },
  illustratie: { as: 'skip' },
  officieleinhoudsopgave: { as: 'skip' },
  'officiele-inhoudsopgave': { as: 'skip' },
  'li.nr': { as: 'skip' },
  lidnr: { as: 'skip' },
};

/** Elements inside running text. Any other that is not listed holds blocks. */
const INLINE: ReadonlySet<string> = new Set([
  'nadruk',
  'extref',
  'intref',
  'dossierref',
  'sup',
  'inf',
  'datum',
  'achternaam',
  'voornaam',
  'organisatie',
  'kamervraagonderwerp',
  'ondernummer',
  'dossiernummer',
  'dossiernr',
  'begrotingshoofdstuk',
  'begrotingsnummer',
  'stuknr',
  'titel',
  'label',
  'nr',
  'subtitel',
  'term',
  'afkorting',
  'eigennaam',
  'redactie',
  'herdruk',
  'noot.nr',
]);

/** The vocabulary of `kst-*.xml`, `ah-*.xml` and their like. */
export const official: Vocabulary = {
  role(element, parent) {
    const { name } = element;
    if (name === 'noot') return noteRole(element);
    if (name === 'li' || name === 'lid') return { as: 'item', marker: markerOf(element) };
    if (name === 'naam') return parent.name === 'ondertekening' ? block('signature') : { as: 'inline' };
    if (name === 'nr' && (parent.name === 'vraag' || parent.name === 'antwoord')) return block('heading', '3');
    if (INLINE.has(name)) return { as: 'inline' };
    return Object.hasOwn(ROLES, name) ? (ROLES[name] as Role) : { as: 'container' };
  },
  isEmphasis: (element) => element.name === 'nadruk',
  rowsOf: (table) => [...descendants(table, (e) => e.name === 'row')],
  cellsOf: (row) => elementsIn(row).filter((e) => e.name === 'entry'),
};

function noteRole(noot: Element): Role {
  const mark = childOf(noot, 'noot.nr');
  const paragraphs = elementsIn(noot).filter((e) => e !== mark && e.name !== 'noot.lijst');
  return {
    as: 'note',
    mark: mark ? lineOf(mark) : '',
    paragraphs: paragraphs.map(lineOf),
    inline: mark !== undefined,
  };
}

function markerOf(item: Element): string | null {
  const number = childOf(item, item.name === 'li' ? 'li.nr' : 'lidnr');
  const text = number ? lineOf(number) : '';
  return text === '' ? null : text;
}

/** True for the root of an official publication, in the schemas of today and of before. */
export function isOfficial(root: Element): boolean {
  const known =
    /^(?:officiele-publicatie|kamerwrk|kamerstuk|kamervragen|handelingen|staatscourant|staatsblad|tractatenblad|stcart|stcrt|circulaire)$/i;
  return known.test(root.name) || !descendants(root, (e) => e.name === 'al').next().done;
}

/** What the publication says about itself in elements made for it. */
export function officialMetadata(root: Element): Record<string, string> {
  const metadata: Record<string, string> = {};
  const add = (key: string, value: string): void => {
    if (value === '') return;
    metadata[key] = metadata[key] === undefined ? value : `${metadata[key]}; ${value}`;
  };
  for (const element of descendants(root, (e) => e.name === 'meta')) {
    add(element.attributes.name ?? '', element.attributes.content ?? '');
  }
  for (const element of descendants(root, (e) => e.name === 'tekstregel')) {
    add(element.attributes.inhoud ?? 'tekstregel', lineOf(element));
  }
  for (const name of ['dossiernr', 'ondernummer', 'kamervraagnummer', 'kamervraagonderwerp']) {
    for (const element of descendants(root, (e) => e.name === name)) add(name, lineOf(element));
  }
  const dated = descendants(root, (e) => e.name === 'datumtekst' || e.name === 'kamervraagomschrijving');
  for (const element of dated) {
    for (const day of descendants(element, (e) => e.name === 'datum')) add('datum', day.attributes.isodatum ?? '');
  }
  delete metadata[''];
  return metadata;
}

/** Elements whose parts stand side by side on one line in print, with or without white space between them in the file. */
const SIDE_BY_SIDE: ReadonlySet<string> = new Set([
  'dossier',
  'dossiernummer',
  'stuktitel',
  'kop',
  'ondertekening',
  'naam',
]);

/** The tree as it is printed: number and title of a paper on one line, parts of a line apart. */
export function asPrinted(element: Element): Element {
  const children: Node[] = element.children.map((child) => (isElement(child) ? asPrinted(child) : child));
  const titleAt = children.findIndex((child) => isElement(child) && child.name === 'titel');
  const numberAt = children.findIndex((child) => isElement(child) && child.name === 'stuknr');
  if (element.name === 'stuk' && numberAt >= 0 && titleAt > numberAt) {
    const parts = children.splice(numberAt, titleAt - numberAt + 1);
    children.splice(numberAt, 0, asPrinted({ name: 'stuktitel', attributes: {}, children: parts }));
  }
  if (!SIDE_BY_SIDE.has(element.name)) return { ...element, children };
  // What follows the element keeps its own distance: the comma after a name stands at the name.
  const last = children.findLastIndex(isElement);
  return {
    ...element,
    children: children.flatMap((child, i) => (isElement(child) && i < last ? [child, ' '] : [child])),
  };
}
