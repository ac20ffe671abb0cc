import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { broken } from '../refuse.ts';
import { DEEPEST, type Element, MOST_ELEMENTS, type Node } from './tree.ts';

/**
 * The html element of a page, as a browser would build it.
 * @throws Unreadable when its elements are nested too deep or too many.
 */
export function parseHtml(html: string): Element {
  let count = 0;
  const convert = (node: DefaultTreeAdapterTypes.Element, depth: number): Element => {
    if (depth > DEEPEST) throw broken('HTML', `its elements are nested more than ${DEEPEST} deep`);
    if (++count > MOST_ELEMENTS) throw broken('HTML', `it has more than ${MOST_ELEMENTS} elements`);
    const attributes: Record<string, string> = {};
    for (const { name, value } of node.attrs) attributes[name] = value;
    const children: Node[] = [];
    for (const child of node.childNodes) {
      if (child.nodeName === '#text') children.push((child as DefaultTreeAdapterTypes.TextNode).value);
      else if ('tagName' in child) children.push(convert(child, depth + 1));
    }
    return { name: node.tagName, attributes, children };
  };
  const root = parse(html).childNodes.find((node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node);
  if (!root) throw broken('HTML', 'it has no root element');
  return convert(root, 0);
}
