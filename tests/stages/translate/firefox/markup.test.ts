import { describe, expect, it } from 'vitest';
import type { FixedSpan } from '../../../../src/pipeline/index.ts';
import { mark, read } from '../../../../src/stages/translate/firefox/markup.ts';
import { placeNames } from '../../../../src/stages/translate/firefox/names.ts';
import { mask } from '../../../../src/stages/translate/neural/placeholders.ts';

const known = (text: string, names: Readonly<Record<string, string>>): FixedSpan[] =>
  Object.entries(names)
    .map(([dutch, english]) => ({ start: text.indexOf(dutch), end: text.indexOf(dutch) + dutch.length, english }))
    .sort((a, b) => a.start - b.start);
const marked = (text: string, names: Readonly<Record<string, string>>) => {
  const masked = mask(text, known(text, names));
  return { masked, ...mark(masked.text, masked) };
};

describe('marking names for the engine', () => {
  it('wraps the Dutch of a name, with the punctuation that touches it', () => {
    const { html, symbols } = marked('Ik sprak (Europol) op 12 juni.', { Europol: 'Europol', '12 juni': '12 June' });
    expect(html).toBe('Ik sprak <b id="e0">(Europol)</b> op <b id="d0">12 juni.</b>');
    expect(symbols).toEqual(['⟦e0⟧', '⟦d0⟧']);
  });

  it('leaves names inside words unmarked, and writes markup characters as entities', () => {
    const { html, symbols } = marked('EU-lidstaten & R&D < 3', { EU: 'EU' });
    expect(html).toBe('EU-lidstaten &amp; R&amp;D &lt; 3');
    expect(symbols).toEqual([]);
  });
});

describe('reading what the engine returns', () => {
  const word = (text: string, score: number) =>
    `<font x-bergamot-word-index="0" x-bergamot-word-score="${score}">${text}</font>`;

  it('takes marks, scores and entities out', () => {
    const { text, places, scores } = read(
      `<font x-bergamot-sentence-index="0" x-bergamot-sentence-score="-1">${word('I', -0.1)} ${word('R&amp;D', -0.3)}</font> <b id="e0"><font x-bergamot-sentence-index="0" x-bergamot-sentence-score="-1">${word('Europol', -4)}</font></b>.`,
    );
    expect(text).toBe('I R&D Europol.');
    expect(places.get('⟦e0⟧')).toEqual([[6, 13]]);
    expect(scores).toEqual([-0.1, -0.3]);
  });

  it('joins the marks of one name, and keeps two places apart', () => {
    const { text, places } = read('<b id="e0">House</b> <b id="e0">of Lords</b> and <b id="e0">Lords</b>');
    expect(text).toBe('House of Lords and Lords');
    expect(places.get('⟦e0⟧')).toEqual([
      [0, 14],
      [19, 24],
    ]);
  });
});

describe('placing names', () => {
  const place = (dutch: string, names: Readonly<Record<string, string>>, html: string) => {
    const { masked, symbols } = marked(dutch, names);
    return placeNames(read(html), symbols, masked);
  };

  it.each([
    [
      'Ik ga naar de Tweede Kamer.',
      'I go to the <b id="e0">Second Chamber.</b>',
      'I go to the House of Representatives.',
    ],
    ['De Tweede Kamer vroeg.', '<b id="e0">The Second Chamber</b> asked.', 'The House of Representatives asked.'],
    [
      'Het besluit van de Tweede Kamer.',
      'The <b id="e0">Chamber’s</b> decision.',
      'The House of Representatives’s decision.',
    ],
    ['Zie (Tweede Kamer)', 'See <b id="e0">(Second Room)</b>', 'See (House of Representatives)'],
  ])('%s', (dutch, html, english) => {
    expect(place(dutch, { 'Tweede Kamer': 'House of Representatives' }, html)).toEqual({ text: english, lost: [] });
  });

  it('writes an article once', () => {
    expect(place('in Nederland', { Nederland: 'the Netherlands' }, 'in the <b id="e0">Netherlands</b>').text).toBe(
      'in the Netherlands',
    );
    expect(place('in Nederland', { Nederland: 'the Netherlands' }, 'in <b id="e0">Holland</b>').text).toBe(
      'in the Netherlands',
    );
  });

  it('drops what the engine wrote of the name outside its mark', () => {
    const parliament = { 'Tweede Kamer': 'House of Representatives' };
    const placed = (html: string) => place('De Tweede Kamer vroeg.', parliament, html).text;
    expect(placed('The House of <b id="e0">Representatives</b> asked.')).toBe('The House of Representatives asked.');
    expect(placed('The <b id="e0">House</b> of Representatives asked.')).toBe('The House of Representatives asked.');
    expect(placed('The <b id="e0">House,</b> of course, asked.')).toBe(
      'The House of Representatives, of course, asked.',
    );
    expect(
      place('Ivo Opstelten vroeg.', { 'Ivo Opstelten': 'Ivo Opstelten' }, 'Ivo <b id="e0">Upstelten</b> asked.').text,
    ).toBe('Ivo Opstelten asked.');
  });

  it('leaves the wording of the engine where a mark has taken in the sentence', () => {
    const { text, lost } = place(
      'Europol vroeg de politie om hulp.',
      { Europol: 'Europol' },
      '<b id="e0">Euro police asked the police</b> for help.',
    );
    expect({ text, lost }).toEqual({ text: 'Euro police asked the police for help.', lost: ['Europol'] });
  });

  it('counts a name as lost that has no place, an empty one, or several', () => {
    for (const html of [
      'in Holland',
      'in <b id="e0"></b>Holland',
      '<b id="e0">Dutch</b> soil, <b id="e0">Dutch</b> law',
    ])
      expect(place('in Nederland', { Nederland: 'the Netherlands' }, html).lost).toEqual(['the Netherlands']);
    expect(place('met Europol', { Europol: 'Europol' }, 'with Europol').lost).toEqual([]);
  });

  it('puts each of several names in its own place, in whatever order they came out', () => {
    const { text, lost } = place(
      'Op 3 mei sprak Opstelten met Europol.',
      { '3 mei': '3 May', Opstelten: 'Opstelten', Europol: 'Europol' },
      '<b id="e0">Upstelten</b> spoke with <b id="e1">European</b> on <b id="d0">may 3.</b>',
    );
    expect({ text, lost }).toEqual({ text: 'Opstelten spoke with Europol on 3 May.', lost: [] });
  });
});
