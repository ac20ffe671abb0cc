import { type DataSource, fromData, lexicon } from '../../../pipeline/index.ts';
import { type Candidate, type Dropped, Tier } from '../candidate.ts';
import { caseFits } from '../gazetteer/case.ts';
import { Trie } from '../gazetteer/trie.ts';
import { type LetterView, tokenAt } from '../letter.ts';
import type { Lexicons } from '../lexicons.ts';
import type { Refiner } from '../recogniser.ts';
import { headAt } from '../roles/heads.ts';
import { fieldAt } from '../roles/portfolios.ts';
import { slug } from '../text.ts';
import { Gap } from '../tokens.ts';

interface Head {
  readonly dutch: string;
  readonly english: string;
  readonly type: string;
}

/**
 * Bodies and offices of other states: "Britse ministerie van Defensie" is no Dutch
 * ministry, nor is "minister van Justitie van België" a Dutch minister. An organisation
 * takes the adjective into its name; before an office it stays a mention of its own.
 */
export const foreign: Refiner = {
  name: 'foreign',
  refine(candidates, letter, lexicons) {
    const heads = headTrie(lexicons.data);
    const more: Candidate[] = [];
    for (const candidate of candidates) {
      if (candidate.type === 'DEMONYM' && candidate.norm !== 'NL' && candidate.readings[0]?.entry.kind !== 'inhabitant')
        more.push(...after(candidate, letter, lexicons, heads));
    }
    more.push(...candidates.flatMap((candidate) => ofState(candidate, candidates, letter, lexicons)));
    const kept: Candidate[] = [];
    const dropped: Dropped[] = [];
    for (const candidate of candidates) {
      const rival = more.find((m) => m.type === candidate.type && m.from <= candidate.from && m.to >= candidate.to);
      const own = rival !== undefined && rival.from === candidate.from && rival.to === candidate.to;
      if (own && candidate.by[0] === 'listed') kept.push(candidate);
      else if (rival !== undefined && candidate.by[0] !== 'listed')
        dropped.push({ candidate, reason: `it is a body of another state: "${rival.english}"` });
      else kept.push(candidate);
    }
    return { kept: [...kept, ...more], dropped };
  },
};

function headTrie(data: DataSource): Trie<Head> {
  return fromData(data, 'entities:foreign-heads', () => {
    const trie = new Trie<Head>();
    for (const head of lexicon(data, 'entities/foreign-heads.tsv', ['dutch', 'english', 'type']))
      trie.add(head.dutch, head);
    return trie;
  });
}

/** What stands right after the adjective of a state: a ministry, a minister, or a listed kind of body. */
function* after(adjective: Candidate, letter: LetterView, lexicons: Lexicons, heads: Trie<Head>): Generator<Candidate> {
  const { tokens } = letter;
  const at = tokenAt(tokens, adjective.to);
  if (at >= tokens.count || (tokens.gap[at] as number) > Gap.line || tokens.gap[at] === Gap.none) return;
  const country = adjective.english;
  const ministry = /^(?:ministerie|departement)$/.test(tokens.fold[at] as string);
  if (ministry && tokens.fold[at + 1] === 'van') {
    const field = fieldAt(letter, lexicons, at + 2);
    if (field !== null)
      yield built(
        adjective,
        adjective.from,
        tokens.to[field.end - 1] as number,
        'AGENCY',
        `${country} Ministry of ${field.english}`,
      );
    return;
  }
  const role = headAt(tokens, at);
  if (role !== null) {
    const field = /^(?:van|voor)$/.test(tokens.fold[role.end] ?? '') ? fieldAt(letter, lexicons, role.end + 1) : null;
    if (field === null) return;
    const title = role.plural ? role.english.plural : role.english.singular;
    const english = `${title} ${tokens.fold[role.end] === 'van' ? 'of' : 'for'} ${field.english}`;
    yield built(
      adjective,
      tokens.from[at] as number,
      tokens.to[field.end - 1] as number,
      'ROLE',
      english,
      `${slug(english)}-${adjective.norm.toLowerCase()}`,
    );
    return;
  }
  const found = heads.longest(tokens, at);
  const head = found?.values.find(({ dutch }) => caseFits(tokens, at, found.end, dutch, true));
  if (found === null || head === undefined) return;
  const to = tokens.to[found.end - 1] as number;
  if (tokens.fold[found.end] === '-' && tokens.gap[found.end] === Gap.none) return;
  if (head.type === 'AGENCY') yield built(adjective, adjective.from, to, 'AGENCY', `${country} ${head.english}`);
  else
    yield built(
      adjective,
      tokens.from[at] as number,
      to,
      'ROLE',
      head.english,
      `${slug(head.english)}-${adjective.norm.toLowerCase()}`,
    );
}

/** "ministerie van Defensie van Oekraïne", "minister van Justitie van België". */
function ofState(candidate: Candidate, all: readonly Candidate[], letter: LetterView, lexicons: Lexicons): Candidate[] {
  const { text, tokens } = letter;
  const composed =
    candidate.by[0] === 'agency-grammar' ? /^[Mm]inisterie\s/ : candidate.by[0] === 'roles' ? /^[Mm]inister\s/ : null;
  if (composed === null || !composed.test(text.slice(candidate.from, candidate.from + 12))) return [];
  const link = /^\s+van\s+(?:de\s+|het\s+)?/.exec(text.slice(candidate.to, candidate.to + 12));
  if (link === null) return [];
  const start = candidate.to + link[0].length;
  const state = all.find((c) => c.type === 'COUNTRY' && c.from === start && c.norm !== 'NL' && c.refused === undefined);
  if (state === undefined || /^the Kingdom/.test(state.english)) return [];
  const field = fieldAt(letter, lexicons, tokenAt(tokens, candidate.from) + 2);
  const own = /^(?:Ministry|Minister) (?:of|for) /.exec(candidate.english)?.[0];
  const english = `${field === null || own === undefined ? candidate.english : own + field.english} of ${state.english}`;
  return [
    {
      ...candidate,
      to: state.to,
      english,
      norm: slug(english),
      tier: Tier.composed,
      by: [...candidate.by, 'foreign'],
      readings: [],
    },
  ];
}

function built(
  adjective: Candidate,
  from: number,
  to: number,
  type: Candidate['type'],
  english: string,
  norm = slug(english),
): Candidate {
  return {
    type,
    from,
    to,
    english,
    norm,
    certainty: 'stated',
    tier: Tier.composed,
    by: ['foreign', ...adjective.by],
    readings: [],
  };
}
