import type { CleanSpan, FixedSpan, Mention } from '../../pipeline/index.ts';

/** The bare House: "uw Kamer" is "the House" in running English, never "your House of Representatives". */
const PARLIAMENT = /^(?:Kamer|Kamers)$/;

/**
 * The mentions inside a piece of cleaned text whose English is known, as spans
 * of that piece. The translator carries them over exactly.
 */
export function fixedSpans(piece: CleanSpan, mentions: readonly Mention[]): readonly FixedSpan[] {
  return mentions
    .filter((m) => m.from >= piece.from && m.to <= piece.to && m.english !== '' && !PARLIAMENT.test(m.text))
    .map((m, i, all) => ({
      start: m.from - piece.from,
      end: m.to - piece.from,
      english: introduces(all[i - 1], m) ? m.text : runningName(m.english),
    }));
}

/** "Vereniging van Nederlandse Gemeenten (VNG)": the short name in brackets stays as it is, or the English says one name twice. */
function introduces(before: Mention | undefined, short: Mention): boolean {
  return (
    before !== undefined && before.type === short.type && before.norm === short.norm && short.from === before.to + 2
  );
}

/** A name as running text has it: what a list explains in brackets ("Labour Party (PvdA)") is left out. */
export function runningName(english: string): string {
  return english.replace(/ \([^()]*\)$/, '');
}
