import { type Format, type SourceText, stage } from '../../pipeline/index.ts';
import { type Decoded, decode } from './decode.ts';
import { readMarkdown } from './markdown.ts';
import type { Bounds } from './pdf/apart.ts';
import type { Contents } from './reader.ts';
import { Unreadable } from './refuse.ts';
import { sniff } from './sniff.ts';

/** Bytes of a file → decoded text. What a format knows beyond its text goes along as regions and metadata. */
export const read = stage({
  name: 'read',
  version: '3',
  needs: ['bytes'],
  adds: ['text'],
  async run({ bytes }, { options, signal, report }) {
    const { data, name } = bytes;
    try {
      if (data.length > options.maxBytes) {
        throw new Unreadable('read/too-large', { size: data.length, unit: 'bytes', limit: options.maxBytes });
      }
      const source = await contents(data, name, { limit: options.maxReadMs, signal });
      if (source.text.trim() === '') throw new Unreadable('read/empty');
      if (source.guessed) report('read/encoding-guessed', { encoding: source.encoding });
      const lost = source.text.split('\uFFFD').length - 1;
      if (lost > 0) report('read/undecodable', { count: lost });
      const { guessed: _, ...text } = source;
      return { text };
    } catch (error) {
      if (error instanceof Unreadable) report(error.code, error.data);
      throw error;
    }
  },
});

/** Readers of formats are loaded when a file needs them: their libraries are large. */
async function contents(
  data: Uint8Array,
  name: string,
  bounds: Bounds,
): Promise<SourceText & { readonly guessed: boolean }> {
  const found = sniff(data, name);
  switch (found.kind) {
    case 'other':
      throw new Unreadable('read/unsupported', { found: found.description });
    case 'text': {
      const decoded = decode(data);
      const parts =
        found.format === 'md' ? readMarkdown(decoded.text) : { text: decoded.text, regions: [], metadata: {} };
      return whole(parts, found.format, decoded);
    }
    case 'markup': {
      const decoded = decode(data);
      const parts =
        found.format === 'xml'
          ? (await import('./markup/xml.ts')).readXml(decoded.text)
          : (await import('./markup/html.ts')).readHtml(decoded.text);
      return whole(parts, found.format, decoded);
    }
    case 'binary': {
      const parts =
        found.format === 'pdf'
          ? await (await import('./pdf/apart.ts')).readPdfApart(data, bounds)
          : (await import('./office/docx.ts')).readDocx(data);
      return whole(parts, found.format, { encoding: 'utf-8', guessed: false });
    }
  }
}

function whole(
  parts: Contents,
  format: Format,
  { encoding, guessed }: Pick<Decoded, 'encoding' | 'guessed'>,
): SourceText & { readonly guessed: boolean } {
  return { ...parts, format, encoding, guessed };
}
