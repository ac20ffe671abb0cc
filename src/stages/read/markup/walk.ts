import type { RegionKind } from '../../../pipeline/index.ts';
import { couldBeHeading, type TextBuilder } from '../builder.ts';
import { type Element, elementsIn, isElement, lineOf } from './tree.ts';

/** What an element of a markup language does to the text. */
export type Role =
  /** Goes on in the line it stands in, or holds blocks. */
  | { readonly as: 'inline' }
  /** Separates what is before, in and after it. */
  | { readonly as: 'container' }
  | { readonly as: 'block'; readonly kind: RegionKind; readonly label?: string }
  | { readonly as: 'item'; readonly marker: string | null }
  | { readonly as: 'table' }
  | { readonly as: 'break' }
  | { readonly as: 'skip' }
  | { readonly as: 'mark'; readonly mark: string }
  | { readonly as: 'note'; readonly mark: string; readonly paragraphs: readonly string[]; readonly inline: boolean };

export interface Vocabulary {
  role(element: Element, parent: Element): Role;
  /** True for elements that emphasise what is in them. */
  isEmphasis(element: Element): boolean;
  rowsOf(table: Element): readonly Element[];
  cellsOf(row: Element): readonly Element[];
}

interface Surroundings {
  readonly kind: RegionKind | null;
  readonly label?: string;
  /** Set in front of the next text: the marker of the list item that begins here. */
  marker: string | null;
}

/** Writes an element tree as text with regions. */
export function walk(root: Element, builder: TextBuilder, vocabulary: Vocabulary): void {
  inside(root, { kind: null, marker: null });
  builder.end();

  function inside(element: Element, around: Surroundings): void {
    for (const child of element.children) {
      if (isElement(child)) visit(child, element, around);
      else if (builder.isOpen || child.trim() !== '') write(child, around);
    }
  }

  function write(text: string, around: Surroundings): void {
    open(around);
    builder.write(text);
  }

  function open(around: Surroundings): void {
    if (builder.isOpen && around.marker === null) return;
    if (around.label === undefined) builder.begin(around.kind);
    else builder.begin(around.kind, around.label);
    if (around.marker !== null) builder.write(`${around.marker} `);
    around.marker = null;
  }

  function visit(element: Element, parent: Element, around: Surroundings): void {
    const role = vocabulary.role(element, parent);
    switch (role.as) {
      case 'skip':
        break;
      case 'inline':
        inside(element, around);
        break;
      case 'container':
        builder.end();
        inside(element, around);
        builder.end();
        break;
      case 'break':
        builder.breakLine();
        break;
      case 'mark':
        open(around);
        builder.mark(role.mark);
        break;
      case 'note':
        if (role.inline) {
          open(around);
          builder.mark(role.mark);
        }
        builder.note(role.mark, role.paragraphs);
        break;
      case 'item':
        builder.end();
        inside(element, {
          kind: 'list-item',
          ...(role.marker === null ? {} : { label: role.marker }),
          marker: role.marker,
        });
        builder.end();
        break;
      case 'table':
        table(element, around);
        break;
      case 'block':
        block(element, role, around);
        break;
    }
  }

  function block(element: Element, role: Extract<Role, { as: 'block' }>, around: Surroundings): void {
    builder.end();
    if (role.kind !== 'paragraph') inside(element, { ...role, marker: around.marker });
    else if (around.kind !== null && around.kind !== 'paragraph') inside(element, around);
    else {
      const heading = isEmphasised(element, vocabulary) && couldBeHeading(lineOf(element));
      inside(element, { kind: heading ? 'heading' : 'paragraph', marker: around.marker });
    }
    builder.end();
  }

  function table(element: Element, around: Surroundings): void {
    const rows = vocabulary.rowsOf(element).map((row) => vocabulary.cellsOf(row));
    builder.end();
    if (rows.every((cells) => cells.length < 2)) {
      // A table of one column only sets its contents apart.
      for (const cell of rows.flat()) {
        inside(cell, around);
        builder.end();
      }
      return;
    }
    if (isForm(rows)) {
      for (const cells of rows) {
        builder.begin(around.kind);
        builder.write(cells.map(cellText).join(' '));
        builder.end();
      }
      return;
    }
    builder.begin('table');
    for (const cells of rows) {
      const line = cells.map((cell) => cellText(cell).replace(/\s+/g, ' ').trim()).join(' | ');
      if (line.replace(/[ |]/g, '') === '') continue;
      builder.breakLine();
      builder.write(line);
    }
    builder.end();
  }

  /** Text of a table cell; its notes go where all notes go. */
  function cellText(cell: Element): string {
    const parts = cell.children.map((child) => {
      if (!isElement(child)) return child;
      const role = vocabulary.role(child, cell);
      if (role.as === 'skip') return '';
      if (role.as === 'mark') return role.mark;
      if (role.as === 'inline') return cellText(child);
      if (role.as !== 'note') return ` ${cellText(child)} `;
      builder.note(role.mark, role.paragraphs);
      return role.inline ? role.mark : '';
    });
    return parts.join('');
  }
}

const FORM =
  /^(?:datum|onderwerp|betreft|(?:ons|onze|uw) (?:kenmerk|referentie|brief)|kenmerk|bijlagen?|aan|van)\s*:?$/iu;

/** True for a table that only sets the labels of a letterhead beside their values: it is read as lines, not as a table. */
function isForm(rows: readonly (readonly Element[])[]): boolean {
  const written = rows.filter((cells) => cells.some((cell) => lineOf(cell) !== ''));
  const labelled = written.filter((cells) => cells.length >= 2 && cells[0] && FORM.test(lineOf(cells[0])));
  return labelled.length > 0 && labelled.length * 3 >= written.length;
}

/** True when all text of the element is emphasised. */
function isEmphasised(element: Element, vocabulary: Vocabulary): boolean {
  return (
    elementsIn(element).some((child) => vocabulary.isEmphasis(child)) &&
    element.children.every((child) => (isElement(child) ? vocabulary.isEmphasis(child) : child.trim() === ''))
  );
}
