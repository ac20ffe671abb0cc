import { describe, expect, it } from 'vitest';
import { find, ofType } from './find.ts';

const laws = (text: string, date = '2019-05-01') =>
  find(text, date)
    .filter((m) => m.type === 'LAW')
    .map((m) => `${text.slice(m.from, m.to)} → ${m.english}`);

describe('laws', () => {
  it('have sections, treaties and European acts have articles', () => {
    expect(laws('Zie artikel 8 EVRM, artikel 6 AVG en artikel 2 van de Opiumwet.')).toEqual([
      'artikel 8 EVRM → article 8 of the European Convention on Human Rights (ECHR)',
      'artikel 6 AVG → article 6 of the General Data Protection Regulation (GDPR)',
      'artikel 2 van de Opiumwet → section 2 of the Opium Act',
    ]);
  });

  it('keep subsections and lists of articles in English', () => {
    expect(laws('Zie artikel 4, derde lid, onder b, van de Woningwet en de artikelen 3 en 8 EVRM.')).toEqual([
      'artikel 4, derde lid, onder b, van de Woningwet → section 4(3)(b) of the Housing Act',
      'artikelen 3 en 8 EVRM → articles 3 and 8 of the European Convention on Human Rights (ECHR)',
    ]);
  });

  it('end where another law begins', () => {
    expect(laws('De Wet DBA en de Waadi gelden.').map((law) => law.split(' → ')[0])).toEqual(['Wet DBA', 'Waadi']);
  });

  it('are those in force at the date', () => {
    expect(laws('De Vreemdelingenwet wijzigt.', '1994-05-01')).toEqual(['Vreemdelingenwet → Aliens Act']);
    expect(laws('De Vreemdelingenwet wijzigt.', '2004-05-01')).toEqual(['Vreemdelingenwet → Aliens Act 2000']);
  });
});

describe('money', () => {
  it.each([
    ['Dit kost fl. 3 mrd in totaal.', ['fl. 3 mrd → NLG 3000000000']],
    ['Er is NAf. 12 miljoen begroot.', ['NAf. 12 miljoen → ANG 12000000']],
    ['Er is 5 mln. Antilliaanse gulden begroot.', ['5 mln. Antilliaanse gulden → ANG 5000000']],
    ['De boete is € 2.500.000,- per jaar.', ['€ 2.500.000,- → EUR 2500000']],
    ['Het gaat om € 1,2 mld.', ['€ 1,2 mld. → EUR 1200000000']],
    ['Er komt tien miljoen euro bij.', ['tien miljoen euro → EUR 10000000']],
    ['De raming is anderhalf miljard euro.', ['anderhalf miljard euro → EUR 1500000000']],
    ['Het tekort ligt op 50 tot 60 miljoen euro.', ['50 tot 60 miljoen euro → EUR 50000000/60000000']],
    ['Het was 2014 – 500 euro per persoon.', ['500 euro → EUR 500']],
    ['Oslo betaalt 5 miljoen Noorse kronen.', ['5 miljoen Noorse kronen → NOK 5000000']],
    ['De subsidie bedroeg Hfl. 25.000 per jaar.', ['Hfl. 25.000 → NLG 25000']],
  ])('%s', (text, expected) => {
    expect(ofType('MONEY', text)).toEqual(expected);
  });
});

describe('references in other forms', () => {
  it.each([
    ['Zie Kamerstukken II 2013/14, 33750-VI, 12.', ['Kamerstukken II 2013/14, 33750-VI, 12 → kst-33750-VI-12']],
    ['Zie kamerstuk 21501-02 nr. 1200.', ['kamerstuk 21501-02 nr. 1200 → kst-21501-02-1200']],
    ['Zie Kamerst. II 1995/96, 24 400, nr. 5.', ['Kamerst. II 1995/96, 24 400, nr. 5 → kst-24400-5']],
    ['De motie (33750-VI, nr. 120) is afgedaan.', ['33750-VI, nr. 120 → kst-33750-VI-120']],
    ['Zie Aanh. Hand. II 2012/13, nr. 12.', ['Aanh. Hand. II 2012/13, nr. 12 → ah-tk-20122013-12']],
    [
      'Aanhangsel van de Handelingen nr. 1120, vergaderjaar 2014–2015',
      ['Aanhangsel van de Handelingen nr. 1120, vergaderjaar 2014–2015 → ah-tk-20142015-1120'],
    ],
    ['Zie Hand. TK 1994-1995, nr. 12, blz. 567.', ['Hand. TK 1994-1995, nr. 12, blz. 567 → h-tk-19941995-12']],
    ['Het arrest staat in NJ 2009, 257.', ['NJ 2009, 257 → nj-2009-257']],
    ['Zie S/RES/2178 (2014) en A/RES/70/1.', ['S/RES/2178 (2014) → unsc-res-2178', 'A/RES/70/1 → unga-res-70/1']],
    ['Het nummer is CELEX 32016R0679.', ['CELEX 32016R0679 → celex-32016R0679']],
  ])('%s', (text, expected) => {
    expect(ofType('REFERENCE', text)).toEqual(expected);
  });
});

describe('resolutions', () => {
  it('are those of the Security Council when it is named before', () => {
    expect(ofType('REFERENCE', 'De Veiligheidsraad nam resolutie 2166 aan.')).toEqual([
      'resolutie 2166 → unsc-res-2166',
    ]);
    expect(ofType('DATE', 'De Veiligheidsraad nam resolutie 2016 aan.')).toEqual([]);
  });
});
