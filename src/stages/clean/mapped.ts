import type { Segment } from '../../pipeline/index.ts';

/** Text with the original place of its characters. Characters outside every run were put in by cleaning. */
export interface Mapped {
  readonly text: string;
  /** Sorted, without overlaps, `from` counted from the beginning of `text`. */
  readonly runs: readonly Segment[];
}

/** Characters that no original character stands behind. */
export function inserted(text: string): Mapped {
  return { text, runs: [] };
}

export function joined(parts: readonly Mapped[]): Mapped {
  if (parts.length === 1) return parts[0] as Mapped;
  const runs: { from: number; start: number; length: number }[] = [];
  let at = 0;
  for (const part of parts) {
    for (const { from, start, length } of part.runs) {
      const last = runs[runs.length - 1];
      if (last && last.from + last.length === at + from && last.start + last.length === start) last.length += length;
      else runs.push({ from: at + from, start, length });
    }
    at += part.text.length;
  }
  return { text: parts.map((part) => part.text).join(''), runs };
}

export function sliced({ text, runs }: Mapped, from: number, to: number): Mapped {
  const kept: Segment[] = [];
  for (const run of runs) {
    const first = Math.max(from, run.from);
    const last = Math.min(to, run.from + run.length);
    if (first < last) kept.push({ from: first - from, start: run.start + first - run.from, length: last - first });
  }
  return { text: text.slice(from, to), runs: kept };
}

/** The original offset of one character, or -1 when it was put in. */
export function originAt({ runs }: Mapped, index: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Segment;
    if (run.from + run.length <= index) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run && run.from <= index ? run.start + index - run.from : -1;
}

/** `mapped`, whose places are places in `below`, with the places that `below` has. */
export function through(mapped: Mapped, below: Mapped): Mapped {
  const runs: Segment[] = [];
  for (const { from, start, length } of mapped.runs) {
    for (const part of sliced(below, start, start + length).runs) runs.push({ ...part, from: from + part.from });
  }
  return { text: mapped.text, runs };
}
