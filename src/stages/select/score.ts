import type { LetterKind, Mention, Rhetoric } from '../../pipeline/index.ts';
import type { Cue } from './cues.ts';
import type { Placed } from './units.ts';

export interface Scored {
  readonly score: number;
  readonly rhetoric: Rhetoric;
  readonly because: readonly string[];
}

/** Refusals and wishes promise nothing, and "zou" is not "zal". */
const NO_PROMISE =
  /\b(?:zou|zouden)\b|\bzal(?: \S+){0,3} (?:niet|geen|nooit)\b|\bzullen(?: \S+){0,3} (?:niet|geen|nooit)\b/i;

/** Cue weight of a promise with a time. A circular says in the bare passive what its rules bring: nobody promises that. */
const DATED_PROMISE = 1.5;

/** What a sentence does and how much it matters: cues of the genre, place, names and figures, centrality. */
export function scoreUnit(
  placed: Placed,
  {
    cues,
    mentions,
    central,
    kind,
  }: { cues: readonly Cue[]; mentions: readonly Mention[]; central: number; kind: LetterKind },
): Scored {
  const { text } = placed.unit;
  const because: string[] = [];
  let best = { rhetoric: 'background' as Rhetoric, weight: 0 };
  let score = 0;
  for (const cue of cues) {
    if (cue.rhetoric === 'commitment' && NO_PROMISE.test(text)) continue;
    if (!cue.expression.test(text)) continue;
    because.push(`${cue.rhetoric}: ${cue.pattern}`);
    // The strongest cue counts whole, further ones a little: many weak cues must not outweigh a decision.
    if (cue.weight > best.weight) {
      score += (cue.weight - best.weight) * 0.8;
      best = { rhetoric: cue.rhetoric, weight: cue.weight };
    } else if (cue.weight > 0) score += 0.15;
    else score += cue.weight;
  }
  let rhetoric = best.rhetoric;
  if (rhetoric === 'commitment' && kind === 'circular' && best.weight < DATED_PROMISE) rhetoric = 'measure';
  if (because.some((b) => b.startsWith('boilerplate')) && best.weight < 2.5) rhetoric = 'boilerplate';
  const add = (amount: number, reason: string): void => {
    if (amount === 0) return;
    score += amount;
    because.push(reason);
  };
  add(1.5 * central, `central ${central.toFixed(2)}`);
  if (placed.kind === 'question') {
    rhetoric = 'question';
  } else if (placed.question !== null || placed.kind === 'answer') {
    if (rhetoric === 'background') rhetoric = 'answer';
    add(placed.inBlock === 0 ? 0.8 : 0.2, 'in an answer');
  } else if (placed.inBlock === 0) add(0.4, 'opens a paragraph');
  if (kind !== 'answers to written questions' && placed.depth > 0.85) add(0.3, 'near the end');
  const figures =
    mentions.filter((m) => m.type === 'MONEY').length + (/\d+(?:[.,]\d+)? ?(?:%|procent)/.test(text) ? 1 : 0);
  add(Math.min(0.8, 0.4 * figures), 'figures');
  const names = mentions.filter(
    (m) => m.type === 'COUNTRY' || m.type === 'AGENCY' || m.type === 'DATE' || m.type === 'LAW',
  ).length;
  add(Math.min(0.6, 0.15 * names), 'names');
  if (placed.kind === 'list-item' && !/^\p{Lu}/u.test(text)) add(-0.6, 'a fragment of a list');
  const length = text.split(/\s+/).length;
  if (length < 5) add(-1.5, 'very short');
  if (rhetoric === 'background' && figures > 0) rhetoric = 'figure';
  return { score, rhetoric, because };
}
