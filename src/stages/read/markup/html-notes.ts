import { descendants, type Element, elementsIn, lineOf } from './tree.ts';

/** Notes of a page by the element that holds them, and the links in the running text that point to them. */
export interface HtmlNotes {
  readonly notes: ReadonlyMap<Element, { readonly mark: string; readonly text: string }>;
  readonly marks: ReadonlyMap<Element, string>;
}

const MARK = /^[[(]?(\d{1,3}|[*†‡]{1,3}|[a-z])[\])]?$/u;
const HOLDERS: ReadonlySet<string> = new Set(['p', 'li', 'div', 'dd', 'td', 'aside', 'section']);

/**
 * Finds footnotes by how they are linked: a short mark that links to a later
 * place in the page, where a block begins with the same mark.
 */
export function htmlNotes(root: Element): HtmlNotes {
  const places = new Map<string, { readonly order: number; readonly holder: Element | null }>();
  const links: { readonly link: Element; readonly target: string; readonly mark: string; readonly order: number }[] =
    [];
  let order = 0;
  const visit = (element: Element, holder: Element | null): void => {
    order++;
    const around = HOLDERS.has(element.name) ? element : holder;
    for (const id of [element.attributes.id, element.name === 'a' ? element.attributes.name : undefined]) {
      if (id !== undefined && !places.has(id)) places.set(id, { order, holder: around });
    }
    const href = element.name === 'a' ? element.attributes.href : undefined;
    const mark = href?.startsWith('#') ? MARK.exec(lineOf(element))?.[1] : undefined;
    if (href && mark) links.push({ link: element, target: decode(href.slice(1)), mark, order });
    for (const child of elementsIn(element)) visit(child, around);
  };
  visit(root, null);
  const notes = new Map<Element, { mark: string; text: string }>();
  const marks = new Map<Element, string>();
  for (const { link, target, mark, order: from } of links) {
    const place = places.get(target);
    if (!place?.holder || place.order <= from) continue;
    const text = withoutMark(noteText(place.holder), mark, place.holder.name === 'li');
    if (text === null) continue;
    marks.set(link, mark);
    notes.set(place.holder, { mark, text });
  }
  return { notes, marks };
}

/** The text of the note, or null when the block does not begin with its mark. Items of a list show it by themselves. */
function withoutMark(text: string, mark: string, numbered: boolean): string | null {
  for (const start of [`[${mark}]`, `(${mark})`, `${mark})`, `${mark}.`, mark]) {
    if (text.startsWith(start) && text.length > start.length) return text.slice(start.length).trim();
  }
  return numbered && text !== '' ? text : null;
}

function noteText(holder: Element): string {
  const parts: string[] = [];
  const gather = (element: Element): void => {
    if (isClosing(element)) return;
    for (const child of element.children) {
      if (typeof child === 'string') parts.push(child);
      else {
        const apart = HOLDERS.has(child.name);
        if (apart) parts.push(' ');
        gather(child);
        if (apart) parts.push(' ');
      }
    }
  };
  gather(holder);
  return parts
    .join('')
    .replace(/[↩↑^]\uFE0E?\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What closes a note that pops up; it is not part of the note. */
export function isClosing(element: Element): boolean {
  return /(?:^|\s)note-close(?:\s|$)/.test(element.attributes.class ?? '');
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The part of a page that is the paper itself, without what a site puts around it. */
export function mainPart(root: Element): Element {
  const first = (test: (element: Element) => boolean): Element | undefined => descendants(root, test).next().value;
  return (
    first((e) => e.attributes.id === 'broodtekst') ??
    first((e) => e.name === 'main' || e.attributes.role === 'main') ??
    first((e) => e.name === 'article') ??
    first((e) => e.name === 'body') ??
    root
  );
}
