import type { Line } from './lines.ts';

const LOWER = /^\p{Ll}/u;
const ENDED = /[.?!:;]["'”’»)\]]*\d{0,3}$/u;

/** Lines of running text are not set narrower than this; shorter ones end where their author ended them. */
const NARROWEST = 45;

/** Length of a line had it held the first word of the next one too. */
function reach(a: Line, b: Line): number {
  const space = b.text.search(/\s/);
  return a.text.length + 1 + (space < 0 ? b.text.length : space);
}

/**
 * How wide the lines of a letter were set. In hard-wrapped text a line ends
 * where the next word no longer fitted; where a whole paragraph stands on one
 * line there is no width, and no line is full.
 */
export class Widths {
  /** Smallest reach of a line that the next one surely continues; Infinity when lines are paragraphs. */
  readonly full: number;

  constructor(lines: readonly Line[]) {
    const sure: number[] = [];
    let pairs = 0;
    for (let i = 1; i < lines.length; i++) {
      const a = lines[i - 1] as Line;
      const b = lines[i] as Line;
      if (b.gap > 0 || a.origin !== 'body' || b.origin !== 'body') continue;
      pairs++;
      if (LOWER.test(b.text) && !ENDED.test(a.text)) sure.push(reach(a, b));
    }
    sure.sort((x, y) => x - y);
    const at = (share: number): number => sure[Math.floor(share * (sure.length - 1))] as number;
    this.full =
      sure.length >= 2 && sure.length >= pairs * 0.15
        ? Math.max(NARROWEST, Math.min(at(0.2), 0.88 * at(0.5)))
        : Infinity;
  }

  /** True when the line ended because the page did, not because its paragraph was over. */
  isFull(a: Line, b: Line): boolean {
    return reach(a, b) >= this.full;
  }
}
