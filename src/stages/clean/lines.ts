import type { CleanBlock, Region, SourceText } from '../../pipeline/index.ts';

/** A printed line of the letter, or the part of one that lies in one region of the format. */
export interface Line {
  /** Original offsets, white space at both ends left out. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index in the list of lines. */
  readonly index: number;
  /** Blank lines before it, beyond those that stand between all lines. */
  gap: number;
  /** Number of form feeds before it. */
  readonly page: number;
  /** Innermost block region of the format around it, or null. */
  readonly region: Region | null;
  /** Changed while furniture and notes are found. */
  origin: CleanBlock['origin'];
  /** Mark of the note that the line belongs to. */
  note: string | null;
}

const LIFTED: Partial<Record<Region['kind'], CleanBlock['origin']>> = {
  note: 'note',
  header: 'header',
  footer: 'footer',
  margin: 'margin',
};

const BREAK = /\r\n|[\n\r\v\u0085\u2028\u2029]|\f/g;

/** The lines of a text that hold anything to read, cut where a region begins or ends. */
export function linesOf({ text, regions }: SourceText): Line[] {
  const lines: Line[] = [];
  const around = regionFinder(regions.filter((r) => r.kind !== 'note-mark'));
  let gap = 0;
  let page = 0;
  const take = (from: number, to: number): void => {
    for (const piece of around(from, to)) {
      let { start, end } = piece;
      while (start < end && isSpace(text.charCodeAt(start))) start++;
      while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
      if (start === end) continue;
      const region = piece.region;
      const origin = (region && LIFTED[region.kind]) ?? 'body';
      const note = origin === 'note' ? (region?.label ?? null) : null;
      for (const [from, to] of sentencesApart(text, start, end)) {
        lines.push({
          start: from,
          end: to,
          text: text.slice(from, to),
          index: lines.length,
          gap,
          page,
          region,
          origin,
          note,
        });
        gap = from === start ? 0 : 1;
      }
      gap = 0;
    }
  };
  let from = 0;
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(text); ; match = BREAK.exec(text)) {
    const to = match ? match.index : text.length;
    const before = lines.length;
    take(from, to);
    if (lines.length === before) gap++;
    if (!match) return singleSpaced(lines);
    if (match[0] === '\f') page++;
    from = to + match[0].length;
  }
}

/** Takes the blank lines of a double-spaced text for what they are: not the ends of paragraphs. */
function singleSpaced(lines: Line[]): Line[] {
  const broken = [0, 0];
  for (let i = 1; i < lines.length; i++) {
    const gap = Math.min(1, (lines[i] as Line).gap);
    const goesOn = /^\p{Ll}/u.test((lines[i] as Line).text) && /[\p{L},-]$/u.test((lines[i - 1] as Line).text);
    if (goesOn) broken[gap] = (broken[gap] as number) + 1;
  }
  const [single = 0, double = 0] = broken;
  if (double >= 3 && double > 4 * single && double * 3 > lines.length) {
    for (const line of lines) if (line.gap > 0) line.gap--;
  }
  return lines;
}

/** Space, control characters and marks without width: nothing that prints. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code <= 0x20 || code === 0x7f;
  return (
    code <= 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Cuts ranges, asked for in text order, at the borders of nested or disjoint regions. */
function regionFinder(regions: readonly Region[]) {
  const open: Region[] = [];
  let next = 0;
  return function* (from: number, to: number): Generator<{ start: number; end: number; region: Region | null }> {
    let at = from;
    for (;;) {
      while (open.length > 0 && (open.at(-1) as Region).end <= at) open.pop();
      for (let region = regions[next]; region && region.start <= at; region = regions[++next]) {
        if (region.end > at) open.push(region);
      }
      const inner = open.at(-1) ?? null;
      const end = Math.min(to, inner?.end ?? to, regions[next]?.start ?? to);
      yield { start: at, end, region: inner };
      if (end >= to) return;
      at = end;
    }
  };
}

const GLUED =
  /(?<=\p{Ll}{4}[.?][”»)]?|\d\d%?\.|[\p{Ll}\d%]\)\.?|\p{Ll}\*|^Geachte? [^,.]{3,60},)(?=["“‘’«(]?\p{Lu}\p{Ll}+[ ,]|(?:Ik|U) )/gu;
const ADDRESS = /(?:www|\/\/|@|\.(?:nl|eu|com|org|net))\S*$/u;

/** Cuts a line where a paragraph was glued to the one before it: a point and a capital without a space between. */
function sentencesApart(text: string, start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(GLUED)) {
    const cut = start + match.index;
    if (cut <= from || ADDRESS.test(text.slice(Math.max(from, cut - 80), cut))) continue;
    pieces.push([from, cut]);
    from = cut;
  }
  pieces.push([from, end]);
  return pieces;
}
