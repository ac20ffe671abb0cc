import { SaxesParser } from 'saxes';
import { broken } from '../refuse.ts';

/** An element of XML or HTML with all that it holds, in document order. */
export interface Element {
  /** Without a namespace prefix in HTML; as written in XML. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

/** No real letter comes near these; files that do are made to exhaust memory or stack. */
export const DEEPEST = 250;
export const MOST_ELEMENTS = 2_000_000;

/**
 * The root element of an XML text. Entities that the file declares itself are
 * not expanded, and nothing outside the file is read.
 * @throws Unreadable when the text is not well-formed or out of bounds.
 */
export function parseXml(text: string, format = 'XML'): Element {
  const root: { name: string; attributes: Record<string, string>; children: Node[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  let count = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw broken(format, error.message.replace(/\s+/g, ' ').slice(0, 200));
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw broken(format, `its elements are nested more than ${DEEPEST} deep`);
    if (++count > MOST_ELEMENTS) throw broken(format, `it has more than ${MOST_ELEMENTS} elements`);
    const element = { name: tag.name, attributes: tag.attributes, children: [] };
    (open.at(-1) as typeof root).children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (characters: string): void => {
    (open.at(-1) as typeof root).children.push(characters);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const element = elementsIn(root)[0];
  if (!element) throw broken(format, 'it has no root element');
  return element;
}

export function isElement(node: Node): node is Element {
  return typeof node !== 'string';
}

export function elementsIn(element: Element): Element[] {
  return element.children.filter(isElement);
}

/** The first child with this name. */
export function childOf(element: Element, name: string): Element | undefined {
  return element.children.find((child): child is Element => isElement(child) && child.name === name);
}

/** Every element below that satisfies the test, in document order; not looked for inside one that does. */
export function* descendants(element: Element, test: (element: Element) => boolean): Generator<Element> {
  for (const child of elementsIn(element)) {
    if (test(child)) yield child;
    else yield* descendants(child, test);
  }
}

/** All text below a node, white space as it stands. */
export function textOf(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** All text below a node on one line, white space single. */
export function lineOf(node: Node): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}
