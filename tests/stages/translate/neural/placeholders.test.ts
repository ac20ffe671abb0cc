import { expect, test } from 'vitest';
import { fill, intact, mask, restoreDutch } from '../../../../src/stages/translate/neural/placeholders.ts';

const text = 'Op 12 juni 2014 sprak ik met Hongarije over 3,5 miljoen euro.';
const span = (dutch: string, english: string) => ({
  start: text.indexOf(dutch),
  end: text.indexOf(dutch) + dutch.length,
  english,
});
const fixed = [span('12 juni 2014', '12 June 2014'), span('Hongarije', 'Hungary'), span('3,5', '3.5')];

test('dates, names and numbers get placeholders of their class', () => {
  expect(mask(text, fixed).text).toBe(
    'Op \u27e6d0\u27e7 sprak ik met \u27e6e0\u27e7 over \u27e6n0\u27e7 miljoen euro.',
  );
});

test('the English comes back, and the Dutch for a second try', () => {
  const masked = mask(text, fixed);
  expect(fill('\u27e6e0\u27e7, \u27e6n0\u27e7, \u27e6d0\u27e7', masked)).toBe('Hungary, 3.5, 12 June 2014');
  expect(restoreDutch(masked.text, masked)).toBe(text);
});

test('an article that both sides bring is written once', () => {
  const masked = mask('in Nederland', [{ start: 3, end: 12, english: 'the Netherlands' }]);
  expect(fill('In the \u27e6e0\u27e7', masked)).toBe('In the Netherlands');
  expect(fill('In \u27e6e0\u27e7', masked)).toBe('In the Netherlands');
});

test('a lost, doubled or strange placeholder is noticed', () => {
  const source = '\u27e6e0\u27e7 en \u27e6e1\u27e7';
  expect(intact(source, '\u27e6e1\u27e7 and \u27e6e0\u27e7')).toBe(true);
  expect(intact(source, '\u27e6e0\u27e7')).toBe(false);
  expect(intact(source, '\u27e6e0\u27e7 \u27e6e1\u27e7 \u27e6e1\u27e7')).toBe(false);
  expect(intact(source, '\u27e6e0\u27e7 \u27e6e2\u27e7')).toBe(false);
});

test('spans beyond the eighth of a class stay text', () => {
  const words = Array.from({ length: 10 }, (_, i) => `Aa${'b'.repeat(i + 1)}`);
  const line = words.join(' ');
  const spans = words.map((word) => ({ start: line.indexOf(`${word}`), end: 0, english: word }));
  let at = 0;
  const exact = spans.map((s, i) => {
    const start = at;
    at += (words[i] as string).length + 1;
    return { ...s, start, end: at - 1 };
  });
  const masked = mask(line, exact);
  expect(masked.fillings.size).toBe(8);
  expect(masked.text.endsWith(words.slice(8).join(' '))).toBe(true);
});
