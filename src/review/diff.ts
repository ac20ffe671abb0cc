import type { Brief } from '../stages/brief/schema.ts';
import type { NamedBrief } from './briefs.ts';
import { statementsOf } from './statements.ts';

export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

export interface EntityChange {
  readonly type: string;
  readonly norm: string;
  readonly name: string;
  readonly english: string;
}

/** What differs between two briefs of one letter. Empty lists where nothing does. */
export interface LetterDiff {
  readonly name: string;
  readonly status: Change<Brief['status']> | null;
  /** Set when the letter itself is another one: then all else may follow from that. */
  readonly sha256: Change<string> | null;
  readonly entities: {
    readonly gained: readonly EntityChange[];
    readonly lost: readonly EntityChange[];
    readonly renamed: readonly Change<EntityChange>[];
  };
  readonly lines: {
    readonly gained: readonly string[];
    readonly lost: readonly string[];
    /** The same Dutch, said otherwise. */
    readonly reworded: readonly Change<string>[];
  };
}

export interface FolderDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Letters of both folders that differ, by name. */
  readonly changed: readonly LetterDiff[];
}

/** Compares two folders of briefs. */
export function diffBriefs(before: readonly NamedBrief[], after: readonly NamedBrief[]): FolderDiff {
  const old = new Map(before.map(({ name, brief }) => [name, brief]));
  const now = new Map(after.map(({ name, brief }) => [name, brief]));
  return {
    added: [...now.keys()].filter((name) => !old.has(name)),
    removed: [...old.keys()].filter((name) => !now.has(name)),
    changed: [...old].flatMap(([name, brief]) => {
      const other = now.get(name);
      const diff = other && diffLetter(name, brief, other);
      return diff && !same(diff) ? [diff] : [];
    }),
  };
}

const same = ({ status, sha256, entities, lines }: LetterDiff): boolean =>
  status === null &&
  sha256 === null &&
  [...Object.values(entities), ...Object.values(lines)].every((list) => list.length === 0);

function diffLetter(name: string, before: Brief, after: Brief): LetterDiff {
  return {
    name,
    status: changed(before.status, after.status),
    sha256: changed(before.source.sha256, after.source.sha256),
    entities: diffEntities(before, after),
    lines: diffLines(before, after),
  };
}

const changed = <T>(before: T, after: T): Change<T> | null => (before === after ? null : { before, after });

/** An entity is the same when type and norm are; one without a norm, when type and name are. */
function diffEntities(before: Brief, after: Brief): LetterDiff['entities'] {
  const [old, now] = [before, after].map(
    ({ entities }) =>
      new Map(
        entities.map(({ type, norm, name, english }) => [
          `${type} ${norm || name}`,
          { type, norm, name, english } satisfies EntityChange,
        ]),
      ),
  ) as [Map<string, EntityChange>, Map<string, EntityChange>];
  return {
    gained: [...now].flatMap(([key, entity]) => (old.has(key) ? [] : [entity])),
    lost: [...old].flatMap(([key, entity]) => (now.has(key) ? [] : [entity])),
    renamed: [...old].flatMap(([key, entity]) => {
      const other = now.get(key);
      return other && other.english !== entity.english ? [{ before: entity, after: other }] : [];
    }),
  };
}

function diffLines(before: Brief, after: Brief): LetterDiff['lines'] {
  const lines = (brief: Brief): { english: string; dutch: string }[] => statementsOf(brief).all.map(({ line }) => line);
  const [old, now] = [lines(before), lines(after)];
  const lost = old.filter((a) => !now.some((b) => b.english === a.english));
  const gained = now.filter((b) => !old.some((a) => a.english === b.english));
  const reworded = lost.flatMap((a) => {
    const b = gained.find(({ dutch }) => dutch !== '' && dutch === a.dutch);
    return b ? [{ before: a.english, after: b.english }] : [];
  });
  return {
    gained: gained.map((l) => l.english).filter((english) => !reworded.some((r) => r.after === english)),
    lost: lost.map((l) => l.english).filter((english) => !reworded.some((r) => r.before === english)),
    reworded,
  };
}
