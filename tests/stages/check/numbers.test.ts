import { describe, expect, it } from 'vitest';
import { numbersOf, unsupported } from '../../../src/stages/check/numbers.ts';

const lost = (dutch: string, english: string) => unsupported(numbersOf(dutch, 'nl'), numbersOf(english, 'en'));
const invented = (dutch: string, english: string) => unsupported(numbersOf(english, 'en'), numbersOf(dutch, 'nl'));

describe('numbers of a line', () => {
  it.each([
    ['In 2021 zijn 72.000 kilo onderschept.', 'In 2021, 72,000 kilos were intercepted.'],
    ['een stijging van 7,5 procent', 'an increase of 7.5 per cent'],
    ['De drie partijen', 'The three parties'],
    ['De 3 partijen', 'The three parties'],
    ['€ 1.234.567,89', '€1,234,567.89'],
    ['op 12 mei 2014', 'on 12 May 2014'],
  ])('%s = %s', (dutch, english) => {
    expect(lost(dutch, english)).toEqual([]);
    expect(invented(dutch, english)).toEqual([]);
  });

  it('finds a figure that was lost, altered or invented', () => {
    expect(lost('In 2021 zijn er 72.000 kilo onderschept.', 'In 2021, kilos were intercepted.')).toEqual(['72000']);
    expect(invented('In 2021', 'In 2012')).toEqual(['2012']);
    expect(invented('veel gemeenten', '25 municipalities')).toEqual(['25']);
  });
});
