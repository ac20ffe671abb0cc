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
  /** Marks detached from it, with the index of the character they stood before. */
  marks: (Omit<NoteMark, 'block' | 'at'> & { readonly index: number })[];
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
  let body: { draft: Draft; last: Line } | null = null;
  let lifted: { draft: Draft; last: Line } | null = null;
  for (const line of lines) {
    const place = line.origin === 'body' ? body : lifted;
    const goesOn =
      place !== null &&
      place.last.origin === line.origin &&
      (line.origin === 'body'
        ? continues(place.last, line, widths, line.index - place.last.index > 1)
        : line.index - place.last.index === 1 &&
          (line.region ? line.region === place.last.region : line.origin === 'note' && line.note === place.last.note));
    if (place && goesOn) {
      append(place.draft, place.last, line, source, judge, guess);
      place.last = line;
      continue;
    }
    const draft: Draft = {
      ...readable(source, line.start, line.end),
      origin: line.origin,
      hint: line.region?.kind ?? null,
      label: line.origin === 'note' ? line.note : (line.region?.label ?? null),
      marks: [],
    };
    drafts.push(draft);
    if (line.origin === 'body') body = { draft, last: line };
    else lifted = { draft, last: line };
  }
  return drafts.filter((draft) => draft.text !== '');
}

const LEFT = /(?:^|[^\p{L}\p{N}-])([\p{L}\p{N}][\p{L}\p{N}-]*)-$/u;
const RIGHT = /^(\p{L}+(?:\/\p{L}+|\.\p{L}\.)?)/u;

function append(draft: Draft, a: Line, b: Line, source: string, judge: HyphenJudge, guess: Guess): void {
  const next = readable(source, b.start, b.end);
  if (a.region?.kind === 'table' && a.region === b.region) return add(draft, '\n', next);
  if (source.charCodeAt(a.end - 1) === 0xad || source.charCodeAt(a.end) === 0xad) return add(draft, '', next);
  const left = LEFT.exec(draft.text.slice(-60))?.[1];
  const right = RIGHT.exec(next.text)?.[1];
  if (!left || !right) return add(draft, ' ', next);
  const { between, certain } = judge(left, right);
  if (between === '') {
    draft.text = draft.text.slice(0, -1);
    draft.at.pop();
  }
  if (!certain) {
    const action = between === '' ? 'removed' : 'kept';
    guess(`${left}-${right}`, action, a.end - 1, b.start);
  }
  add(draft, between === '- ' ? ' ' : '', next);
}

function add(draft: Draft, between: string, next: Mapped): void {
  if (between !== '' && next.text !== '') {
    draft.text += between;
    draft.at.push(-1);
  }
  draft.text += next.text;
  for (const at of next.at) draft.at.push(at);
}
