import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageData } from '../../../src/pipeline/index.ts';
import { compile, cues } from '../../../src/stages/select/cues.ts';

const rhetoricOf = (text: string) =>
  new Set(
    cues(packageData())
      .filter((c) => c.expression.test(text))
      .map((c) => c.rhetoric),
  );

describe('cues', () => {
  it.each([
    ['Ik zal uw Kamer voor de zomer informeren.', 'commitment'],
    ['Ik zeg u toe dat ik hierop terugkom.', 'commitment'],
    ['Daarom heb ik besloten de regeling te verlengen.', 'position'],
    ['Deze motie laat ik aan het oordeel van de Kamer; ik zie de motie als steun.', 'position'],
    ['Ik ontraad de motie.', 'position'],
    ['De wet treedt op 1 januari in werking.', 'measure'],
    ['verzoekt de regering, een plan op te stellen', 'request'],
    ['Hierbij bied ik u het rapport aan.', 'boilerplate'],
  ])('%s is a %s', (text, rhetoric) => {
    expect(rhetoricOf(text)).toContain(rhetoric);
  });

  it('finds no promise in a question about the weather', () => {
    expect(rhetoricOf('Het regent in Utrecht.')).toEqual(new Set());
  });

  it('matches in linear time whatever the text', () => {
    const all = cues(packageData());
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ik ', 'zal ', 'uw ', 'kamer ', 'wordt ', 'ge', ', ', 'x'), {
          minLength: 500,
          maxLength: 3000,
        }),
        (parts) => {
          const text = parts.join('');
          const began = performance.now();
          for (const { expression } of all) expression.test(text);
          expect(performance.now() - began).toBeLessThan(1500);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('compiles choices, gaps and endings', () => {
    const expression = compile('(zal|zullen) ... ge* worden');
    expect(expression.test('Dit zal binnenkort door ons gemeld worden.')).toBe(true);
    expect(expression.test('Dit zal gemeld zijn.')).toBe(false);
  });
});
