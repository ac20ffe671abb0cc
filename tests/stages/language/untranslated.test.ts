import { expect, it } from 'vitest';
import type { TranslationInput, Translator } from '../../../src/pipeline/index.ts';
import { analyse } from '../../../src/stages/analyse.ts';

const ENGLISH =
  'The Committee welcomes the progress that has been made since the first round. It invites the authorities to review the existing rules.';
const QUOTED =
  'The authorities should take further steps to identify the victims and to provide them with adequate support';
const LETTER = `Geachte voorzitter,

Met deze brief informeer ik uw Kamer over de voortgang van het programma en over de middelen die ervoor beschikbaar zijn. In het rapport staat: “${QUOTED}”, en dat neem ik over.

${ENGLISH}

De regering neemt deze opmerkingen ter harte. Ik zal uw Kamer voor het einde van het jaar berichten over de stappen die daarop volgen.`;

async function translated(): Promise<readonly TranslationInput[]> {
  const asked: TranslationInput[] = [];
  const translator: Translator = {
    name: 'listener',
    version: '1',
    kind: 'neural',
    translate: async (inputs) => {
      asked.push(...inputs);
      return inputs.map(() => ({ text: 'English.', confidence: 1, notes: [] }));
    },
  };
  const { document } = await analyse(LETTER, { translator, translateAll: true });
  expect(document.diagnostics.map((d) => d.code)).toEqual(
    expect.arrayContaining(['language/mixed', 'language/quotation']),
  );
  return asked;
}

it('hands no sentence of a foreign paragraph to the translator', async () => {
  const texts = (await translated()).map((input) => input.text);
  expect(texts).toContain('De regering neemt deze opmerkingen ter harte.');
  expect(texts.filter((text) => text.includes('Committee') || text.includes('authorities to review'))).toEqual([]);
});

it('carries a foreign quotation in a Dutch sentence over as it stands', async () => {
  const quoting = (await translated()).filter((input) => input.text.includes(QUOTED));
  expect(quoting).toHaveLength(1);
  const [{ text, fixed } = expect.unreachable()] = quoting;
  expect(text).toMatch(/^In het rapport staat/);
  expect(fixed.map((span) => span.english)).toContain(QUOTED);
  for (const [i, span] of fixed.entries()) expect(span.start).toBeGreaterThanOrEqual(fixed[i - 1]?.end ?? 0);
});
