import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageData } from '../../../../src/pipeline/index.ts';
import { gistTranslator } from '../../../../src/stages/translate/gist/index.ts';

describe('the card of the gist translator', () => {
  it('shows what the translator says, good and bad', async () => {
    const [, shown = ''] = readFileSync('data/gist/CARD.md', 'utf8').split(/<!-- \/?examples -->/);
    const rows = shown
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter(([, , , confidence = '']) => /^[\d.]+$/.test(confidence));
    expect(rows.length).toBeGreaterThan(10);
    const inputs = rows.map(([, text = '']) => ({ text, fixed: [] }));
    const said = await gistTranslator(packageData()).translate(inputs, new AbortController().signal);
    expect(rows.map(([, , english, confidence]) => [english, Number(confidence)])).toEqual(
      said.map(({ text, confidence }) => [text, confidence]),
    );
  });
});
