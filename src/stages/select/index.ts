import { type CleanSpan, fromData, lexicon, type Mention, type Selected, stage } from '../../pipeline/index.ts';
import { Foreign } from '../language/foreign.ts';
import { choose } from './choose.ts';
import { cues } from './cues.ts';
import { requiredUnits } from './required.ts';
import { type Scored, scoreUnit } from './score.ts';
import { stems } from './stems.ts';
import { placedUnits } from './units.ts';
import { centrality, vectors } from './weights.ts';

/** Which sentences matter, and as what. */
export const select = stage({
  name: 'select',
  version: '1',
  needs: ['clean', 'sentences', 'structure', 'mentions', 'language'],
  adds: ['selection'],
  run(document, { data, options }) {
    const { sentences, structure, mentions, language, clean } = document;
    const blockOf = new Map(sentences.map((s) => [s.id, s.block]));
    const inside = within(mentions);
    const foreign = new Foreign(language, clean);
    const placed = placedUnits(document);
    const functionWords = fromData(
      data,
      'select/function-words',
      () => new Set(lexicon(data, 'select/function-words.tsv', ['word']).map((row) => row.word)),
    );
    const all = vectors(placed.map(({ unit }) => stems(unit.text, functionWords)));
    const central = centrality(all);
    const kind = structure.letterhead.kind;
    const scored = placed.map((p, i) =>
      scoreUnit(p, {
        cues: cues(data),
        mentions: inside(p.unit),
        central: central[i] as number,
        kind,
      }),
    );
    const answered = new Set(structure.questions.filter((q) => q.answer.length > 0).map((q) => q.number));
    const required = requiredUnits(placed, scored, kind);
    const dutch = placed.map(({ unit }) => !foreign.holds(unit));
    const chosen = choose(
      placed.map(({ unit, question, kind: block }, i) => {
        const { score, rhetoric } = scored[i] as Scored;
        const asked = block === 'question' && question !== null && answered.has(question);
        return {
          score,
          words: unit.text.split(/\s+/).length,
          vector: all[i] as (typeof all)[number],
          section: question === null ? (blockOf.get(unit.sentence) ?? 0) : -1 - Number.parseInt(question, 10),
          // A question is told with its answer; one that has none here is what the paper says.
          // What is in another language is not translated as Dutch, so it cannot be told.
          eligible: !asked && rhetoric !== 'boilerplate' && dutch[i] === true,
          required: required.has(i) && dutch[i] === true,
        };
      }),
      options.length,
    );
    const selection: Selected[] = placed.map((p, i) => ({
      unit: p.unit,
      ...(scored[i] as (typeof scored)[number]),
      // The first sentence of a question that has an answer is translated with it.
      chosen:
        chosen.has(i) || (p.kind === 'question' && p.inBlock === 0 && p.question !== null && answered.has(p.question)),
    }));
    return { selection };
  },
});

/** The mentions inside a span, found by halving: a long letter has thousands of both. */
function within(mentions: readonly Mention[]): (span: CleanSpan) => readonly Mention[] {
  const sorted = [...mentions].sort((a, b) => a.from - b.from);
  return ({ from, to }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Mention).from < from) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (let i = low; i < sorted.length && (sorted[i] as Mention).from < to; i++) {
      if ((sorted[i] as Mention).to <= to) found.push(sorted[i] as Mention);
    }
    return found;
  };
}
