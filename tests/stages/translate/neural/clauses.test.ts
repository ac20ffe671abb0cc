import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clauses } from '../../../../src/stages/translate/neural/clauses.ts';

const fits = (limit: number) => (part: string) => part.length <= limit;

test('a short text stays whole', () => {
  expect(clauses('Het is zo.', fits(40))).toEqual(['Het is zo.']);
});

test('a semicolon is preferred to a comma nearer to the middle', () => {
  const text = 'Het kabinet komt dit jaar met een plan; daarna volgt, zoals toegezegd, een brief aan de Kamer.';
  expect(clauses(text, fits(60))).toEqual([
    'Het kabinet komt dit jaar met een plan;',
    'daarna volgt, zoals toegezegd, een brief aan de Kamer.',
  ]);
});

test('a conjunction stays with its clause', () => {
  const text = 'De Kamer ontvangt het rapport voor de zomer, waarbij ook de kosten in beeld komen.';
  expect(clauses(text, fits(60))[1]).toMatch(/^waarbij/);
});

test('a text without a boundary stays whole', () => {
  expect(clauses('a'.repeat(200), fits(60))).toEqual(['a'.repeat(200)]);
});

test('no character but white space is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('het plan', ', en', ';', 'omdat', ',', 'waarbij', 'jaar')), (words) => {
      const text = words.join(' ');
      expect(clauses(text, fits(30)).join(' ').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    }),
  );
});
