import { Refusal, type SourceText, stage } from '../../pipeline/index.ts';
import { decode } from './decode.ts';
import { sniff } from './sniff.ts';

/** Bytes of a file → decoded text. What a format knows beyond its text goes along as regions and metadata. */
export const read = stage({
  name: 'read',
  version: '1',
  needs: ['bytes'],
  adds: ['text'],
  run({ bytes }, { options, report }) {
    const { data, name } = bytes;
    if (data.length > options.maxBytes) {
      report('read/too-large', { size: data.length, unit: 'bytes', limit: options.maxBytes });
      throw new Refusal('too large');
    }
    const found = sniff(data, name);
    if (found.kind !== 'text') {
      report('read/unsupported', { found: found.description });
      throw new Refusal('unsupported');
    }
    const { text, encoding, guessed } = decode(data);
    if (text.trim() === '') {
      report('read/empty');
      throw new Refusal('empty');
    }
    if (guessed) report('read/encoding-guessed', { encoding });
    const lost = text.split('\uFFFD').length - 1;
    if (lost > 0) report('read/undecodable', { count: lost });
    const source: SourceText = { text, format: found.format, encoding, regions: [], metadata: {} };
    return { text: source };
  },
});
