import type { SourceText } from '../../pipeline/index.ts';
import { readable } from './characters.ts';
import type { Draft } from './compose.ts';
import { furnitureKind } from './furniture.ts';
import { APART, LIFTED } from './lay.ts';

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
      drafts.push({ ...mapped, origin, hint: null, label: note?.replace(/\D/g, '') ?? null, note, marks: [] });
      at += block.length + APART.length;
    }
    at = border + 2;
  }
  return drafts;
}

/** Drafts made of the laid text of `earlier`, with offsets into what `earlier` was made of. */
export function refer(drafts: readonly Draft[], earlier: readonly Draft[]): Draft[] {
  const at: number[] = [];
  const marks: { place: number; mark: Draft['marks'][number] }[] = [];
  earlier.forEach((draft, i) => {
    if (i > 0) for (let k = 0; k < APART.length; k++) at.push(-1);
    for (const mark of draft.marks) marks.push({ place: at.length + mark.index, mark });
    for (const start of draft.at) at.push(start);
  });
  return drafts.map((draft) => {
    const first = draft.at.find((place) => place >= 0) ?? 0;
    const last = draft.at.findLast((place) => place >= 0) ?? 0;
    const kept = marks.filter(({ place }) => place > first && place <= last + 1);
    return {
      ...draft,
      at: draft.at.map((place) => (place < 0 ? -1 : (at[place] as number))),
      marks: [
        ...draft.marks.map((mark) => ({
          ...mark,
          span: { start: at[mark.span.start] ?? 0, end: (at[mark.span.end - 1] ?? 0) + 1 },
        })),
        ...kept.map(({ place, mark }) => ({ ...mark, index: indexOf(draft.at, place) })),
      ].sort((a, b) => a.index - b.index),
    };
  });
}

function indexOf(at: readonly number[], place: number): number {
  const index = at.findIndex((other) => other >= place);
  return index < 0 ? at.length : index;
}
