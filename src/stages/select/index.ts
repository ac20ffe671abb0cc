import { fromData, lexicon, type Selected, stage } from '../../pipeline/index.ts';
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
  needs: ['clean', 'sentences', 'structure', 'mentions'],
  adds: ['selection'],
  run(document, { data, options }) {
    const { sentences, structure, mentions } = document;
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
        mentions: mentions.filter((m) => m.from >= p.unit.from && m.to <= p.unit.to),
        central: central[i] as number,
        kind,
      }),
    );
    const answered = new Set(structure.questions.filter((q) => q.answer.length > 0).map((q) => q.number));
    const required = requiredUnits(placed, scored, kind);
    const chosen = choose(
      placed.map(({ unit, question, kind: block }, i) => {
        const { score, rhetoric } = scored[i] as Scored;
        const asked = block === 'question' && question !== null && answered.has(question);
        return {
          score,
          words: unit.text.split(/\s+/).length,
          vector: all[i] as (typeof all)[number],
          section:
            question === null
              ? (sentences.find((s) => s.id === unit.sentence)?.block ?? 0)
              : -1 - Number.parseInt(question, 10),
          // A question is told with its answer; one that has none here is what the paper says.
          eligible: !asked && rhetoric !== 'boilerplate',
          required: required.has(i),
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
