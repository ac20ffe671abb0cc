import type { CleanBlock, NoteMark, Region } from '../../pipeline/index.ts';
import { readable } from './characters.ts';
import type { HyphenJudge } from './hyphens.ts';
import { continues } from './joints.ts';
import type { Line } from './lines.ts';
import { inserted, joined, type Mapped, sliced } from './mapped.ts';
import type { Widths } from './widths.ts';

/** A block before its place in the cleaned text is known. */
export interface Draft {
  readonly mapped: Mapped;
  readonly origin: CleanBlock['origin'];
  readonly hint: Region['kind'] | null;
  readonly label: string | null;
  /** Mark of the note that it is, as it stands in the text: 1 · 1) · [1]; else null. */
  readonly note: string | null;
  /** Marks detached from it, with the index of the character they stood before. */
  readonly marks: readonly DetachedMark[];
}

export type DetachedMark = Omit<NoteMark, 'block' | 'at'> & { readonly index: number; readonly key: string };

export type Guess = (text: string, action: string, start: number, end: number) => void;

interface Assembly {
  readonly first: Line;
  last: Line;
  readonly parts: Mapped[];
}

/** Gathers lines into blocks: body lines that go on with each other, lines of one note, each piece of furniture. */
export function draftsOf(
  source: string,
  lines: readonly Line[],
  widths: Widths,
  judge: HyphenJudge,
  guess: Guess,
): Draft[] {
  const assemblies: Assembly[] = [];
  const notes = new Map<string, Assembly>();
  let body: Assembly | null = null;
  let furniture: Assembly | null = null;
  const open = (line: Line): Assembly => {
    const assembly = { first: line, last: line, parts: [readable(source, line.start, line.end)] };
    assemblies.push(assembly);
    return assembly;
  };
  const goOn = (assembly: Assembly, line: Line): void => {
    append(assembly.parts, assembly.last, line, readable(source, line.start, line.end), judge, guess);
    assembly.last = line;
  };
  for (const line of lines) {
    if (line.origin === 'body') {
      if (body && continues(body.last, line, widths, line.index - body.last.index > 1)) goOn(body, line);
      else body = open(line);
    } else if (line.origin === 'note' && (line.note !== null || line.region)) {
      const own = line.region !== null && (line.region.label !== undefined || line.note === null);
      const key = own ? `region ${line.region?.start}` : `${line.page} ${line.note}`;
      const note = notes.get(key);
      if (!note) notes.set(key, open(line));
      else if (line.text === line.note) note.parts.unshift(readable(source, line.start, line.end), inserted(' '));
      else goOn(note, line);
    } else if (furniture && line.region !== null && line.region === furniture.last.region) goOn(furniture, line);
    else furniture = open(line);
  }
  return assemblies.map(draftOf).filter((draft) => draft.mapped.text !== '');
}

function draftOf({ first, parts }: Assembly): Draft {
  const isNote = first.origin === 'note';
  return {
    mapped: joined(parts),
    origin: first.origin,
    hint: first.region?.kind ?? null,
    label: isNote ? (first.note?.replace(/\D/g, '') ?? null) : (first.region?.label ?? null),
    note: isNote ? first.note : null,
    marks: [],
  };
}

const LEFT = /(?:^|[^\p{L}\p{N}-])([\p{L}\p{N}][\p{L}\p{N}-]*)[-\u2010]$/u;
const RIGHT = /^(\p{L}+(?:\/\p{L}+|\.\p{L}\.)?)/u;

/** Adds the next line of a block, with what belongs between it and the line before. */
function append(parts: Mapped[], a: Line, b: Line, next: Mapped, judge: HyphenJudge, guess: Guess): void {
  const before = parts.at(-1) as Mapped;
  if (next.text === '' || before.text === '') {
    parts.push(next);
    return;
  }
  const left = LEFT.exec(a.text.slice(-60))?.[1];
  const right = RIGHT.exec(next.text)?.[1];
  if (a.text.endsWith('\u00ad')) parts.push(next);
  else if (!left || !right || !before.text.endsWith('-')) parts.push(inserted(' '), next);
  else {
    const { between, certain } = judge(left, right, next.text.slice(right.length));
    if (!certain) guess(`${left}-${right}`, between === '' ? 'removed' : 'kept', a.end - 1, b.start);
    if (between === '') parts[parts.length - 1] = sliced(before, 0, before.text.length - 1);
    if (between === '- ') parts.push(inserted(' '));
    parts.push(next);
  }
}
