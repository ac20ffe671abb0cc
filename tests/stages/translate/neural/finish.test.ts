import { expect, test } from 'vitest';
import { listMark, matchEnds, sentenceCase } from '../../../../src/stages/translate/neural/finish.ts';
import { normalise } from '../../../../src/stages/translate/neural/normalise.ts';

test.each([
  ['a) het plan', 'a) '],
  ['- het plan', '- '],
  ['12. Vraag', '12. '],
  ['Het plan', ''],
  ['2014 was goed', ''],
])('the list mark of %j is %j', (text, mark) => {
  expect(listMark(text)).toBe(mark);
});

test('capitals become a sentence; placeholders and acronyms alone stay', () => {
  expect(sentenceCase('DE AANPAK VAN \u27e6e0\u27e7')).toBe('De aanpak van \u27e6e0\u27e7');
  expect(sentenceCase('NAVO')).toBe('NAVO');
  expect(sentenceCase('De NAVO-top')).toBe('De NAVO-top');
});

test('a heading gets no full stop and a sentence keeps one', () => {
  expect(matchEnds('the approach.', 'Aanpak')).toBe('The approach');
  expect(matchEnds('I agree', 'Dat deel ik.')).toBe('I agree.');
  expect(matchEnds('namely:', 'te weten.')).toBe('namely:');
});

test('quotation marks, dashes and white space have one form', () => {
  expect(normalise('\u201eEen\u201d  \u2018twee\u2019\u00a0\u2014 drie\u00ad')).toBe('"Een" \'twee\' \u2013 drie');
});
