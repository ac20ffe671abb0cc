import { cells, type DataSource, fromData, lexicon } from '../../../pipeline/index.ts';
import type { Entry, Reading } from './entry.ts';
import { NAMED, ORGANISATIONS } from './manifest.ts';
import { type Period, periodsOf } from './period.ts';
import { Trie } from './trie.ts';

/** Every listed name: countries, demonyms, organisations, places, laws. Built once per data source. */
export function gazetteer(data: DataSource): Trie<Reading> {
  return fromData(data, 'entities:gazetteer', () => {
    const trie = new Trie<Reading>();
    const forms = formEnglish(data);
    const add = (entry: Entry, form: string, ambiguous: boolean, english?: string): void =>
      trie.add(form, {
        entry,
        form,
        ambiguous,
        english: english ?? forms.get(`${entry.norm}\t${form}`) ?? entry.english,
      });
    countries(data, add);
    demonyms(data, add);
    for (const file of ORGANISATIONS) organisations(data, file, add);
    for (const file of NAMED) named(data, file, add);
    return trie;
  });
}

const ALWAYS: readonly Period[] = [['', '']];

export type Add = (entry: Entry, form: string, ambiguous: boolean, english?: string) => void;

/** English of a form that differs from that of its entry: "Commissie" is "Commission". */
function formEnglish(data: DataSource): ReadonlyMap<string, string> {
  const rows = lexicon(data, 'entities/form-english.tsv', ['slug', 'form', 'english']);
  return new Map(rows.map((row) => [`${row.slug}\t${row.form}`, row.english]));
}

function countries(data: DataSource, add: Add): void {
  const columns = ['code', 'english', 'dutch', 'aliases', 'ambiguous', 'alias_english'] as const;
  for (const row of lexicon(data, 'gazetteer/countries.tsv', columns)) {
    const entry = timeless('COUNTRY', row.code, row.english, row.dutch, 'country');
    const english = new Map(cells(row.alias_english).map((pair) => pair.split('=') as [string, string]));
    addForms(entry, row, add, english);
  }
}

function demonyms(data: DataSource, add: Add): void {
  const columns = [
    'code',
    'adjective_forms',
    'inhabitants',
    'english_adjective',
    'english_inhabitant',
    'english_inhabitants',
  ] as const;
  for (const row of lexicon(data, 'gazetteer/demonyms.tsv', columns)) {
    const adjectives = cells(row.adjective_forms);
    const adjective = timeless('DEMONYM', row.code, row.english_adjective, adjectives[0] ?? '', 'adjective');
    for (const form of adjectives) add(adjective, form, false);
    for (const form of cells(row.inhabitants)) {
      if (adjectives.includes(form)) continue;
      const plural = /(?:en|s|i)$/.test(form) && form !== cells(row.inhabitants)[0];
      const english = plural ? row.english_inhabitants : row.english_inhabitant;
      add(timeless('DEMONYM', row.code, english, form, 'inhabitant'), form, false);
    }
  }
}

function organisations(data: DataSource, { path, dated }: (typeof ORGANISATIONS)[number], add: Add): void {
  const columns = ['slug', 'kind', 'country', 'english', 'dutch', 'aliases', 'ambiguous', 'from', 'to'] as const;
  for (const row of lexicon(data, path, dated ? [...columns, 'periods'] : columns)) {
    const entry: Entry = {
      type: 'AGENCY',
      norm: row.slug,
      english: row.english,
      dutch: row.dutch,
      kind: row.kind,
      periods: periodsOf(('periods' in row && row.periods) || `${row.from}/${row.to}`),
    };
    addForms(entry, row, add, new Map());
  }
}

function named(data: DataSource, { path, type, kind, dated }: (typeof NAMED)[number], add: Add): void {
  const columns = ['slug', 'dutch', 'english', 'aliases', 'ambiguous'] as const;
  for (const row of lexicon(data, path, dated ? [...columns, 'periods'] : columns)) {
    const periods = 'periods' in row && row.periods !== '' ? periodsOf(row.periods) : ALWAYS;
    const entry = { ...timeless(type, row.slug, row.english || row.dutch, row.dutch, kind), periods };
    addForms(entry, row, add, new Map());
  }
}

type Forms = Readonly<Record<'dutch' | 'aliases' | 'ambiguous', string>>;

/** A form that is listed as ambiguous is ambiguous, whether or not it is also listed as an alias. */
function addForms(entry: Entry, row: Forms, add: Add, english: ReadonlyMap<string, string>): void {
  const ambiguous = new Set(cells(row.ambiguous).map((cell) => (cell === '1' ? row.dutch : cell)));
  for (const form of new Set([row.dutch, ...cells(row.aliases), ...ambiguous])) {
    if (form !== '') add(entry, form, ambiguous.has(form), english.get(form) ?? ownName(entry, form));
  }
}

/** A short form that is a word of the English name as well is its own English: "Qredits". */
function ownName(entry: Entry, form: string): string | undefined {
  const word = /^\p{Lu}\p{Ll}{3,}$/u.test(form) && form !== entry.dutch;
  return word && entry.type === 'AGENCY' && entry.english.split(/[^\p{L}]+/u)[0] === form ? form : undefined;
}

function timeless(type: Entry['type'], norm: string, english: string, dutch: string, kind: string): Entry {
  return { type, norm, english, dutch, kind, periods: ALWAYS };
}
