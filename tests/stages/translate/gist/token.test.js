import { describe, expect, it } from 'vitest';
import { englishNumber, tokenise, tokeniseWithFixed } from '../../../../src/stages/translate/gist/token.js';

const surfaces = (text) => tokenise(text, 'nl').map((token) => token.surface);
describe('tokenise', () => {
  it('keeps abbreviations, hyphens and apostrophes inside words', () => {
    expect(surfaces("M.b.t. de EU-lidstaten o.a. zo'n foto's in 's-Gravenhage.")).toEqual([
      'M.b.t.',
      'de',
      'EU-lidstaten',
      'o.a.',
      "zo'n",
      "foto's",
      'in',
      "'s-Gravenhage",
      '.',
    ]);
  });
  it('takes the possessive off a name', () => {
    expect(surfaces("Rutte's brief")).toEqual(['Rutte', "'s", 'brief']);
  });
  it('classes dates as one token with their English', () => {
    const [, date] = tokenise('op 5 maart 2024 verzonden', 'nl');
    expect(date).toMatchObject({ key: '$d', english: '5 March 2024' });
  });
  it('loses no letter or digit', () => {
    const text = '«Artikel 3.4» (zie nr. 21 501-20), € 1.234,50 – of 19e?';
    const kept = (value) => value.replace(/[^\p{L}\p{N}]/gu, '');
    expect(kept(surfaces(text).join(''))).toBe(kept(text));
  });
});
describe('englishNumber', () => {
  it.each([
    ['1.234,5', '1,234.5'],
    ['1.234.567', '1,234,567'],
    ['10,5', '10.5'],
    ['2.14', '2.14'],
    ['21501-20', '21501-20'],
    ['19e', '19th'],
    ['2de', '2nd'],
    ['11e', '11th'],
  ])('%s is %s', (dutch, english) => expect(englishNumber(dutch, 'nl')).toBe(english));
});
describe('tokeniseWithFixed', () => {
  it('makes each fixed span one token that knows its Dutch words', () => {
    const text = 'De minister van Justitie schrijft.';
    const tokens = tokeniseWithFixed(text, [{ start: 3, end: 24, english: 'Minister of Justice' }]);
    expect(tokens[1]).toMatchObject({
      key: '$e',
      english: 'Minister of Justice',
      words: ['minister', 'van', 'justitie'],
    });
    expect(tokens).toHaveLength(4);
  });
});
