import type { BlockKind, Document, Unit } from '../../pipeline/index.ts';

/** A unit with where it stands, which its weight depends on. */
export interface Placed {
  readonly unit: Unit;
  readonly kind: BlockKind;
  /** Position of the sentence in its block, from 0. */
  readonly inBlock: number;
  /** 0 at the first running sentence of the letter, 1 at the last. */
  readonly depth: number;
  /** Number of the question this answers or asks, or null. */
  readonly question: string | null;
}

/** Where a motion's one long sentence changes from ground to ground and to what it asks. */
const CLAUSE =
  /(?<=[,;:.]\s{1,4})(?=(?:constaterende|overwegende|van mening|van oordeel|gelezen|gehoord|roept|verzoekt|draagt|spreekt uit|vraagt|dringt)\b)|(?=en gaat over tot de orde van de dag)/gi;

/** Pieces of the letter that a summary may use: its sentences; a motion's clauses. */
export function placedUnits({
  clean,
  sentences,
  structure,
}: Document<'clean' | 'sentences' | 'structure'>): readonly Placed[] {
  const motion = structure.letterhead.kind === 'motion';
  const questionOf = new Map<number, string>();
  for (const { number, question, answer } of structure.questions) {
    for (const block of [...question, ...answer]) if (!questionOf.has(block)) questionOf.set(block, number);
  }
  let block = -1;
  let inBlock = 0;
  return sentences.flatMap((sentence, index) => {
    inBlock = sentence.block === block ? inBlock + 1 : 0;
    block = sentence.block;
    const place = {
      kind: structure.blocks[sentence.block]?.kind ?? ('paragraph' as const),
      inBlock,
      depth: sentences.length > 1 ? index / (sentences.length - 1) : 0,
      question: questionOf.get(sentence.block) ?? null,
    };
    const { id, from, to, text } = sentence;
    const whole = [{ unit: { id, sentence: id, from, to, text }, ...place }];
    if (!motion) return whole;
    // A motion's sentence runs over several lines of the cleaned text, so it is cut there and not in its one-line form.
    const lines = clean.text.slice(from, to);
    const cuts = [0, ...[...lines.matchAll(CLAUSE)].map((m) => m.index), lines.length];
    const clauses = cuts.slice(1).flatMap((end, i) => {
      const start = cuts[i] as number;
      const clause = lines.slice(start, end);
      const bare = clause.trim();
      if (bare === '') return [];
      const begin = start + clause.indexOf(bare);
      const unit = {
        id: `${id}.${i + 1}`,
        sentence: id,
        from: from + begin,
        to: from + begin + bare.length,
        text: bare.replace(/\s+/g, ' '),
      };
      return [{ unit, ...place }];
    });
    return clauses.length > 1 ? clauses : whole;
  });
}
