import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { TextBuilder } from '../builder.ts';
import {
  childOf,
  descendants,
  type Element,
  elementsIn,
  isElement,
  lineOf,
  type Node,
  parseXml,
} from '../markup/tree.ts';
import { type Vocabulary, walk } from '../markup/walk.ts';
import type { Contents } from '../reader.ts';
import { broken, Unreadable } from '../refuse.ts';

const PARTS: ReadonlySet<string> = new Set([
  'word/document.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'docProps/core.xml',
]);
/** The text of a long report has a few megabytes; more is made to exhaust memory. */
const LARGEST_PART = 64 * 1024 * 1024;

/**
 * Text of a Word document: paragraphs, headings by style, list items, tables,
 * footnotes at the end with their marks in place.
 * @throws Unreadable when the archive or a part of it is damaged or out of bounds.
 */
export function readDocx(bytes: Uint8Array): Contents {
  const parts = unpack(bytes);
  const main = parts.get('word/document.xml');
  if (!main) throw broken('DOCX', 'it has no word/document.xml');
  const notes = new Map([
    ...notesOf(parts.get('word/footnotes.xml'), 'w:footnote'),
    ...notesOf(parts.get('word/endnotes.xml'), 'w:endnote'),
  ]);
  const body = childOf(main, 'w:body');
  if (!body) throw broken('DOCX', 'it has no w:body');
  const builder = new TextBuilder();
  walk(plain(body), builder, vocabulary(notes));
  const core = parts.get('docProps/core.xml');
  const title = core ? childOf(core, 'dc:title') : undefined;
  return { ...builder.finish(), metadata: title && lineOf(title) !== '' ? { title: lineOf(title) } : {} };
}

function unpack(bytes: Uint8Array): Map<string, Element> {
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!PARTS.has(name)) return false;
    if (originalSize > LARGEST_PART)
      throw new Unreadable('read/too-large', {
        size: originalSize,
        unit: 'bytes of text when unpacked',
        limit: LARGEST_PART,
      });
    return true;
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw broken('DOCX', error instanceof Error ? error.message : String(error));
  }
  return new Map(Object.entries(files).map(([name, data]) => [name, parseXml(strFromU8(data), 'DOCX')]));
}

function* notesOf(part: Element | undefined, name: 'w:footnote' | 'w:endnote'): Generator<[string, readonly string[]]> {
  if (!part) return;
  for (const note of elementsIn(part)) {
    // Separators are kept as notes with a type.
    if (note.name !== name || note.attributes['w:type'] !== undefined) continue;
    const paragraphs = [...descendants(plain(note), (e) => e.name === 'w:p')].map(lineOf);
    yield [`${name}Reference ${note.attributes['w:id'] ?? ''}`, paragraphs];
  }
}

function vocabulary(notes: ReadonlyMap<string, readonly string[]>): Vocabulary {
  const numbers = new Map<string, string>();
  return {
    role(element) {
      switch (element.name) {
        case 'w:p':
          return paragraphRole(element);
        case 'w:tbl':
          return { as: 'table' };
        case 'w:br':
        case 'w:cr':
          return { as: 'break' };
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const key = `${element.name} ${element.attributes['w:id'] ?? ''}`;
          const paragraphs = notes.get(key);
          if (!paragraphs) return { as: 'skip' };
          if (!numbers.has(key)) numbers.set(key, String(numbers.size + 1));
          return { as: 'note', mark: numbers.get(key) as string, paragraphs, inline: true };
        }
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:body':
        case 'w:tc':
        case 'w:tr':
        case 'w:txbxContent':
          return { as: 'container' };
        default:
          return { as: 'inline' };
      }
    },
    isEmphasis: (element) => {
      const properties = element.name === 'w:r' ? childOf(element, 'w:rPr') : undefined;
      return properties !== undefined && childOf(properties, 'w:b') !== undefined;
    },
    rowsOf: (table) => elementsIn(table).filter((e) => e.name === 'w:tr'),
    cellsOf: (row) => elementsIn(row).filter((e) => e.name === 'w:tc'),
  };
}

function paragraphRole(paragraph: Element): ReturnType<Vocabulary['role']> {
  const properties = childOf(paragraph, 'w:pPr');
  const style = properties ? (childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? '') : '';
  if (/^(?:title|titel)/i.test(style)) return { as: 'block', kind: 'title' };
  const heading = /^(?:heading|kop)\s?(\d)/i.exec(style);
  if (heading?.[1]) return { as: 'block', kind: 'heading', label: heading[1] };
  if (properties && childOf(properties, 'w:numPr')) return { as: 'block', kind: 'list-item' };
  return { as: 'block', kind: 'paragraph' };
}

/** Without what is not shown: deleted and hidden text, field codes, the fallback of drawings. A tab becomes a space. */
function plain(element: Element): Element {
  const children = element.children.flatMap((child): Node[] => {
    if (!isElement(child)) return element.name === 'w:t' ? [child] : [];
    if (HIDDEN.has(child.name)) return [];
    if (child.name === 'w:tab' || child.name === 'w:ptab') return element.name === 'w:r' ? [' '] : [];
    if (child.name === 'w:noBreakHyphen') return ['-'];
    if (child.name === 'w:softHyphen') return ['\u00AD'];
    if (child.name === 'w:r' && isHidden(child)) return [];
    return [plain(child)];
  });
  return { ...element, children };
}

const HIDDEN: ReadonlySet<string> = new Set([
  'w:del',
  'w:delText',
  'w:instrText',
  'mc:Fallback',
  'w:footnoteRef',
  'w:endnoteRef',
  'wp:posOffset',
  'w:moveFrom',
]);

function isHidden(run: Element): boolean {
  const properties = childOf(run, 'w:rPr');
  return properties !== undefined && childOf(properties, 'w:vanish') !== undefined;
}
