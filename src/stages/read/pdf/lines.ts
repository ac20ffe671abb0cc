/** A run of characters on a page. Units are points; y grows upwards, as PDF has it. */
export interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Line {
  readonly text: string;
  /** True when more room than between lines stands above it. */
  readonly gap: boolean;
}

export interface Row {
  readonly y: number;
  readonly size: number;
  readonly items: Item[];
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** The rows of text on a page and the left edge of its side column, or null when it shows none by itself. */
export interface Page {
  readonly rows: readonly Row[];
  readonly column: number | null;
}

export function pageOf(items: readonly Item[], pageWidth: number): Page {
  const rows = rowsOf(items);
  return {
    rows,
    column: columnOf(
      rows.flatMap((row) => piecesOf(row, null)),
      pageWidth,
    ),
  };
}

/**
 * Lines of each page from top to bottom; those of a narrow column at the right side apart. Where one page shows a
 * column, the few lines that another page has at the same place ("Ons kenmerk" and a number) are its column too.
 */
export function linesOf(
  pages: readonly Page[],
): readonly { readonly body: readonly Line[]; readonly margin: readonly Line[] }[] {
  const usual = pages.find((page) => page.column !== null)?.column ?? null;
  return pages.map(({ rows, column }) => {
    const split = rows.flatMap((row) => piecesOf(row, column ?? usual));
    const from = column ?? (usual !== null && isFree(split, usual) ? usual : null);
    const pieces = from === null ? rows.flatMap((row) => piecesOf(row, null)) : split;
    const inMargin = (piece: Piece): boolean => from !== null && piece.x >= from - 2;
    return {
      body: spaced(merged(pieces.filter((p) => !inMargin(p)))),
      margin: spaced(merged(pieces.filter(inMargin))),
    };
  });
}

/** Items on one baseline, a raised note mark with the word it belongs to. */
function rowsOf(items: readonly Item[]): readonly Row[] {
  const rows: Row[] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (item.text.trim() === '' && item.size === 0) continue;
    const row = rows.at(-1);
    const near = row && Math.abs(row.y - item.y) <= 0.45 * Math.max(row.size, item.size);
    if (row && near) {
      row.items.push(item);
      // The larger letters carry the line; a raised mark comes first but does not.
      if (item.size > row.size * 1.2) rows[rows.length - 1] = { y: item.y, size: item.size, items: row.items };
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows;
}

/** Parts of a row with more than a word's room between them, or parted by the edge of the side column. */
function piecesOf({ items, y, size }: Row, column: number | null): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let x = 0;
  let end = Number.NEGATIVE_INFINITY;
  const close = (): void => {
    const bare = text.replace(/\s+/g, ' ').trim();
    if (bare !== '') pieces.push({ text: bare, x, end, y, size });
    text = '';
  };
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    if (item.text.trim() === '') {
      if (text !== '') text += ' ';
      continue;
    }
    const room = item.x - end;
    const atColumn = column !== null && Math.abs(item.x - column) <= AT_COLUMN;
    if (text !== '' && (room > 2.5 * size || (atColumn && room > 0))) close();
    if (text === '') x = item.x;
    else if (room > 0.18 * Math.min(size, item.size || size)) text += ' ';
    text += item.text;
    end = item.x + item.width;
  }
  close();
  return pieces;
}

/** Where a side column begins: several pieces start there, right of all the body's lines, and none of those reaches in. */
function columnOf(pieces: readonly Piece[], pageWidth: number): number | null {
  const right = pieces.filter((p) => p.x > 0.62 * pageWidth);
  if (right.length < 3) return null;
  const count = new Map<number, number>();
  for (const { x } of right) count.set(Math.round(x), (count.get(Math.round(x)) ?? 0) + 1);
  const [start, times] = [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] as [number, number];
  if (times < 3) return null;
  const crossing = pieces.filter((p) => p.x < start - 2 && p.end > start + 5).length;
  return crossing * 5 < times ? start : null;
}

/** Points by which what stands in the side column may be off its edge. */
const AT_COLUMN = 2;
/** What begins so near to the left of the column is a page number or the like, not a line of the body. */
const BESIDE = 40;

/** True when the page's text leaves the column alone: what starts right of its edge starts at it, and no line reaches in. */
function isFree(pieces: readonly Piece[], start: number): boolean {
  return pieces.every((p) => {
    if (p.x >= start - AT_COLUMN) return p.x <= start + AT_COLUMN;
    return p.x > start - BESIDE || p.end <= start;
  });
}

/** Pieces of one row that belong to the same column, on one line again. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && last.y === piece.y)
      lines[lines.length - 1] = { ...last, text: `${last.text} ${piece.text}`, end: piece.end };
    else lines.push(piece);
  }
  return lines;
}

function spaced(lines: readonly Piece[]): readonly Line[] {
  const steps = lines.slice(1).map((line, i) => (lines[i] as Piece).y - line.y);
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return lines.map((line, i) => ({ text: line.text, gap: i > 0 && (steps[i - 1] as number) > 1.35 * usual }));
}
