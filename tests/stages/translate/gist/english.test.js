import { describe, expect, it } from 'vitest';
import { write } from '../../../../src/stages/translate/gist/english.js';

const words = (text) => text.split(' ').map((piece) => ({ id: 1, text: piece, origin: 'table' }));
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
    const name = { id: 3, text: 'the Netherlands', origin: 'copied' };
    expect(write([...words('in the'), name], false)).toBe('in the Netherlands');
  });
});
