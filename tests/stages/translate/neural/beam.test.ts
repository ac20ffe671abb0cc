import { expect, test } from 'vitest';
import { beamSearch } from '../../../../src/stages/translate/neural/beam.ts';
import type { Network } from '../../../../src/stages/translate/neural/network.ts';
import { BEGIN, END } from '../../../../src/stages/translate/neural/tokeniser.ts';

const CHOICES = 4;
const NEVER = new AbortController().signal;
const anything = () => true;

/** A network whose next pieces follow from the pieces before: `[piece, probability]` pairs. */
function network(next: (pieces: readonly number[]) => readonly (readonly [number, number])[]): Network {
  return {
    description: { choices: CHOICES },
    async start() {
      let histories: (readonly number[])[] = [];
      return {
        async step(tokens: readonly number[], parents: readonly number[]) {
          histories = tokens.map((token, row) =>
            token === BEGIN ? [] : [...(histories[parents[row] as number] ?? []), token],
          );
          const scores = new Float32Array(tokens.length * CHOICES).fill(-100);
          const pieces = new BigInt64Array(tokens.length * CHOICES).fill(99n);
          histories.forEach((history, row) => {
            next(history).forEach(([piece, probability], i) => {
              scores[row * CHOICES + i] = Math.log(probability);
              pieces[row * CHOICES + i] = BigInt(piece);
            });
          });
          return { scores, pieces };
        },
      };
    },
  } as unknown as Network;
}

/** 10 looks better than 20 at first, but 20 leads to the likelier sentence. */
const garden = network((pieces) => {
  if (pieces.length === 0)
    return [
      [10, 0.6],
      [20, 0.4],
    ];
  if (pieces.length === 1)
    return pieces[0] === 10
      ? [
          [11, 0.3],
          [12, 0.3],
        ]
      : [[21, 0.95]];
  return [[END, 0.99]];
});

test('a beam finds the likelier sentence that the greedy choice misses', async () => {
  const greedy = await beamSearch(garden, [[5]], [anything], 1, NEVER);
  expect(greedy[0]?.[0]?.pieces[0]).toBe(10);
  const wide = await beamSearch(garden, [[5]], [anything], 2, NEVER);
  expect(wide[0]?.[0]?.pieces).toEqual([20, 21]);
  expect(wide[0]?.[0]?.score).toBeCloseTo((Math.log(0.4) + Math.log(0.95) + Math.log(0.99)) / 3, 4);
});

test('forbidden pieces do not come out', async () => {
  const found = await beamSearch(garden, [[5]], [(_, next) => next !== 20], 2, NEVER);
  expect(found[0]?.[0]?.pieces[0]).toBe(10);
});

test('an output without end is cut at the length limit and says so', async () => {
  let n = 10;
  const endless = network(() => [[n++, 0.9]]);
  const [found] = await beamSearch(endless, [[5, 6]], [anything], 1, NEVER);
  expect(found?.[0]?.cut).toBe(true);
  expect(found?.[0]?.pieces.length).toBeLessThan(30);
});

test('a run of six pieces is not said twice', async () => {
  const looping = network((pieces) => [
    [10 + (pieces.length % 6), 0.9],
    [END, 0.1],
  ]);
  const [found] = await beamSearch(looping, [[5, 6, 7, 8, 9, 10, 11, 12]], [anything], 1, NEVER);
  expect(found?.[0]?.pieces.length).toBeLessThan(12);
});

test('sentences of a batch do not mix', async () => {
  const found = await beamSearch(garden, [[5], [5, 6, 7]], [anything, (_, next) => next !== 20], 2, NEVER);
  expect(found.map((list) => list[0]?.pieces[0])).toEqual([20, 10]);
});

test('an aborted signal rejects with its reason', async () => {
  const reason = new Error('enough');
  await expect(beamSearch(garden, [[5]], [anything], 2, AbortSignal.abort(reason))).rejects.toBe(reason);
});
