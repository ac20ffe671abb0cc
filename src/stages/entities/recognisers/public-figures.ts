import { fromData, lexicon } from '../../../pipeline/index.ts';
import { type Candidate, Tier } from '../candidate.ts';
import { caseFits } from '../gazetteer/case.ts';
import { Trie } from '../gazetteer/trie.ts';
import type { Recogniser } from '../recogniser.ts';
import { opensSentence } from '../sentence-start.ts';
import { Gap, Shape } from '../tokens.ts';

interface Figure {
  readonly form: string;
  readonly surname: string;
  readonly given: string;
}

/** People so well known that a surname alone names them: heads of state and government, leaders of institutions. */
export const publicFigures: Recogniser = {
  name: 'public-figures',
  *propose({ tokens, text }, { data, commonWords }) {
    const figures = fromData(data, 'entities:public-figures', () => {
      const trie = new Trie<Figure>();
      for (const { surname, given } of lexicon(data, 'entities/public-figures.tsv', ['surname', 'given'])) {
        trie.add(surname, { form: surname, surname, given });
        trie.add(`${given} ${surname}`, { form: `${given} ${surname}`, surname, given });
      }
      return trie;
    });
    for (let at = 0; at < tokens.count; at++) {
      if ((tokens.shape[at] as number) < Shape.capital) continue;
      const found = figures.longest(tokens, at);
      const figure = found?.values.find(({ form }) => caseFits(tokens, at, found.end, form, false));
      if (found === null || figure === undefined) continue;
      const alone = figure.form === figure.surname;
      if (
        alone &&
        (besideName(at, found.end) || (opensSentence(tokens, at) && commonWords.has(tokens.fold[at] as string)))
      )
        continue;
      const from = tokens.from[at] as number;
      const to = tokens.to[found.end - 1] as number;
      yield candidate(figure, from, to, text.slice(from, to));
    }
    function besideName(at: number, end: number): boolean {
      const before =
        at > 0 &&
        (tokens.gap[at] === Gap.space
          ? (tokens.shape[at - 1] as number) >= Shape.capital
          : tokens.gap[at] === Gap.none && tokens.fold[at - 1] === '-');
      const after =
        end < tokens.count &&
        (tokens.gap[end] === Gap.none ? tokens.fold[end] === '-' : (tokens.shape[end] as number) >= Shape.capital);
      return before || after;
    }
  },
};

function candidate({ surname, given }: Figure, from: number, to: number, english: string): Candidate {
  return {
    type: 'PERSON',
    from,
    to,
    english,
    norm: `${surname}, ${given}`,
    certainty: 'implied',
    tier: Tier.shape,
    by: ['public-figures'],
    readings: [],
  };
}
