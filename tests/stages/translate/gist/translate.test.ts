import { beforeAll, describe, expect, it } from 'vitest';
import { packageData } from '../../../../src/pipeline/data.ts';
import type { FixedSpan, Translator } from '../../../../src/pipeline/translator.ts';
import { gistTranslator } from '../../../../src/stages/translate/gist/index.ts';

const signal = new AbortController().signal;
let translator: Translator;
beforeAll(() => {
  translator = gistTranslator(packageData());
});

const fixedIn = (text: string, known: readonly (readonly [string, string])[]): FixedSpan[] =>
  known
    .map(([dutch, english]) => ({ start: text.indexOf(dutch), end: text.indexOf(dutch) + dutch.length, english }))
    .sort((a, b) => a.start - b.start);

async function english(text: string, known: readonly (readonly [string, string])[] = []): Promise<string> {
  const [result] = await translator.translate([{ text, fixed: fixedIn(text, known) }], signal);
  return result?.text ?? '';
}
const times = (text: string, part: string) => text.split(part).length - 1;

describe('gistTranslator', () => {
  it.each([
    'Ik deel deze mening niet.',
    'Er is geen aanleiding om de regeling aan te passen.',
    'De commissie heeft nooit een besluit genomen.',
    'Niemand wordt gedwongen om te verhuizen.',
    'Het kabinet heeft dit zonder overleg gedaan.',
  ])('keeps the negation of "%s"', async (text) => {
    expect(await english(text)).toMatch(/\b(?:not|no|never|nobody|none|nothing|without|cannot)\b/i);
  });

  it('adds no negation', async () => {
    expect(await english('Het kabinet zal de Kamer in het voorjaar informeren.')).not.toMatch(
      /\b(?:not|no|never|without)\b/i,
    );
  });

  it('brings every fixed rendering exactly once', async () => {
    const text =
      'Daarom heeft de minister van Justitie en Veiligheid op 5 maart 2024 met het Openbaar Ministerie in Nijmegen gesproken.';
    const known = [
      ['minister van Justitie en Veiligheid', 'Minister of Justice and Security'],
      ['5 maart 2024', '5 March 2024'],
      ['Openbaar Ministerie', 'Public Prosecution Service'],
      ['Nijmegen', 'Nijmegen'],
    ] as const;
    const out = await english(text, known);
    for (const [, rendering] of known) expect(times(out, rendering), `${rendering} in ${out}`).toBe(1);
  });

  it('keeps every number, in English notation', async () => {
    const out = await english('Het budget stijgt van € 1.234,5 miljoen naar € 2 miljard, een groei van 12,5% in 2026.');
    for (const number of ['1,234.5', '2 ', '12.5', '2026']) expect(out).toContain(number);
  });

  it('marks what it cannot translate and trusts it less', async () => {
    const [known, odd] = await translator.translate(
      [
        { text: 'Het kabinet zal de Kamer informeren.', fixed: [] },
        { text: 'Het kabinet zal de xqvwzrp informeren.', fixed: [] },
      ],
      signal,
    );
    expect(odd?.text).toContain('‹xqvwzrp›');
    expect(odd?.notes).toHaveLength(1);
    expect(odd?.confidence).toBeLessThan(known?.confidence ?? 0);
  });

  it('starts a sentence with a capital and a fragment without', async () => {
    expect(await english('Dit is een goed voorstel.')).toMatch(/^\p{Lu}.*\.$/u);
    expect(await english('een goed voorstel')).toMatch(/^\p{Ll}/u);
  });

  it('copes with empty, endless and broken text', async () => {
    expect(await english('')).toBe('');
    expect(await english('… --- ((( «')).toBeTypeOf('string');
    expect((await english('de gemeente en '.repeat(120))).length).toBeGreaterThan(500);
  });

  it('gives the same output again, and stops when aborted', async () => {
    const text = 'Hierbij bied ik u de voortgangsrapportage aan.';
    expect(await english(text)).toBe(await english(text));
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(translator.translate([{ text, fixed: [] }], controller.signal)).rejects.toThrow('enough');
  });
});
