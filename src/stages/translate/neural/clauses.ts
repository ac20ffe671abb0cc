/** Places to cut a long sentence, the best kind first: the cut falls before the match's end. */
const BOUNDARIES: readonly RegExp[] = [
  /[;:]\s+/g,
  /,\s+(?=(?:maar|want|dus|terwijl|waarbij|waarmee|waardoor|waarvan|waarin|zodat|omdat|doordat|hoewel|aangezien|mits|tenzij|indien|als|en|of)\s)/gi,
  /\s+(?=(?:omdat|zodat|terwijl|waarbij|waardoor|hoewel|aangezien)\s)/gi,
  /,\s+/g,
  /\s+(?=(?:en|of)\s)/gi,
];
/** Each part keeps at least this share of the text. */
const SHARE = 0.2;

/**
 * Cuts a text into parts that `fits` accepts, at clause boundaries, as near to
 * the middle as they allow. A part without a boundary stays whole.
 */
export function clauses(text: string, fits: (part: string) => boolean): readonly string[] {
  if (fits(text)) return [text];
  const cut = bestCut(text);
  if (cut === undefined) return [text];
  return [text.slice(0, cut).trim(), text.slice(cut).trim()].flatMap((part) => clauses(part, fits));
}

function bestCut(text: string): number | undefined {
  const inside = (at: number) => at > SHARE * text.length && at < (1 - SHARE) * text.length;
  const distance = (at: number) => Math.abs(at - text.length / 2);
  for (const boundary of BOUNDARIES) {
    const cuts = [...text.matchAll(boundary)].map((m) => m.index + m[0].length).filter(inside);
    if (cuts.length > 0) return cuts.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  }
  return undefined;
}
