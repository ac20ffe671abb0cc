import { z } from 'zod';
import type { Brief, BriefLine } from '../stages/brief/schema.ts';
import { statementsOf } from './statements.ts';

const verdict = z.enum(['approve', 'reject', 'comment', 'retype', 'rename', 'withdraw']);
const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), english: z.string(), dutch: z.string() }),
  z.object({ kind: z.literal('entity'), type: z.string(), norm: z.string(), name: z.string() }),
]);

/** One line of decisions.jsonl. It names what was judged by its content, so that it outlives another run. */
export const decisionSchema = z.object({
  schema: z.literal('kamerbrief/decision@1'),
  version: z.string().describe('of kamerbrief'),
  time: z.iso.datetime(),
  reviewer: z.string(),
  letter: z.string().describe('name of the brief'),
  sha256: z.string().describe('of the letter'),
  target,
  verdict,
  value: z.string().nullable().describe('the comment, the type or the name'),
});

export type Decision = z.infer<typeof decisionSchema>;
export type Verdict = z.infer<typeof verdict>;

/** What a reviewer sends: the id of a line (`l3`) or of an entity (`e5`) of the page, and what is thought of it. */
export const judgementSchema = z.object({
  target: z.string().regex(/^[le]\d+$/),
  verdict,
  value: z.string().max(2000).nullable().default(null),
});
export type Judgement = z.infer<typeof judgementSchema>;

/** What stands about one line or entity after all decisions on it. */
export interface Standing {
  verdict: 'approve' | 'reject' | null;
  comment: string | null;
  type: string | null;
  name: string | null;
  reviewer: string;
  time: string;
}

/** A decision on something that this brief no longer says so; `now` is the line of the same Dutch, if there is one. */
export interface Conflict {
  readonly decision: Decision;
  readonly now: string | null;
}

export interface Review {
  readonly standing: ReadonlyMap<string, Standing>;
  readonly conflicts: readonly Conflict[];
  /** Ids of the lines that can be judged, the least sure first. */
  readonly lines: readonly string[];
}

/** Applies the decisions on a letter to its brief as it is now. */
export function review(brief: Brief, decisions: readonly Decision[]): Review {
  const { all } = statementsOf(brief);
  const lines = all.slice(1);
  const standing = new Map<string, Standing>();
  const lost = new Map<string, Conflict>();
  for (const decision of decisions) {
    const { target: on } = decision;
    const id = on.kind === 'line' ? lineOf(all, on) : entityOf(brief, on);
    if (id !== null) fold(standing, id, decision);
    else {
      const now =
        on.kind === 'line' ? (all.find(({ line }) => line.dutch !== '' && line.dutch === on.dutch)?.id ?? null) : null;
      const key = JSON.stringify(on);
      if (decision.verdict === 'withdraw') lost.delete(key);
      else lost.set(key, { decision, now });
    }
  }
  return {
    standing,
    conflicts: [...lost.values()],
    lines: [...lines].sort((a, b) => doubt(b.line) - doubt(a.line)).map(({ id }) => id),
  };
}

/** The content that a target id stands for, or null when the page has no such id. */
export function contentOf(brief: Brief, id: string): Decision['target'] | null {
  const line = statementsOf(brief).all.find((s) => s.id === id)?.line;
  if (line) return { kind: 'line', english: line.english, dutch: line.dutch };
  const entity = brief.entities.find((e) => e.id === id);
  return entity ? { kind: 'entity', type: entity.type, norm: entity.norm, name: entity.name } : null;
}

/** A verdict that the target cannot have, in words; null when it can. */
export function misfit(kind: Decision['target']['kind'], { verdict: said, value }: Judgement): string | null {
  if (kind === 'line' && (said === 'retype' || said === 'rename'))
    return `a line cannot be given the verdict "${said}"`;
  if ((said === 'comment' || said === 'retype' || said === 'rename') && !value?.trim())
    return `"${said}" needs a value`;
  return null;
}

type LineTarget = Extract<Decision['target'], { kind: 'line' }>;
type EntityTarget = Extract<Decision['target'], { kind: 'entity' }>;

const lineOf = (all: ReturnType<typeof statementsOf>['all'], on: LineTarget): string | null =>
  all.find(({ line }) => line.english === on.english && line.dutch === on.dutch)?.id ?? null;

const entityOf = (brief: Brief, on: EntityTarget): string | null =>
  brief.entities.find((e) => e.type === on.type && e.norm === on.norm && e.name === on.name)?.id ?? null;

const doubt = (line: BriefLine): number =>
  (line.status === 'unverified' ? 2 : 0) + (line.by === 'translation' ? 1 : 0) + (1 - line.confidence);

function fold(standing: Map<string, Standing>, id: string, decision: Decision): void {
  const { verdict: said, value, reviewer, time } = decision;
  if (said === 'withdraw') {
    standing.delete(id);
    return;
  }
  const before = standing.get(id) ?? { verdict: null, comment: null, type: null, name: null };
  standing.set(id, {
    ...before,
    ...(said === 'approve' || said === 'reject' ? { verdict: said } : {}),
    ...(said === 'comment' ? { comment: value } : {}),
    ...(said === 'retype' ? { type: value } : {}),
    ...(said === 'rename' ? { name: value } : {}),
    reviewer,
    time,
  });
}
