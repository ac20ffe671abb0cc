import { type Line, type Summary, stage } from '../../pipeline/index.ts';
import { checkLine, type Evidence } from './line.ts';

/** Every line of the summary held against its Dutch. Nothing is dropped: what cannot be verified is marked. */
export const check = stage({
  name: 'check',
  version: '1',
  needs: ['clean', 'mentions', 'sentences', 'draft'],
  adds: ['summary'],
  run({ mentions, draft }, { report }) {
    const evidence: Evidence = { mentions };
    const checked = <T extends Line>(line: T): T => ({ ...line, ...checkLine(line, evidence) });
    const summary: Summary = {
      headline: checked(draft.headline),
      glance: draft.glance.map(checked),
      abstract: draft.abstract.map(checked),
      points: draft.points.map(checked),
      commitments: draft.commitments.map(checked),
      timeline: draft.timeline.map((event) => ({ ...event, line: checked(event.line) })),
      respondsTo: draft.respondsTo.map(checked),
      requests: draft.requests.map(checked),
    };
    const told = [
      summary.headline,
      ...summary.abstract,
      ...summary.points,
      ...summary.commitments,
      ...summary.requests,
    ];
    const unverified = new Set(told.filter((line) => line.status === 'unverified').map((line) => line.english)).size;
    if (unverified > 0) report('check/unverified', { count: unverified });
    return { summary };
  },
});
