import { describe, expect, it } from 'vitest';
import { find } from './find.ts';

const roles = (text: string, date = '2019-05-01') =>
  find(text, date)
    .filter((m) => m.type === 'ROLE')
    .map((m) => `${text.slice(m.from, m.to)} → ${m.english}`);

describe('offices', () => {
  it.each([
    [
      'Mede namens mijn ambtgenoot van BZK bericht ik u.',
      ['ambtgenoot van BZK → colleague the Minister of the Interior and Kingdom Relations'],
    ],
    [
      'Mijn ambtsgenoten van Defensie en van Financiën stemmen in.',
      ['ambtsgenoten van Defensie en van Financiën → colleagues the Ministers of Defence and of Finance'],
    ],
    [
      'De ministers van SZW, OCW en VWS zijn het eens.',
      [
        'ministers van SZW, OCW en VWS → Ministers of Social Affairs and Employment, of Education, Culture and Science and of Health, Welfare and Sport',
      ],
    ],
    ['Demissionair minister Smit is terug.', []],
    ['De demissionair minister is terug.', ['demissionair minister → caretaker Minister']],
    ['Onze ambassadeur in Ankara is ontboden.', ['ambassadeur in Ankara → Ambassador in Ankara']],
    ['De gouverneur van Aruba tekent.', ['gouverneur van Aruba → Governor of Aruba']],
    ['Mijn collega komt later.', []],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});
