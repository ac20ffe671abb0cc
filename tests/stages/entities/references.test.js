import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/stages/entities/address.js';
import { find, ofType } from './find.js';

describe('references', () => {
  it.each([
    ['(Kamerstuk 21 501-20, nr. 869).', ['Kamerstuk 21 501-20, nr. 869 → kst-21501-20-869']],
    ['Zie Kamerstuk 32 317, nr. 196, 18 november 2013.', ['Kamerstuk 32 317, nr. 196 → kst-32317-196']],
    [
      'Zie Kamerstukken II 2013/14, 33 750 VII, nr. 12.',
      ['Kamerstukken II 2013/14, 33 750 VII, nr. 12 → kst-33750-VII-12'],
    ],
    ['TK 2023/24, 31 839, nr. 1024.', ['TK 2023/24, 31 839, nr. 1024 → kst-31839-1024']],
    [
      'Tweede Kamer, vergaderjaar 2024–2025, 21 501-02, nr. 3121',
      ['Tweede Kamer, vergaderjaar 2024–2025, 21 501-02, nr. 3121 → kst-21501-02-3121'],
    ],
    ['een brief over analyses (36 471-64) op', ['36 471-64 → kst-36471-64']],
    [
      'Aanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 1121.',
      ['Aanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 1121 → ah-tk-20232024-1121'],
    ],
    ['Handelingen II 2013/14, nr. 83, item 4', ['Handelingen II 2013/14, nr. 83, item 4 → h-tk-20132014-83-4']],
    ['uw brief met nummer 2023Z16994 over', ['2023Z16994 → 2023Z16994']],
    ['de rente (Staatsblad 2020, 118) is', ['Staatsblad 2020, 118 → stb-2020-118']],
    ['Richtlijn 2011/36/EU bepaalt', ['Richtlijn 2011/36/EU → eu-2011/36']],
    ['Verordening (EU) nr. 604/2013 geldt', ['Verordening (EU) nr. 604/2013 → eu-2013/604']],
    ['Verordening (EU) 2016/679 geldt', ['Verordening (EU) 2016/679 → eu-2016/679']],
    ['mededeling COM(2012) 286 van', ['COM(2012) 286 → com-2012-286']],
    ['uitspraak ECLI:NL:HR:2014:1234 van', ['ECLI:NL:HR:2014:1234 → ECLI:NL:HR:2014:1234']],
    ['op uw brief van 5 maart 2024, nr. 5284183, deel ik', ['5284183 → 5284183']],
  ])('%s', (text, expected) => {
    expect(ofType('REFERENCE', text)).toEqual(expected);
  });
  it('writes English', () => {
    expect(find('Kamerstuk 21 501-20, nr. 869').map((m) => m.english)).toEqual([
      'Parliamentary Paper 21 501-20, no. 869',
    ]);
  });
  it.each([
    ['kst-21501-20-869', 'https://zoek.officielebekendmakingen.nl/kst-21501-20-869.html'],
    ['kst-32317', 'https://zoek.officielebekendmakingen.nl/dossier/32317'],
    ['stb-2020-118', 'https://zoek.officielebekendmakingen.nl/stb-2020-118.html'],
    ['com-2012-286', 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2012:286:FIN'],
    ['5284183', null],
  ])('address of %s', (norm, address) => {
    expect(addressOf(norm)).toBe(address);
  });
});
