import { describe, expect, it } from 'vitest';
import { CompoundSplitter } from '../../../../src/stages/translate/gist/compound.js';

const KNOWN = new Map([
  ['samenwerking', 400],
  ['verband', 300],
  ['stikstof', 90],
  ['crisis', 200],
  ['gemeente', 500],
  ['raad', 900],
  ['kinder', 50],
  ['opvang', 80],
  ['toeslag', 60],
]);
const splitter = new CompoundSplitter((word) => KNOWN.get(word) ?? 0);
describe('CompoundSplitter', () => {
  it.each([
    ['samenwerkingsverband', ['samenwerking', 'verband']],
    ['stikstofcrisis', ['stikstof', 'crisis']],
    ['gemeenteraad', ['gemeente', 'raad']],
    ['kinderopvangtoeslag', ['kinder', 'opvang', 'toeslag']],
  ])('%s', (word, parts) => expect(splitter.split(word)).toEqual(parts));
  it.each(['raad', 'onbekendwoord', 'raadxyz', ''])('leaves "%s" alone', (word) =>
    expect(splitter.split(word)).toBeUndefined(),
  );
});
