import type { RegionKind } from '../../../pipeline/index.ts';
import { TextBuilder } from '../builder.ts';
import type { Contents } from '../reader.ts';
import { type HtmlNotes, htmlNotes, isClosing, mainPart } from './html-notes.ts';
import { parseHtml } from './html-tree.ts';
import { descendants, type Element, elementsIn, lineOf } from './tree.ts';
import { type Role, type Vocabulary, walk } from './walk.ts';

const block = (kind: RegionKind, label?: string): Role =>
  label === undefined ? { as: 'block', kind } : { as: 'block', kind, label };
const skip: Role = { as: 'skip' };
const container: Role = { as: 'container' };

const ROLES: Readonly<Record<string, Role>> = {
  p: block('paragraph'),
  dt: block('paragraph'),
  dd: block('paragraph'),
  figcaption: block('paragraph'),
  caption: block('paragraph'),
  address: block('paragraph'),
  pre: block('paragraph'),
  h1: block('title'),
  h2: block('heading', '2'),
  h3: block('heading', '3'),
  h4: block('heading', '4'),
  h5: block('heading', '5'),
  h6: block('heading', '6'),
  blockquote: block('quotation'),
  table: { as: 'table' },
  br: { as: 'break' },
  ...Object.fromEntries(
    ['div', 'section', 'article', 'main', 'body', 'ul', 'ol', 'dl', 'figure', 'hr', 'details', 'summary', 'header'].map(
      (name) => [name, container],
    ),
  ),
  ...Object.fromEntries(
    [
      'head',
      'script',
      'style',
      'noscript',
      'template',
      'nav',
      'footer',
      'form',
      'button',
      'select',
      'iframe',
      'svg',
    ].map((name) => [name, skip]),
  ),
};

/** Text of a page: the paper it holds, without navigation. */
export function readHtml(html: string): Contents {
  const root = parseHtml(html);
  const builder = new TextBuilder();
  walk(mainPart(root), builder, vocabulary(htmlNotes(root)));
  return { ...builder.finish(), metadata: htmlMetadata(root) };
}

function vocabulary({ notes, marks }: HtmlNotes): Vocabulary {
  return {
    role(element, parent) {
      const { name, attributes } = element;
      const mark = marks.get(element);
      if (mark !== undefined) return { as: 'mark', mark };
      const note = notes.get(element);
      if (note) return { as: 'note', mark: note.mark, paragraphs: [note.text], inline: false };
      if (isClosing(element) || attributes.hidden !== undefined) return skip;
      if (name === 'li') return { as: 'item', marker: markerOf(element, parent) };
      if (isMarker(element)) return skip;
      if (name === 'p' && /(?:^|\s)(?:ondertekening|functie|naam)(?:\s|$)/.test(attributes.class ?? ''))
        return block('signature');
      return Object.hasOwn(ROLES, name) ? (ROLES[name] as Role) : { as: 'inline' };
    },
    isEmphasis: ({ name }) => name === 'b' || name === 'strong' || name === 'em' || name === 'i' || name === 'u',
    rowsOf: (table) => [...descendants(table, (e) => e.name === 'tr')],
    cellsOf: (row) => elementsIn(row).filter((e) => e.name === 'td' || e.name === 'th'),
  };
}

/** The marker that a list item carries as text, or the number that a browser would show. */
function markerOf(item: Element, list: Element): string | null {
  const own = descendants(item, (e) => isMarker(e) || e.name === 'li').next().value;
  if (own && own.name !== 'li') return lineOf(own) || null;
  if (list.name !== 'ol') return null;
  const first = Number.parseInt(list.attributes.start ?? '1', 10) || 1;
  const number =
    first +
    elementsIn(list)
      .filter((e) => e.name === 'li')
      .indexOf(item);
  const type = list.attributes.type;
  return type === 'a' && number <= 26 ? `${String.fromCharCode(96 + number)}.` : `${number}.`;
}

function isMarker(element: Element): boolean {
  return element.name === 'span' && /(?:^|\s)(?:ol|nr|lidnr|li-nr)(?:\s|$)/.test(element.attributes.class ?? '');
}

function htmlMetadata(root: Element): Record<string, string> {
  const metadata: Record<string, string> = {};
  const add = (key: string | undefined, value: string | undefined): void => {
    if (!key || !value) return;
    metadata[key] = metadata[key] === undefined ? value : `${metadata[key]}; ${value}`;
  };
  for (const meta of descendants(root, (e) => e.name === 'meta')) {
    add(meta.attributes.name, meta.attributes.content);
  }
  for (const title of descendants(root, (e) => e.name === 'title')) add('title', lineOf(title));
  return metadata;
}
