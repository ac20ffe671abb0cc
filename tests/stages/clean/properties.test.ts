import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../front.ts';

const words = [
  'De',
  'Minister',
  'van',
  'mensenhandel',
  'samen-',
  'werking',
  'EU-',
  'in-',
  'en',
  'nr.',
  '869.',
  'Programma2',
  'zijn.1',
  '[1]',
  '1)',
  '«vaak»',
  'wat',
  'Kamer,',
  '21 501-20',
  'B R I E F',
  'ﬁnancieel',
  'B\u00adB',
  '–',
  'a.',
  'Vraag 1',
  'Antwoord 1',
  'Pagina 2 van 5',
  'Tweede Kamer, vergaderjaar 2013–2014, 32 317, nr. 237',
  'kst-32317-237',
  '1 Kamerstuk 32 317, nr. 196.',
  '*let op*',
  'mensen.De',
  'http://www.nos.nl/a.B',
  'e\u0301',
  '?',
  '.',
  '(',
  ')',
  '"',
];
const breaks = [' ', ' ', ' ', '  ', '\n', '\n', '\n\n', '\n\n\n', '\f', '\r\n', '\t', '\u00a0', '\u200b', ''];
const letterLike = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...breaks)), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(
  letterLike,
  letterLike,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const bare = (text: string): string => text.normalize('NFKD').replace(/[\p{M}\s\u00ad\u200b-\u200f]/gu, '');

describe('cleaning any text', () => {
  it('maps every cleaned character to the original one it reads as', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { clean } = await read(text);
        for (const { from, start, length } of clean.map.segments) {
          const [cleaned, original] = [clean.text.slice(from, from + length), text.slice(start, start + length)];
          const same =
            bare(cleaned) === bare(original) ||
            bare(original).includes(bare(cleaned)) ||
            bare(cleaned)[0] === bare(original)[0] ||
            original === '‐' ||
            original === '‑';
          expect(same, JSON.stringify([cleaned, original])).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('lays blocks one after another, each one line, in the text it gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { clean } = await read(text);
        let end = 0;
        for (const { from, to } of clean.blocks) {
          expect(clean.text.slice(end, from).trim()).toBe('');
          expect(to).toBeGreaterThan(from);
          expect(clean.text.slice(from, to)).toMatch(/^\S(?:[^\n]*\S)?$/u);
          end = to;
        }
        expect(end).toBe(clean.text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing when done twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const once = (await read(text)).clean.text;
        expect((await read(once)).clean.text).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives sentences with spans inside the original that do not overlap in the cleaned text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { sentences, structure, clean } = await read(text);
        let end = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(0);
          expect(sentence.end).toBeLessThanOrEqual(text.length);
          expect(sentence.start).toBeLessThan(sentence.end);
          expect(sentence.from).toBeGreaterThanOrEqual(end);
          expect(sentence.text).toBe(clean.text.slice(sentence.from, sentence.to).replace(/\s+/g, ' '));
          end = sentence.to;
        }
        expect(structure.blocks.length).toBe(clean.blocks.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('time', () => {
  const millis = async (text: string): Promise<number> => {
    const began = process.cpuUsage();
    await read(text);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  const seeds = [
    'a',
    '.',
    '(',
    '"',
    '«',
    ' 1',
    'B ',
    'de-\n',
    '*',
    '\n\n',
    '1) ',
    '[1] ',
    '\f',
    'nr. ',
    'I.',
    'Vraag 1\n',
    '– ',
    'a, ',
    'Minister van ',
    'https://www.nos.nl/',
    'vergaderjaar ',
    'Zo niet, waarom? ',
    "''",
    '1 a\n',
    '2014, ',
    'en ',
    'Van der ',
    'x.Y ',
  ];
  it.each(seeds)('grows with the length of %j, not faster', async (seed) => {
    const short = seed.repeat(Math.ceil(5_000 / seed.length));
    const long = seed.repeat(Math.ceil(40_000 / seed.length));
    await millis(short);
    const [a, b] = [Math.min(await millis(short), await millis(short)), await millis(long)];
    expect(b).toBeLessThan(Math.max(8 * a * 5, 1000));
  });
});
