import type { Segment, SourceText } from '../../pipeline/index.ts';
import { readable } from './characters.ts';
import type { DetachedMark, Draft } from './compose.ts';
import { furnitureKind } from './furniture.ts';
import { APART, LIFTED } from './lay.ts';
import { inserted, joined, type Mapped, originAt, through } from './mapped.ts';

/**
 * The blocks of a text that this stage made, or null for any other text. What
 * was lifted once is not found again by its surroundings, so it is known by
 * its place after the form feed.
 */
export function cleanedBefore({ text, regions }: SourceText): Draft[] | null {
  const border = text.indexOf('\f');
  if (border < 0 || regions.length > 0 || text.indexOf('\f', border + 1) >= 0) return null;
  if (text.slice(border - 1, border + 2) !== LIFTED) return null;
  const drafts: Draft[] = [];
  let at = 0;
  for (const [part, lifted] of [
    [text.slice(0, border - 1), false],
    [text.slice(border + 2), true],
  ] as const) {
    for (const block of part.split(APART)) {
      const mapped = readable(text, at, at + block.length);
      if (block === '' || block.includes('\n') || mapped.text !== block) return null;
      const origin = lifted ? furnitureKind(block) : 'body';
      const note = origin === 'note' ? (/^(?:\d{1,3}\)?|\[\d{1,3}\])(?= |$)/.exec(block)?.[0] ?? null) : null;
      drafts.push({ mapped, origin, hint: null, label: note?.replace(/\D/g, '') ?? null, note, marks: [] });
      at += block.length + APART.length;
    }
    at = border + 2;
  }
  return drafts;
}

/** Drafts made of the laid text of `earlier`, with offsets into what `earlier` was made of. */
export function refer(drafts: readonly Draft[], earlier: readonly Draft[]): Draft[] {
  const parts: Mapped[] = [];
  const marks: { readonly place: number; readonly mark: DetachedMark }[] = [];
  let length = 0;
  for (const { mapped, marks: detached } of earlier) {
    if (length > 0) {
      parts.push(inserted(APART));
      length += APART.length;
    }
    for (const mark of detached) marks.push({ place: length + mark.index, mark });
    parts.push(mapped);
    length += mapped.text.length;
  }
  const below = joined(parts);
  return drafts.map((draft) => {
    const { runs } = draft.mapped;
    const first = runs[0]?.start ?? 0;
    const last = runs.reduce((end, run) => Math.max(end, run.start + run.length), 0);
    const kept = marks.filter(({ place }) => place > first && place <= last);
    const own = draft.marks.map((mark) => {
      const span = { start: originAt(below, mark.span.start), end: originAt(below, mark.span.end - 1) + 1 };
      return { ...mark, span };
    });
    const moved = kept.map(({ place, mark }) => ({ ...mark, index: indexOf(runs, place) }));
    return {
      ...draft,
      mapped: through(draft.mapped, below),
      marks: [...own, ...moved].sort((a, b) => a.index - b.index),
    };
  });
}

/** Index in a draft of what stood at `place` of the text it was made of. */
export function indexOf(runs: readonly Segment[], place: number): number {
  let index = 0;
  for (const run of runs) {
    if (run.start >= place) break;
    index = run.from + Math.min(run.length, place - run.start);
  }
  return index;
}
