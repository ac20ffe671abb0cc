import type { Format } from '../../pipeline/index.ts';

export type Sniffed =
  | { readonly kind: 'text'; readonly format: 'txt' | 'md' }
  | { readonly kind: 'markup'; readonly format: 'xml' | 'html' }
  | { readonly kind: 'binary'; readonly format: Extract<Format, 'pdf' | 'docx'> }
  | { readonly kind: 'other'; readonly description: string };

/** First bytes of JPEG, PNG, GIF and the two kinds of TIFF. */
const IMAGES = ['\u00ff\u00d8', '\u0089PNG', 'GIF8', 'II*\u0000', 'MM\u0000*'];

/** What a file is by its first bytes; its name decides only between text formats. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  if (/^[^\S\n]*%PDF-/.test(head)) return { kind: 'binary', format: 'pdf' };
  if (head.startsWith('PK\u0003\u0004')) {
    const names = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));
    if (names.includes('word/document.xml')) return { kind: 'binary', format: 'docx' };
    return { kind: 'other', description: 'a ZIP archive, which only a run over files opens' };
  }
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return { kind: 'other', description: 'an old Word or Excel file, or a DOCX with a password' };
  if (IMAGES.some((start) => head.startsWith(start))) return { kind: 'other', description: 'an image' };
  if (head.startsWith('{\\rtf')) return { kind: 'other', description: 'RTF' };
  const start = head.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '');
  if (/^<!doctype html|^<html|<html[\s>]/i.test(start.slice(0, 1200)) && start.startsWith('<'))
    return { kind: 'markup', format: 'html' };
  if (/^<\?xml|^<[a-z][\w.-]*[\s>]/i.test(start) && !/\.(?:txt|md|markdown)$/i.test(name))
    return { kind: 'markup', format: 'xml' };
  return { kind: 'text', format: /\.(?:md|markdown)$/i.test(name) ? 'md' : 'txt' };
}
