import { type DataSource, fromData, lexicon, type Rhetoric } from '../../pipeline/index.ts';

/** A phrase of the genre and what a sentence that has it does. */
export interface Cue {
  readonly rhetoric: Rhetoric;
  readonly weight: number;
  /** The pattern as written in the lexicon. */
  readonly pattern: string;
  readonly expression: RegExp;
}

/** The cues of data/select/cues.tsv, compiled once. */
export function cues(data: DataSource): readonly Cue[] {
  return fromData(data, 'select/cues', () =>
    lexicon(data, 'select/cues.tsv', ['rhetoric', 'weight', 'pattern']).map(({ rhetoric, weight, pattern }) => ({
      rhetoric: rhetoric as Rhetoric,
      weight: Number(weight),
      pattern,
      expression: compile(pattern),
    })),
  );
}

const GAP = "(?:[^\\p{L}\\d;]+[\\p{L}\\d\u2019'-]+){0,9}?[^\\p{L}\\d;]+";

/**
 * Compiles a cue: words stand as they are, `(a|b c)` is a choice, `…*` ends in
 * any letters, `...` is a gap of up to nine words within the clause. The gap is
 * bounded, so matching takes time linear in the sentence.
 */
export function compile(pattern: string): RegExp {
  const parts = pattern.match(/\([^)]*\)|\.\.\.|[^\s()]+/g) ?? [];
  while (parts.at(-1) === '...') parts.pop();
  let source = '';
  parts.forEach((part, i) => {
    if (part === '...') return;
    if (i > 0) source += parts[i - 1] === '...' ? GAP : '\\s+';
    source += words(part);
  });
  return new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'iu');
}

function words(part: string): string {
  const plain = (text: string): string =>
    text
      .replace(/[.+?^${}[\]\\]/g, '\\$&')
      .replaceAll('*', '\\p{L}*')
      .replaceAll(' ', '\\s+');
  return part.startsWith('(') ? `(?:${part.slice(1, -1).split('|').map(plain).join('|')})` : plain(part);
}
