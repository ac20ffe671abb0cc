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
  ])('%s', (text, expected) => {
    expect(ofType('MONEY', text)).toEqual(expected);
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
