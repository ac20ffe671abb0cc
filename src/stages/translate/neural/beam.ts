import { setImmediate } from 'node:timers/promises';
import type { Network } from './network.ts';
import { BEGIN, END } from './tokeniser.ts';

/** A finished output: piece ids without the end mark and the mean log-probability of a piece, end mark included (nats). */
export interface Hypothesis {
  readonly pieces: readonly number[];
  readonly score: number;
  /** Whether the search ran into the length limit before an end mark. */
  readonly cut: boolean;
}

interface Branch {
  readonly pieces: readonly number[];
  readonly total: number;
  readonly row: number;
}

/** Says whether a piece may follow. */
export type Allows = (pieces: readonly number[], next: number) => boolean;

/** A run of this many pieces never comes twice in an output. */
const REPEAT = 6;
const LENGTH_FACTOR = 1.8;
const LENGTH_SLACK = 12;

/**
 * Beam search over a batch; `allows[i]` restricts the outputs of sentence i.
 * Returns the finished hypotheses of each sentence, best first, at least one.
 */
export async function beamSearch(
  network: Network,
  batch: readonly (readonly number[])[],
  allows: readonly Allows[],
  beam: number,
  signal: AbortSignal,
): Promise<readonly (readonly Hypothesis[])[]> {
  const { choices } = network.description;
  const decoding = await network.start(batch);
  const limits = batch.map((ids) => Math.ceil(ids.length * LENGTH_FACTOR) + LENGTH_SLACK);
  const finished: Hypothesis[][] = batch.map(() => []);
  let alive: Branch[][] = batch.map((_, i) => [{ pieces: [], total: 0, row: i * beam }]);
  for (let length = 0; alive.some((branches) => branches.length > 0); length++) {
    // Inference blocks; the turn of the event loop lets an abort in.
    await setImmediate();
    signal.throwIfAborted();
    const rows = batch.flatMap((_, i) =>
      Array.from({ length: beam }, (_, k) => alive[i]?.[k] ?? { pieces: [], total: 0, row: i * beam }),
    );
    const next = await decoding.step(
      rows.map((branch) => branch.pieces.at(-1) ?? BEGIN),
      rows.map((branch) => branch.row),
    );
    alive = alive.map((branches, i) => {
      const allowed = allows[i] as Allows;
      const candidates = branches.flatMap((branch, k) => {
        const row = i * beam + k;
        const out: Branch[] = [];
        for (let c = row * choices; c < (row + 1) * choices; c++) {
          const piece = Number(next.pieces[c]);
          if (!allowed(branch.pieces, piece) || repeats(branch.pieces, piece)) continue;
          out.push({ pieces: [...branch.pieces, piece], total: branch.total + (next.scores[c] as number), row });
        }
        return out;
      });
      candidates.sort((a, b) => b.total - a.total);
      const done = finished[i] as Hypothesis[];
      const kept: Branch[] = [];
      for (const candidate of candidates.slice(0, 2 * beam)) {
        if (kept.length === beam) break;
        const ended = candidate.pieces.at(-1) === END;
        if (ended || length >= (limits[i] as number)) done.push(hypothesis(candidate, !ended));
        else kept.push(candidate);
      }
      return done.length >= beam || length >= (limits[i] as number) ? [] : kept;
    });
  }
  return finished.map((list) =>
    list.length > 0 ? list.sort((a, b) => b.score - a.score) : [{ pieces: [], score: -Infinity, cut: true }],
  );
}

function hypothesis({ pieces, total }: Branch, cut: boolean): Hypothesis {
  return { pieces: cut ? pieces : pieces.slice(0, -1), score: total / pieces.length, cut };
}

function repeats(pieces: readonly number[], next: number): boolean {
  const tail = [...pieces.slice(-(REPEAT - 1)), next];
  if (tail.length < REPEAT || next === END) return false;
  for (let at = 0; at + REPEAT <= pieces.length; at++) {
    if (tail.every((piece, i) => pieces[at + i] === piece)) return true;
  }
  return false;
}
