import { strToU8, zipSync } from 'fflate';

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

/** A PDF of one page with these lines; each [x, y, text] stands where it says, in points from the lower left. */
export function pdf(lines: readonly (readonly [number, number, string])[]): Uint8Array {
  const text = lines.map(([x, y, t]) => `1 0 0 1 ${x} ${y} Tm (${t.replace(/[\\()]/g, '\\$&')}) Tj`).join('\n');
  const stream = `BT /F1 10 Tf\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const at = objects.map((object, i) => {
    const start = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const xref = out.length;
  out += `xref\n0 6\n0000000000 65535 f \n${at.map((n) => `${String(n).padStart(10, '0')} 00000 n \n`).join('')}`;
  out += `trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return strToU8(out, true);
}
