import type { LetterKind } from '../../pipeline/index.ts';
import type { Scored } from './score.ts';
import type { Placed } from './units.ts';

/** A bare yes or no has fewer words; what answers a question has more. */
const SUBSTANCE = 5;
/** Cue weight from which a promise is told whatever its length. */
const PROMISE = 1.3;

/**
 * Units that a summary tells whatever the budget: all grounds and requests of
 * a motion, the weightiest sentence of each answer, every clear promise.
 */
export function requiredUnits(
  placed: readonly Placed[],
  scored: readonly Scored[],
  kind: LetterKind,
): ReadonlySet<number> {
  const required = new Set<number>();
  const best = new Map<string, number>();
  placed.forEach(({ unit, kind: block, question }, i) => {
    const { rhetoric, score } = scored[i] as Scored;
    if (rhetoric === 'boilerplate' || block === 'question') return;
    if (kind === 'motion') {
      if (!/^(?:De Kamer,?|gehoord de beraadslaging|en gaat over tot)/i.test(unit.text)) required.add(i);
      return;
    }
    if (rhetoric === 'commitment' && score >= PROMISE) required.add(i);
    if (question === null || unit.text.split(/\s+/).length < SUBSTANCE) return;
    const leader = best.get(question);
    if (leader === undefined || score > (scored[leader] as Scored).score) best.set(question, i);
  });
  for (const i of best.values()) required.add(i);
  return required;
}
