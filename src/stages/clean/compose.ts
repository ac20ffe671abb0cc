import type { CleanBlock, NoteMark, Region } from '../../pipeline/index.ts';
import { type Mapped, readable } from './characters.ts';
import type { HyphenJudge } from './hyphens.ts';
import { continues } from './joints.ts';
import type { Line } from './lines.ts';
import type { Widths } from './widths.ts';

/** A block before its place in the cleaned text is known. */
export interface Draft extends Mapped {
  readonly origin: CleanBlock['origin'];
  readonly hint: Region['kind'] | null;
  readonly label: string | null;
  /** Mark of the note that it is, as it stands in the text: 1 · 1) · [1]; else null. */
  readonly note: string | null;
  /** Marks detached from it, with the index of the character they stood before. */
  marks: (Omit<NoteMark, 'block' | 'at'> & { readonly index: number; readonly key: string })[];
}

export type Guess = (text: string, action: string, start: number, end: number) => void;

/** Gathers lines into blocks: body lines that go on with each other, lines of one note, each piece of furniture. */
export function draftsOf(
  source: string,
  lines: readonly Line[],
  widths: Widths,
  judge: HyphenJudge,
  guess: Guess,
): Draft[] {
  const drafts: Draft[] = [];
  const notes = new Map<string, Draft>();
  let body: { draft: Draft; last: Line } | null = null;
  let furniture: { draft: Draft; last: Line } | null = null;
  const open = (line: Line): Draft => {
    const draft: Draft = {
      ...readable(source, line.start, line.end),
      origin: line.origin,
      hint: line.region?.kind ?? null,
      label: line.origin === 'note' ? (line.note?.replace(/\D/g, '') ?? null) : (line.region?.label ?? null),
      note: line.origin === 'note' ? line.note : null,
      marks: [],
    };
    drafts.push(draft);
    return draft;
  };
  for (const line of lines) {
    if (line.origin === 'body') {
      const goesOn = body !== null && continues(body.last, line, widths, line.index - body.last.index > 1);
      if (body && goesOn) {
        append(body.draft, body.last, line, source, judge, guess);
        body.last = line;
      } else body = { draft: open(line), last: line };
    } else if (line.origin === 'note' && (line.note !== null || line.region)) {
      const key = line.region ? `region ${line.region.start}` : `${line.page} ${line.note}`;
      const draft = notes.get(key);
      if (!draft) notes.set(key, open(line));
      else if (line.text === line.note) add(draft, ' ', readable(source, line.start, line.end), 'before');
      else append(draft, lines[line.index - 1] as Line, line, source, judge, guess);
    } else {
      const goesOn = furniture !== null && line.region !== null && line.region === furniture.last.region;
      if (furniture && goesOn) {
        append(furniture.draft, furniture.last, line, source, judge, guess);
        furniture.last = line;
      } else furniture = { draft: open(line), last: line };
    }
  }
  return drafts.filter((draft) => draft.text !== '');
}

const LEFT = /(?:^|[^\p{L}\p{N}-])([\p{L}\p{N}][\p{L}\p{N}-]*)-$/u;
const RIGHT = /^(\p{L}+(?:\/\p{L}+|\.\p{L}\.)?)/u;

function append(draft: Draft, a: Line, b: Line, source: string, judge: HyphenJudge, guess: Guess): void {
  const next = readable(source, b.start, b.end);
  const left = LEFT.exec(draft.text.slice(-60))?.[1];
  const right = RIGHT.exec(next.text)?.[1];
  if (source.charCodeAt(a.end - 1) === 0xad || source.charCodeAt(a.end) === 0xad) add(draft, '', next);
  else if (!left || !right) add(draft, ' ', next);
  else {
    const { between, certain } = judge(left, right);
    if (between === '') {
      draft.text = draft.text.slice(0, -1);
      draft.at.pop();
    }
    if (!certain) guess(`${left}-${right}`, between === '' ? 'removed' : 'kept', a.end - 1, b.start);
    add(draft, between === '- ' ? ' ' : '', next);
  }
}

function add(draft: Draft, between: string, next: Mapped, side: 'before' | 'after' = 'after'): void {
  const space = between !== '' && next.text !== '' && draft.text !== '' ? between : '';
  const gap = space === '' ? [] : [-1];
  if (side === 'before') {
    draft.text = next.text + space + draft.text;
    draft.at = [...next.at, ...gap, ...draft.at];
    return;
  }
  draft.text += space + next.text;
  draft.at.push(...gap);
  for (const at of next.at) draft.at.push(at);
}
