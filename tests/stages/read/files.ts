import { strFromU8, strToU8, zipSync, zlibSync } from 'fflate';

/** A Word document of these paragraphs; `{1}` in a paragraph is the mark of the first note. */
export function docx(paragraphs: readonly string[], notes: readonly string[] = []): Uint8Array {
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const body = paragraphs
    .map(
      (p) =>
        `<w:p>${p
          .split(/\{(\d)\}/)
          .map((part, i) => (i % 2 ? `<w:r><w:footnoteReference w:id="${part}"/></w:r>` : run(part)))
          .join('')}</w:p>`,
    )
    .join('');
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${ns}><w:body>${body}</w:body></w:document>`),
    'word/footnotes.xml': strToU8(
      `<w:footnotes ${ns}>${notes.map((n, i) => `<w:footnote w:id="${i + 1}"><w:p><w:r><w:footnoteRef/></w:r>${run(n)}</w:p></w:footnote>`).join('')}</w:footnotes>`,
    ),
  });
}

type PlacedLine = readonly [number, number, string];

/** A PDF of pages with these lines; each [x, y, text] stands where it says, in points from the lower left. */
export function pdf(...pages: readonly (readonly PlacedLine[])[]): Uint8Array {
  const shown = ([x, y, text]: PlacedLine): string => `1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj`;
  return written(pages.map((lines) => `BT /F1 10 Tf\n${lines.map(shown).join('\n')}\nET`));
}

/** A small PDF whose only page takes minutes to read. */
export function endlessPdf(): Uint8Array {
  const operators = '1 0 0 1 70 700 Tm (a) Tj '.repeat(4_000_000);
  return written([strFromU8(zlibSync(strToU8(`BT /F1 10 Tf ${operators} ET`, true)), true)], '/Filter /FlateDecode ');
}

/** A PDF with this number of pages, all alike. */
export function pagesPdf(pages: number): Uint8Array {
  return written(Array(pages).fill('BT /F1 10 Tf 1 0 0 1 70 700 Tm (Dit is een bladzijde van de brief.) Tj ET'));
}

/** A PDF of pages with these content streams, as Latin-1. */
function written(streams: readonly string[], filter = ''): Uint8Array {
  const kids = streams.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...streams.flatMap((stream, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< ${filter}/Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let out = '%PDF-1.4\n';
  const at = objects.map((object, i) => {
    const start = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const xref = out.length;
  const entries = at.map((n) => `${String(n).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return strToU8(out, true);
}
