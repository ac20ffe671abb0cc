import { describe, expect, it } from 'vitest';
import { write } from '../../../../src/stages/translate/gist/english.ts';
import type { OutputWord } from '../../../../src/stages/translate/gist/options.ts';

const words = (text: string): OutputWord[] => text.split(' ').map((piece) => ({ id: 1, text: piece, origin: 'table' }));

describe('write', () => {
  it('spaces punctuation, quotation marks and amounts', () => {
    expect(write(words('the " state of play " ( € 3.5 billion , 12 % ) is good .'), true)).toBe(
      'The ‘state of play’ (€3.5 billion, 12%) is good.',
    );
  });

  it('marks words left in Dutch', () => {
    expect(write([...words('this is'), { id: 3, text: 'gezellig', origin: 'unknown' }], true)).toBe(
      'This is ‹gezellig›',
    );
  });

  it('keeps one article before a rendering that brings its own', () => {
    const name: OutputWord = { id: 3, text: 'the Netherlands', origin: 'copied' };
    expect(write([...words('in the'), name], false)).toBe('in the Netherlands');
  });
});

describe('articles', () => {
  it.each([
    ['a episode', 'an episode'],
    ['an unit', 'a unit'],
    ['a hour', 'an hour'],
    ['an measure', 'a measure'],
    ['an unintended effect', 'an unintended effect'],
    ['an EU measure', 'an EU measure'],
  ])('%s', (given, wanted) => expect(write(words(given), false)).toBe(wanted));
});
