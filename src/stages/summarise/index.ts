import { type PointGroup, Refusal, type Rhetoric, type Summary, stage } from '../../pipeline/index.ts';
import { abstract } from './abstract.ts';
import { answers } from './answers.ts';
import { commitments } from './commitments.ts';
import { glance } from './glance.ts';
import { loadGrammar } from './grammar.ts';
import { headline } from './headline.ts';
import { Letter } from './letter.ts';
import { respondsTo } from './references.ts';
import { timeline } from './timeline.ts';

const GROUPS: Readonly<Partial<Record<Rhetoric, PointGroup>>> = {
  position: 'position',
  measure: 'measures',
  figure: 'figures',
  cooperation: 'cooperation',
};

/** Chosen sentences and facts → the parts of the summary. Lines are not yet checked. */
export const summarise = stage({
  name: 'summarise',
  version: '1',
  needs: ['text', 'clean', 'structure', 'sentences', 'mentions', 'entities', 'selection', 'translations', 'language'],
  adds: ['draft'],
  async run(document, { report }) {
    // A letter that is not Dutch was refused by `language`; there is nothing to translate and no summary to write.
    if (document.language.verdict === 'other' || document.language.verdict === 'unknown')
      throw new Refusal('not Dutch');
    const letter = new Letter(document, await loadGrammar());
    if (document.sentences.length === 0) report('summarise/nothing-to-say');
    const { lines, used } = abstract(letter);
    const answered = answers(letter);
    const inAnswer = new Set(answered.flatMap((line) => line.cites));
    const points = letter
      .chosen()
      .filter(
        (s) =>
          !used.has(s.unit.id) &&
          s.rhetoric !== 'commitment' &&
          s.rhetoric !== 'request' &&
          !inAnswer.has(s.unit.sentence),
      )
      .map((s) => ({ ...letter.translation(s), group: GROUPS[s.rhetoric] ?? ('background' as const), question: null }));
    const requests = letter.chosen().filter((s) => s.rhetoric === 'request' && !used.has(s.unit.id));
    const draft: Summary = {
      headline: headline(letter),
      glance: glance(letter),
      abstract: lines,
      points: [...points, ...answered],
      commitments: commitments(letter),
      timeline: timeline(letter),
      respondsTo: respondsTo(letter),
      requests: requests.map((s) => letter.translation(s)),
    };
    return { draft };
  },
});
