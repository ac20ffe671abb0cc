import { describe, expect, it } from 'vitest';
import { ofType } from './find.ts';

const persons = (text: string) => ofType('PERSON', text, '2019-05-01');

describe('persons', () => {
  it.each([
    [
      'Het lid Van der Kooij (PvdA) en mevrouw Ten Have vroegen dit.',
      ['Van der Kooij → Van der Kooij', 'Ten Have → Ten Have'],
    ],
    ['Toenmalig minister De Hoop Scheffer tekende.', ['De Hoop Scheffer → De Hoop Scheffer']],
    ['Vorige week bood minister Bos de Voorjaarsnota aan.', ['Bos → Bos']],
    ['Oud-minister Van Veldhoven en ex-premier Kok spraken.', ['Van Veldhoven → Van Veldhoven', 'Kok → Kok']],
    ['Onder voorzitterschap van Wallage is overlegd.', ['Wallage → Wallage']],
    ['De commissie is voorgezeten door Noordanus.', ['Noordanus → Noordanus']],
    ['De minister van Defensie Bijleveld stemt in.', ['Bijleveld → Bijleveld']],
    ['Ik dank Marieke Blom van het planbureau.', ['Marieke Blom → Blom, Marieke']],
    [
      'Dr. W.F. van der Meulen en ir. P. de Wit tekenden.',
      ['W.F. van der Meulen → Van der Meulen, W.F.', 'P. de Wit → De Wit, P.'],
    ],
    ['Zijn opvolger Van ’t Veer kwam.', ['Van ’t Veer → Van ’t Veer']],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });

  it.each([
    'De N.V. Luchthaven Schiphol breidt uit.',
    'De Rijn, de Maas en de Waal stijgen.',
    'De motie-Segers c.s. is aangenomen.',
    'Dit was in de periode van het kabinet-Balkenende.',
    'De Nationaal Rapporteur Mensenhandel bracht advies uit.',
    'Het Van Gogh Museum blijft open.',
    'Van Amsterdam tot Maastricht rijden treinen.',
    'In de provincie Al Anbar wordt gevochten.',
    'De Zaak loopt nog.',
  ])('none in "%s"', (text) => {
    expect(persons(text)).toEqual([]);
  });
});
