import { expect, test } from 'vitest';
import type { Mention } from '../../../src/pipeline/index.ts';
import { fixedSpans } from '../../../src/stages/translate/fixed.ts';

const text = 'De Vereniging van Nederlandse Gemeenten (VNG) en Europol (EU) overleggen.';
const mention = (name: string, norm: string, english: string): Mention => {
  const from = text.indexOf(name);
  return { type: 'AGENCY', text: name, from, to: from + name.length, norm, english } as Mention;
};

test('a short name introduced in brackets stays, so that one name is not said twice', () => {
  const fixed = fixedSpans({ from: 0, to: text.length }, [
    mention('Vereniging van Nederlandse Gemeenten', 'vng', 'Association of Netherlands Municipalities'),
    mention('VNG', 'vng', 'Association of Netherlands Municipalities'),
    mention('Europol', 'europol', 'Europol'),
    mention('EU', 'european-union', 'European Union'),
  ]);
  expect(fixed.map((f) => f.english)).toEqual([
    'Association of Netherlands Municipalities',
    'VNG',
    'Europol',
    'European Union',
  ]);
});
