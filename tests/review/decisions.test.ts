import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse, type Brief } from '../../src/index.ts';
import { type Decision, review } from '../../src/review/decisions.ts';
import { diffBriefs } from '../../src/review/diff.ts';
import { statementsOf } from '../../src/review/statements.ts';

let brief: Brief;
beforeAll(async () => {
  const name = 'kamerbrief-havens.txt';
  ({ brief } = await analyse(await readFile(`examples/letters/${name}`), { name }));
});

const copy = (change: (brief: Brief) => void): Brief => {
  const other = structuredClone(brief);
  change(other);
  return other;
};
const decision = (target: Decision['target'], verdict: Decision['verdict'], value: string | null = null): Decision => ({
  schema: 'kamerbrief/decision@1',
  version: '0',
  time: '2024-05-06T07:08:09.000Z',
  reviewer: 'anna',
  letter: 'a',
  sha256: brief.source.sha256,
  target,
  verdict,
  value,
});
const translated = (of: Brief) => {
  const found = of.summary?.abstract.find((line) => line.by === 'translation');
  if (!found) throw new Error('the example has no translated line');
  return found;
};
const onLine = (of: Brief): Decision['target'] => {
  const { english, dutch } = translated(of);
  return { kind: 'line', english, dutch };
};

describe('review', () => {
  it('keeps the last verdict, and a comment beside it', () => {
    const on = onLine(brief);
    const { standing } = review(brief, [
      decision(on, 'approve'),
      decision(on, 'comment', 'hm'),
      decision(on, 'reject'),
    ]);
    expect([...standing.values()]).toMatchObject([{ verdict: 'reject', comment: 'hm' }]);
  });

  it('takes back the last decision, or all of them', () => {
    const on = onLine(brief);
    const given = [decision(on, 'approve'), decision(on, 'comment', 'hm'), decision(on, 'reject')];
    const left = (...more: Decision['verdict'][]) => [
      ...review(brief, [...given, ...more.map((verdict) => decision(on, verdict))]).standing.values(),
    ];
    expect(left('undo')).toMatchObject([{ verdict: 'approve', comment: 'hm' }]);
    expect(left('undo', 'undo')).toMatchObject([{ verdict: 'approve', comment: null }]);
    expect(left('withdraw')).toEqual([]);
    expect(left('undo', 'undo', 'undo', 'undo')).toEqual([]);
  });

  it('judges lines that read the same together, so that none stays open for ever', () => {
    const twice = copy((b) => {
      const line = structuredClone(translated(b));
      line.spans = line.spans.map(({ start, end }) => ({ start: start + 1, end }));
      b.summary?.abstract.push(line);
    });
    expect(review(twice, [decision(onLine(brief), 'approve')]).standing.size).toBe(2);
  });

  it('keeps each decision on what is gone until the line as it reads now is judged', () => {
    const later = copy((b) => {
      translated(b).english = 'Said otherwise.';
    });
    const given = [decision(onLine(brief), 'reject'), decision(onLine(brief), 'comment', 'odd')];
    expect(review(later, given).conflicts.map((c) => c.decision.verdict)).toEqual(['reject', 'comment']);
    const answer = { ...decision(onLine(later), 'approve'), time: '2024-05-07T00:00:00.000Z' };
    expect(review(later, [...given, answer]).conflicts).toEqual([]);
  });

  it('asks for the least sure lines first', () => {
    const { lines } = review(brief, []);
    const confidence = lines.map((id) => statementsOf(brief).all.find((s) => s.id === id)?.line.confidence ?? 0);
    expect(lines.length).toBeGreaterThan(4);
    expect(confidence.at(-1)).toBe(1);
    expect(confidence[0]).toBeLessThan(1);
  });

  it('shows a decision on a line that another run words otherwise, and where it stands now', () => {
    const later = copy((b) => {
      translated(b).english = 'Said otherwise.';
    });
    const { standing, conflicts } = review(later, [decision(onLine(brief), 'approve')]);
    expect(standing.size).toBe(0);
    const now = conflicts[0]?.now;
    expect(statementsOf(later).all.find((s) => s.id === now)?.line.english).toBe('Said otherwise.');
  });

  it('loses no decision on what is gone', () => {
    const gone = { kind: 'entity', type: 'PLACE', norm: 'nowhere', name: 'Nergens' } as const;
    expect(review(brief, [decision(gone, 'reject')]).conflicts).toMatchObject([{ now: null }]);
    expect(review(brief, [decision(gone, 'reject'), decision(gone, 'withdraw')]).conflicts).toEqual([]);
  });
});

describe('diffBriefs', () => {
  const named = (name: string, of: Brief) => ({ name, brief: of });

  it('finds nothing between a run and itself', () => {
    expect(diffBriefs([named('a', brief)], [named('a', structuredClone(brief))])).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });

  it('tells letters, statuses, entities and lines', () => {
    const later = copy((b) => {
      b.status = 'refused';
      const lost = b.entities.shift();
      if (lost) b.entities.push({ ...lost, type: 'LAW', norm: 'new-law', english: 'New Act' });
      translated(b).english = 'Said otherwise.';
    });
    const { added, removed, changed } = diffBriefs(
      [named('a', brief), named('b', brief)],
      [named('a', later), named('c', brief)],
    );
    expect([added, removed]).toEqual([['c'], ['b']]);
    const [letter] = changed;
    expect(letter).toMatchObject({ name: 'a', status: { before: brief.status, after: 'refused' }, sha256: null });
    expect(letter?.entities.lost).toMatchObject([{ name: brief.entities[0]?.name }]);
    expect(letter?.entities.gained).toMatchObject([{ type: 'LAW', english: 'New Act' }]);
    expect(letter?.lines.reworded).toEqual([{ before: translated(brief).english, after: 'Said otherwise.' }]);
    expect(letter?.lines.lost).toEqual([]);
  });
});
