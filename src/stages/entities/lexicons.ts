import { type DataSource, fromData, lexicon } from '../../pipeline/index.ts';
import type { Reading } from './gazetteer/entry.ts';
import { gazetteer } from './gazetteer/load.ts';
import { Trie } from './gazetteer/trie.ts';
import { type Portfolio, portfolioTrie, type RoleForm, roleTrie } from './roles/load.ts';
import { foldWord } from './tokens.ts';

/** Everything the recognisers look things up in. Built once per data source. */
export interface Lexicons {
  readonly data: DataSource;
  readonly names: Trie<Reading>;
  /** Names of several words that may stand without any capital: "openbaar ministerie". */
  readonly lowerNames: ReadonlySet<string>;
  readonly roles: Trie<RoleForm>;
  readonly portfolios: Trie<Portfolio>;
  /** English of fields of government: "Werk" is Employment. */
  readonly fields: Trie<string>;
  /** Folded parts of surnames: van, de, der. */
  readonly particles: ReadonlySet<string>;
  /** Folded words before a name, with their kind. */
  readonly titles: ReadonlyMap<string, string>;
  readonly givenNames: ReadonlySet<string>;
  /** Folded surnames; true when the word is also a common word. */
  readonly surnames: ReadonlyMap<string, boolean>;
  /** Folded words that are written in lower case in running text. */
  readonly commonWords: ReadonlySet<string>;
  /** Folded adjectives of regions, cities and creeds: capitalised, but no name. */
  readonly adjectives: ReadonlySet<string>;
  /** Nouns that begin the name of an organisation, with their English. */
  readonly heads: Trie<{ readonly head: string; readonly english: string }>;
}

export function lexicons(data: DataSource): Lexicons {
  return fromData(data, 'entities:lexicons', () => ({
    data,
    names: gazetteer(data),
    lowerNames: lowerNames(data),
    roles: roleTrie(data),
    portfolios: portfolioTrie(data),
    fields: fields(data),
    particles: new Set(lexicon(data, 'entities/particles.tsv', ['word']).map((row) => row.word)),
    titles: new Map(lexicon(data, 'entities/person-titles.tsv', ['word', 'kind']).map((row) => [row.word, row.kind])),
    givenNames: new Set(lexicon(data, 'gazetteer/given-names.tsv', ['name']).map((row) => foldWord(row.name))),
    surnames: new Map(
      lexicon(data, 'gazetteer/surnames.tsv', ['name', 'common_word']).map((row) => [
        foldWord(row.name),
        row.common_word !== '',
      ]),
    ),
    commonWords: new Set(
      [
        ...lexicon(data, 'clean/words.tsv', ['word', 'count']),
        ...lexicon(data, 'entities/common-words.tsv', ['word']),
      ].map((row) => foldWord(row.word)),
    ),
    adjectives: new Set(lexicon(data, 'entities/regional-adjectives.tsv', ['word']).map((row) => row.word)),
    heads: heads(data),
  }));
}

function lowerNames(data: DataSource): ReadonlySet<string> {
  const folded = new Set(lexicon(data, 'entities/lower-case-names.tsv', ['form']).map((row) => row.form));
  return folded;
}

function fields(data: DataSource): Trie<string> {
  const trie = new Trie<string>();
  for (const row of lexicon(data, 'entities/portfolio-words.tsv', ['dutch', 'english']))
    trie.add(row.dutch, row.english);
  return trie;
}

function heads(data: DataSource): Lexicons['heads'] {
  const trie = new Trie<{ readonly head: string; readonly english: string }>();
  for (const row of lexicon(data, 'entities/agency-heads.tsv', ['head', 'english'])) trie.add(row.head, row);
  return trie;
}
