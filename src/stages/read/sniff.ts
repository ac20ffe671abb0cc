import type { Format } from '../../pipeline/index.ts';

export type Sniffed =
  | { readonly kind: 'text'; readonly format: Format }
  | { readonly kind: 'other'; readonly description: string };

/** What a file is by its first bytes; its name decides only between text formats. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.startsWith('%PDF-')) return { kind: 'other', description: 'a PDF' };
  if (head.startsWith('PK\u0003\u0004')) return { kind: 'other', description: 'a ZIP or DOCX archive' };
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return { kind: 'other', description: 'an old Word or Excel file' };
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(head)) return { kind: 'other', description: 'XML' };
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html)/i.test(head)) return { kind: 'other', description: 'HTML' };
  return { kind: 'text', format: /\.(?:md|markdown)$/i.test(name) ? 'md' : 'txt' };
}
