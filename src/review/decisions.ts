import { z } from 'zod';
import { type Brief, type BriefLine, briefSchema } from '../stages/brief/schema.ts';
import { type Statements, statementsOf } from './statements.ts';

/** `undo` takes back the last decision on a target, `withdraw` all of them. */
const verdict = z.enum(['approve', 'reject', 'comment', 'retype', 'rename', 'undo', 'withdraw']);
const TYPES: readonly string[] = briefSchema.shape.entities.element.shape.type.options;
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

/**
 * What a reviewer sends: the id of a line (`l3`) or of an entity (`e5`) of the
 * page, its English as the page shows it, and what is thought of it.
 */
export const judgementSchema = z.object({
  target: z.string().regex(/^[le]\d+$/),
  said: z.string(),
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

/** A decision on something that this brief does not say any more; `now` is the line of the same Dutch, if there is one. */
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
  const standing = new Map<string, Standing>();
  const strays: Conflict[] = [];
  for (const valid of stillValid(decisions)) {
    const on = valid[0].target;
    const ids = on.kind === 'line' ? linesOf(all, on) : entitiesOf(brief, on);
    for (const id of ids) standing.set(id, valid.reduce(fold, null) as Standing);
    if (ids.length > 0) continue;
    const now = on.kind === 'line' && on.dutch !== '' ? all.find(({ line }) => line.dutch === on.dutch) : undefined;
    strays.push(...valid.map((decision) => ({ decision, now: now?.id ?? null })));
  }
  return {
    standing,
    // Who judged the line as it reads now has answered what was said of it before.
    conflicts: strays.filter(({ decision, now }) => ((now && standing.get(now)?.time) || '') < decision.time),
    lines: all
      .slice(1)
      .sort((a, b) => doubt(b.line) - doubt(a.line))
      .map(({ id }) => id),
  };
}

/** The content that a target id stands for and its English on the page, or null when the brief has no such id. */
export function contentOf(brief: Brief, id: string): { target: Decision['target']; said: string } | null {
  const line = statementsOf(brief).all.find((s) => s.id === id)?.line;
  if (line) return { target: { kind: 'line', english: line.english, dutch: line.dutch }, said: line.english };
  const entity = brief.entities.find((e) => e.id === id);
  if (!entity) return null;
  const { type, norm, name, english } = entity;
  return { target: { kind: 'entity', type, norm, name }, said: english || name };
}

/** A verdict that the target cannot have, in words; null when it can. */
export function misfit(kind: Decision['target']['kind'], { verdict: said, value }: Judgement): string | null {
  if (kind === 'line' && (said === 'retype' || said === 'rename'))
    return `a line cannot be given the verdict "${said}"`;
  if ((said === 'comment' || said === 'retype' || said === 'rename') && !value?.trim())
    return `"${said}" needs a value`;
  if (said === 'retype' && !TYPES.includes(value ?? '')) return `"${value}" is none of the types ${TYPES.join(', ')}`;
  return null;
}

type LineTarget = Extract<Decision['target'], { kind: 'line' }>;
type EntityTarget = Extract<Decision['target'], { kind: 'entity' }>;

/** Two lines may read the same and rest on other places; what was said of one goes for both. */
const linesOf = (all: Statements['all'], on: LineTarget): string[] =>
  all.filter(({ line }) => line.english === on.english && line.dutch === on.dutch).map(({ id }) => id);

const entitiesOf = (brief: Brief, on: EntityTarget): string[] =>
  brief.entities.filter((e) => e.type === on.type && e.norm === on.norm && e.name === on.name).map(({ id }) => id);

const doubt = (line: BriefLine): number =>
  (line.status === 'unverified' ? 2 : 0) + (line.by === 'translation' ? 1 : 0) + (1 - line.confidence);

/** For each target that still has some, its decisions that were neither taken back nor replaced, oldest first. */
function stillValid(decisions: readonly Decision[]): (readonly [Decision, ...Decision[]])[] {
  const byTarget = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const key = JSON.stringify(decision.target);
    const before = byTarget.get(key) ?? [];
    if (decision.verdict === 'withdraw') byTarget.delete(key);
    else byTarget.set(key, decision.verdict === 'undo' ? before.slice(0, -1) : [...before, decision]);
  }
  return [...byTarget.values()].flatMap((given) => {
    const [first, ...rest] = given.filter((d, i) => !given.slice(i + 1).some((later) => slot(later) === slot(d)));
    return first ? [[first, ...rest] as const] : [];
  });
}

/** Decisions with the same slot replace each other. */
const slot = ({ verdict: said }: Decision): string => (said === 'approve' || said === 'reject' ? 'verdict' : said);

function fold(before: Standing | null, { verdict: said, value, reviewer, time }: Decision): Standing {
  return {
    verdict: said === 'approve' || said === 'reject' ? said : (before?.verdict ?? null),
    comment: said === 'comment' ? value : (before?.comment ?? null),
    type: said === 'retype' ? value : (before?.type ?? null),
    name: said === 'rename' ? value : (before?.name ?? null),
    reviewer,
    time,
  };
}
