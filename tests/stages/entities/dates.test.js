import { describe, expect, it } from 'vitest';
import { find, ofType } from './find.js';

const LETTER = '2014-06-02';
const dates = (text) => ofType('DATE', text, LETTER);
describe('dates', () => {
  it.each([
    ['Op 27 mei 2014 sprak ik hierover.', ['27 mei 2014 → 2014-05-27']],
    ['Op 12 juni zal ik spreken.', ['12 juni → 2014-06-12']],
    ['In mijn brief van 27 mei jl. staat dit.', ['27 mei → 2014-05-27']],
    ['In mijn brief van 12 november jl. staat dit.', ['12 november → 2013-11-12']],
    ['Op 12 februari a.s. spreken wij.', ['12 februari → 2015-02-12']],
    ['Dit gaat in juni van start.', ['juni → 2014-06']],
    ['In juni 2014 begint het.', ['juni 2014 → 2014-06']],
    ['Eind 2014 volgt de wet.', ['Eind 2014 → 2014-11/2014-12']],
    ['Medio 2016 volgt de wet.', ['Medio 2016 → 2016-06/2016-07']],
    ['Begin 1995 was dat zo.', ['Begin 1995 → 1995-01/1995-02']],
    ['Ik informeer uw Kamer voor de zomer.', ['voor de zomer → 2014-22']],
    ['Het tweede kwartaal van 2015 is druk.', ['tweede kwartaal van 2015 → 2015-34']],
    ['De periode 2012–2016 is voorbij.', ['2012–2016 → 2012/2016']],
    ['Van 1 januari t/m 31 maart 2015 geldt dit.', ['1 januari t/m 31 maart 2015 → 2015-01-01/2015-03-31']],
    ['Tweede Kamer, vergaderjaar 2013–2014, Aanhangsel', ['2013–2014 → 2013/2014']],
    ['Dit volgt begin volgend jaar.', ['begin volgend jaar → 2015-01/2015-02']],
    ['In de jaren negentig was dat anders.', ['jaren negentig → 199X']],
    ['Het gesprek van a.s. dinsdag gaat door.', ['dinsdag → 2014-06-03']],
    ['Op 12 en 13 juni 2014 is er overleg.', ['12 en 13 juni 2014 → 2014-06-12/2014-06-13']],
    ['In het najaar van 2015 volgt meer.', ['najaar van 2015 → 2015-23']],
    ['Prinsjesdag 2016 nadert.', ['Prinsjesdag 2016 → 2016-09-20']],
    ['Gegevens over 2018 tot en met 2022.', ['2018 tot en met 2022 → 2018/2022']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
  it('writes British English and says what is implied', () => {
    const [stated, implied] = find('Op 2 juni 2014 en op 12 juni.', LETTER);
    expect([stated?.english, stated?.certainty]).toEqual(['2 June 2014', 'stated']);
    expect([implied?.english, implied?.certainty]).toEqual(['12 June', 'implied']);
  });
  it('leaves the year open when the letter has no date', () => {
    expect(ofType('DATE', 'Op 12 juni zal ik spreken.')).toEqual(['12 juni → XXXX-06-12']);
  });
});
