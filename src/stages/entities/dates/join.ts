import type { DateAtom } from './atom.ts';

/** Joins neighbours that form one range: "1 januari t/m 31 maart 2015", "2018 tot en met 2022", "maart–april 2014". */
export function joinRanges(atoms: readonly DateAtom[], text: string): DateAtom[] {
  const out: DateAtom[] = [];
  for (const atom of atoms) {
    const last = out.at(-1);
    const joined = last === undefined ? null : join(last, atom, text);
    if (joined === null) out.push(atom);
    else out[out.length - 1] = joined;
  }
  return out;
}

function join(left: DateAtom, right: DateAtom, text: string): DateAtom | null {
  const between = text.slice(left.to, right.from);
  if (between.length > 14 || between.includes('\n\n')) return null;
  const kind = between.trim().toLowerCase();
  const range =
    /^(?:t\/m|tot en met|[-–])$/.test(kind) ||
    (kind === 'tot' && /\bvan\s+$/i.test(text.slice(Math.max(0, left.from - 6), left.from)));
  if (!range || left.grain !== right.grain || left.norm.includes('/') || right.norm.includes('/')) return null;
  const from = left.implied && !right.implied ? right.norm.slice(0, 4) + left.norm.slice(4) : left.norm;
  if (from > right.norm) return null;
  const words = left.grain === 'year' ? '–' : ' to ';
  return {
    ...right,
    from: left.from,
    norm: `${from}/${right.norm}`,
    english: `${left.english}${kind === '–' || kind === '-' ? words : ' to '}${right.english}`,
    grain: 'span',
  };
}
