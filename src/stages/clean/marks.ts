import type { SourceText } from '../../pipeline/index.ts';
import type { Draft } from './compose.ts';

const CANDIDATE =
  /(?:(?<=\S)|(?<=\S) )(?:\[(\d{1,3})\]|(\d{1,2})\))|(?<=\p{L}{2}|\p{L}[»”"'’).,;:?!\]]{1,2}|»|”|(?:19|20)\d\d)(\d{1,3})(?![\p{L}\d%°)]|[.,:]\d|-\d)/gu;

/** Takes the marks of notes out of the running text and remembers where they stood. */
export function detachMarks(drafts: readonly Draft[], source: SourceText): void {
  const known = new Set(source.regions.filter((r) => r.kind === 'note-mark').map((r) => r.start));
  const notes = new Set(drafts.filter((d) => d.origin === 'note').map((d) => d.label));
  const expected = { bare: 1, paren: 1, bracket: 1 };
  for (const draft of drafts) {
    if (draft.origin !== 'body' || !/\d/.test(draft.text)) continue;
    const cuts: { from: number; to: number; mark: string }[] = [];
    for (const match of draft.text.matchAll(CANDIDATE)) {
      const digits = (match[1] ?? match[2] ?? match[3]) as string;
      const style = match[1] ? 'bracket' : match[2] ? 'paren' : 'bare';
      const number = Number(digits);
      const told = known.has(draft.at[match.index] as number);
      const inText = notes.has(digits) && number === expected[style];
      if (!told && !inText) continue;
      expected[style] = number + 1;
      cuts.push({ from: match.index, to: match.index + match[0].length, mark: digits });
    }
    if (cuts.length > 0) cut(draft, cuts);
  }
}

function cut(draft: Draft, cuts: readonly { from: number; to: number; mark: string }[]): void {
  let text = '';
  const at: number[] = [];
  let from = 0;
  const keep = (to: number): void => {
    text += draft.text.slice(from, to);
    for (let i = from; i < to; i++) at.push(draft.at[i] as number);
  };
  for (const piece of cuts) {
    keep(piece.from);
    const first = draft.text[piece.from] === ' ' ? piece.from + 1 : piece.from;
    const span = { start: draft.at[first] as number, end: (draft.at[piece.to - 1] as number) + 1 };
    draft.marks.push({ mark: piece.mark, span, index: text.length });
    from = piece.to;
  }
  keep(draft.text.length);
  draft.text = text;
  draft.at = at;
}
