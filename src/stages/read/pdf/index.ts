import type { Region } from '../../../pipeline/index.ts';
import type { Contents } from '../reader.ts';
import { broken, Unreadable } from '../refuse.ts';
import { type Item, linesOf, type Page, pageOf } from './lines.ts';

/** More pages than the longest annexes have. */
const MOST_PAGES = 2000;
/** A page of text has a thousand letters and more; a scan with a stamp has a few. */
const LETTERS_A_PAGE = 40;

/**
 * Text of a PDF: its lines rebuilt from where the words stand, pages parted by
 * a form feed, side columns after the text of their page.
 * @throws Unreadable when the file is damaged, protected, a scan, or too long.
 */
export async function readPdf(bytes: Uint8Array): Promise<Contents> {
  const { getDocumentProxy } = await import('unpdf');
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // pdf.js takes the bytes over; the caller keeps its own.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw /password/i.test(reason) ? new Unreadable('read/encrypted', { format: 'PDF' }) : broken('PDF', reason);
  }
  try {
    if (pdf.numPages > MOST_PAGES) {
      throw new Unreadable('read/too-large', { size: pdf.numPages, unit: 'pages', limit: MOST_PAGES });
    }
    const pages: Page[] = [];
    let letters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const found = items.flatMap((item): Item[] => ('str' in item && item.str !== '' ? [placed(item)] : []));
      letters += found.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
      pages.push(pageOf(found, page.view[2] ?? 595));
      page.cleanup();
    }
    if (letters < LETTERS_A_PAGE * pdf.numPages) throw new Unreadable('read/scanned', { pages: pdf.numPages });
    return written(linesOf(pages));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw broken('PDF', error instanceof Error ? error.message : String(error));
  } finally {
    await pdf.destroy();
  }
}

function placed(item: { str: string; transform: number[]; width: number; height: number }): Item {
  const [, b = 0, , d = 0, x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, size: item.height || Math.hypot(b, d) };
}

function written(pages: ReturnType<typeof linesOf>): Contents {
  let text = '';
  const regions: Region[] = [];
  pages.forEach(({ body, margin }, page) => {
    if (page > 0) text += '\f';
    for (const { text: line, gap } of body) text += `${gap ? '\n' : ''}${line}\n`;
    if (margin.length === 0) return;
    text += '\n';
    const start = text.length;
    text += margin.map((line) => line.text).join('\n');
    regions.push({ kind: 'margin', start, end: text.length });
    text += '\n\n';
  });
  return { text, regions, metadata: {} };
}
