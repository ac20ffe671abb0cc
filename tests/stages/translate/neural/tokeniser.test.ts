import { expect, test } from 'vitest';
import { END, Tokeniser, UNKNOWN } from '../../../../src/stages/translate/neural/tokeniser.ts';

const PIECES: readonly (readonly [string, number])[] = [
  ['<pad>', 0],
  ['<unk>', 0],
  ['<s>', 0],
  ['</s>', 0],
  ['\u27e6e0\u27e7', 0],
  ['\u2581', -3],
  ['\u2581de', -2],
  ['\u2581op', -2.5],
  ['vang', -4],
  ['\u2581opvang', -5],
  ['v', -6],
  ['a', -6],
  ['n', -6],
  ['g', -6],
  ['.', -3],
];
const tokeniser = new Tokeniser(`piece\tscore\n${PIECES.map((row) => row.join('\t')).join('\n')}\n`, 'vocabulary.tsv');
const pieces = (text: string) => tokeniser.encode(text).map((id) => PIECES[id]?.[0]);

test('the likeliest segmentation wins over the first one', () => {
  expect(pieces('de opvang.')).toEqual(['\u2581de', '\u2581opvang', '.']);
});

test('a placeholder is one piece, with its space before it', () => {
  expect(pieces('de \u27e6e0\u27e7.')).toEqual(['\u2581de', '\u2581', '\u27e6e0\u27e7', '.']);
});

test('characters outside the vocabulary become one unknown piece a run', () => {
  expect(tokeniser.encode('de \u0416\u{1f600}.')).toEqual([6, 5, UNKNOWN, 14]);
  expect(tokeniser.knows('de opvang')).toBe(true);
  expect(tokeniser.knows('\u0416')).toBe(false);
});

test('decoding gives the text back and drops control pieces', () => {
  expect(tokeniser.decode([...tokeniser.encode('de opvang.'), END])).toBe('de opvang.');
});

test('the empty text has no pieces', () => {
  expect(tokeniser.encode('')).toEqual([]);
});
