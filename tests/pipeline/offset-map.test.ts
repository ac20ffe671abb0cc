import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetMap, type Segment } from '../../src/pipeline/index.ts';

/** Segments with gaps in the cleaned text, and originals in any order without overlap. */
const maps = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 })
  .chain((parts) =>
    fc
      .shuffledSubarray(
        parts.map((_, i) => i),
        { minLength: parts.length },
      )
      .map((order) => {
        const start = new Map<number, number>();
        let at = 0;
        for (const i of order) {
          start.set(i, at);
          at += (parts[i]?.length ?? 0) + 1;
        }
        let from = 0;
        return parts.map(({ gap, length }, i): Segment => {
          from += gap;
          const segment = { from, start: start.get(i) as number, length };
          from += length;
          return segment;
        });
      }),
  );

describe('OffsetMap', () => {
  it('maps every cleaned character to its original and back', () => {
    fc.assert(
      fc.property(maps, (segments) => {
        const map = new OffsetMap(segments);
        for (const { from, start, length } of segments) {
          for (let i = 0; i < length; i++) {
            expect(map.toOriginal({ from: from + i, to: from + i + 1 })).toEqual({
              start: start + i,
              end: start + i + 1,
            });
            expect(map.toClean(start + i)).toBe(from + i);
          }
        }
      }),
    );
  });

  it('covers exactly the spans behind which original text stands', () => {
    const map = new OffsetMap([
      { from: 0, start: 10, length: 4 },
      { from: 5, start: 20, length: 2 },
    ]);
    expect(map.covers({ from: 4, to: 5 })).toBe(false);
    expect(() => map.toOriginal({ from: 4, to: 5 })).toThrow(RangeError);
    expect(map.toOriginal({ from: 2, to: 6 })).toEqual({ start: 12, end: 21 });
    expect(map.toClean(15)).toBeNull();
  });

  it('spans what was lifted out from between its ends', () => {
    const map = new OffsetMap([
      { from: 0, start: 0, length: 5 },
      { from: 6, start: 30, length: 5 },
      { from: 13, start: 10, length: 15 },
    ]);
    expect(map.toOriginal({ from: 0, to: 11 })).toEqual({ start: 0, end: 35 });
    expect(map.toOriginal({ from: 13, to: 28 })).toEqual({ start: 10, end: 25 });
  });

  it('refuses segments that overlap or are empty', () => {
    expect(() => new OffsetMap([{ from: 0, start: 0, length: 0 }])).toThrow(TypeError);
    expect(
      () =>
        new OffsetMap([
          { from: 0, start: 0, length: 3 },
          { from: 2, start: 9, length: 3 },
        ]),
    ).toThrow(/sorted/);
  });
});
