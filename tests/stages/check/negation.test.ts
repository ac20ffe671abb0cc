import { describe, expect, it } from 'vitest';
import { sameNegation } from '../../../src/stages/check/negation.ts';

const verdict = (dutch: string, english: string) => sameNegation(dutch, english).map((c) => c.ok);

describe('negation and modality', () => {
  it.each([
    ['Dit is niet het geval.', 'This is not the case.'],
    ['Er is geen aanleiding.', 'There is no reason.'],
    ['Dat is onmogelijk.', 'That is impossible.'],
    ['Het team richt zich niet alleen op smokkelaars.', 'The team targets not only smugglers.'],
    ['Gemeenten moeten dit melden.', 'Municipalities are required to report this.'],
    ['Ik zal uw Kamer informeren.', 'I will inform the House.'],
    ['Dit is onafhankelijk onderzoek.', 'This is independent research.'],
  ])('accepts %s → %s', (dutch, english) => {
    expect(verdict(dutch, english)).toEqual([true, true]);
  });

  it.each([
    ['Dit is niet het geval.', 'This is the case.', [false, true]],
    ['Dit is het geval.', 'This is not the case.', [false, true]],
    ['Ik zal uw Kamer informeren.', 'I informed the House.', [true, false]],
    ['Gemeenten moeten dit melden.', 'Municipalities report this.', [true, false]],
    ['De politie kan ingrijpen.', 'The police intervene.', [true, false]],
  ])('rejects %s → %s', (dutch, english, expected) => {
    expect(verdict(dutch, english)).toEqual(expected);
  });
});
