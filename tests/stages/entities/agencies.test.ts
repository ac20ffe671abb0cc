import { describe, expect, it } from 'vitest';
import { find, ofType } from './find.ts';

const agencies = (text: string, date = '2019-05-01') => ofType('AGENCY', text, date).map((m) => m.split(' → ')[0]);
const english = (text: string, date = '2019-05-01') =>
  find(text, date)
    .filter((m) => m.type === 'AGENCY')
    .map((m) => m.english);

describe('organisations that no list holds', () => {
  it.each([
    ['Ik sprak met de Zeeuwse Kring Mossel Handel (ZKMH) hierover.', ['Zeeuwse Kring Mossel Handel', 'ZKMH']],
    ['Het Landelijk Waterscooterteam (LWT) breidt uit.', ['Landelijk Waterscooterteam', 'LWT']],
    ['Dit is een taak van het Nationaal Veenweidefonds.', ['Nationaal Veenweidefonds']],
    ['Zij vielen onder de Border Stability Force Sahel.', ['Border Stability Force Sahel']],
    ['De Dijkwachtcommissie Noordrand heeft geadviseerd.', ['Dijkwachtcommissie Noordrand']],
    ['Het rapport van de commissie-Ter Haar is openbaar.', ['commissie-Ter Haar']],
    ['De werkgroep-Bakker bood haar advies aan.', ['werkgroep-Bakker']],
    [
      'De Koninklijke Nederlandse Roeifederatie en Stichting Oeverloos reageerden.',
      ['Koninklijke Nederlandse Roeifederatie', 'Stichting Oeverloos'],
    ],
  ])('%s', (text, expected) => {
    expect(agencies(text)).toEqual(expected);
  });

  it.each([
    'De Maatschappelijke Kosten Baten Analyse (MKBA) volgt.',
    'Persoonlijke Beschermings Middelen (PBM) zijn schaars.',
    'Op het Dashboard staan de cijfers.',
    'Dat vindt het Amsterdamse Clubleven ook.',
    'De Overeenkomstsluitende Partij zegt het op.',
    'Zij zijn trots op hun Nederlanderschap.',
  ])('none in "%s"', (text) => {
    expect(agencies(text)).toEqual([]);
  });

  it('names a committee after its chair in English', () => {
    expect(english('De commissie-Ter Haar adviseert.')).toEqual(['Ter Haar Committee']);
  });
});

describe('ministries', () => {
  it.each([
    ['2002-03-01', 'Ministry of Agriculture, Nature Management and Fisheries'],
    ['2009-03-01', 'Ministry of Agriculture, Nature and Food Quality'],
    ['2024-06-30', 'Ministry of Agriculture, Nature and Food Quality'],
    ['2024-07-03', 'Ministry of Agriculture, Fisheries, Food Security and Nature'],
  ])('of agriculture on %s', (date, expected) => {
    expect(english('Het ministerie van Landbouw stemt in.', date)).toEqual([expected]);
  });

  it.each([
    ['2010-10-13', 'Justitie', 'Ministry of Justice'],
    ['2014-05-01', 'Justitie', 'Ministry of Security and Justice'],
    ['2018-05-01', 'Justitie', 'Ministry of Justice and Security'],
    ['2011-05-01', 'Economische Zaken', 'Ministry of Economic Affairs, Agriculture and Innovation'],
    ['2013-05-01', 'Economische Zaken', 'Ministry of Economic Affairs'],
    ['2018-05-01', 'Binnenlandse Zaken', 'Ministry of the Interior and Kingdom Relations'],
    ['1996-05-01', 'Binnenlandse Zaken', 'Ministry of the Interior'],
  ])('on %s %s is the %s', (date, name, expected) => {
    expect(english(`Dit is besproken met ${name}.`, date)).toEqual([expected]);
  });

  it('follow the name of the minister', () => {
    expect(
      agencies('Minister Jansen van Buitenlandse Zaken en minister Pieters van Asiel en Migratie zwegen.'),
    ).toEqual(['Buitenlandse Zaken', 'Asiel en Migratie']);
  });
});

describe('bodies of other states', () => {
  it.each([
    ['Het Britse ministerie van Defensie ontkent.', 'British Ministry of Defence'],
    ['Het Deense ministerie van Cultuur en Media ontkent.', 'Danish Ministry of Culture and Media'],
    ['Het Finse parlement stemt.', 'Finnish Parliament'],
    ['De Spaanse politie zoekt verder.', 'Spanish police'],
    ['De Noorse kustwacht zocht mee.', 'Norwegian coastguard'],
    ['De Keniaanse kiescommissie telt.', 'Kenyan electoral commission'],
    ['Het ministerie van Volksgezondheid van Suriname antwoordt.', 'Ministry of Health of Suriname'],
  ])('%s', (text, expected) => {
    expect(english(text)).toEqual([expected]);
  });

  it('leave Dutch ones alone', () => {
    expect(agencies('Het Nederlandse ministerie van Defensie stemt in.')).toEqual(['ministerie van Defensie']);
  });

  it('give foreign ministers another norm than Dutch ones', () => {
    expect(ofType('ROLE', 'De Duitse minister van Justitie en de minister van Defensie van Litouwen.')).toEqual([
      'minister van Justitie → minister-of-justice-de',
      'minister van Defensie van Litouwen → minister-of-defence-of-lithuania',
    ]);
  });

  it('give heads of state a country', () => {
    expect(ofType('ROLE', 'De Chileense president ontving de Kroatische premier.')).toEqual([
      'president → president-cl',
      'premier → prime-minister-hr',
    ]);
  });
});
