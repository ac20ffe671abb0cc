import { cells, type DataSource, lexicon } from '../../../pipeline/index.ts';
import { type Period, periodsOf } from '../gazetteer/period.ts';
import { Trie } from '../gazetteer/trie.ts';
import { slug } from '../text.ts';

/** A field of government as it stands after "minister van" or "minister voor". */
export interface Portfolio {
  readonly form: string;
  /** The official name of the portfolio that the form stands for. */
  readonly name: string;
  readonly english: string;
  /** Slug of the ministry that bears the name; null for a minister without one. */
  readonly ministry: string | null;
  readonly ministryEnglish: string;
  readonly periods: readonly Period[];
}

export interface RoleForm {
  readonly slug: string;
  readonly form: string;
  readonly english: string;
  readonly kind: string;
  readonly ambiguous: boolean;
}

const ALWAYS: readonly Period[] = [['', '']];

/** Names and abbreviations of portfolios, with and without their commas. */
export function portfolioTrie(data: DataSource): Trie<Portfolio> {
  const trie = new Trie<Portfolio>();
  const columns = [
    'slug',
    'english',
    'dutch',
    'aliases',
    'ambiguous',
    'periods',
    'portfolio',
    'portfolio_english',
  ] as const;
  for (const row of lexicon(data, 'gazetteer/ministries.tsv', columns)) {
    const common = {
      english: row.portfolio_english,
      ministry: row.slug,
      ministryEnglish: row.english,
      periods: periodsOf(row.periods),
    };
    for (const form of variants([row.portfolio, ...cells(row.aliases), ...cells(row.ambiguous)])) {
      if (!/^Min[A-Z]|^Ministerie/.test(form)) trie.add(form, { form, name: row.portfolio, ...common });
    }
  }
  for (const row of lexicon(data, 'gazetteer/roles.tsv', ['slug', 'dutch', 'english', 'aliases'])) {
    const english = /^Minister for (.+)$/.exec(row.english)?.[1];
    if (english === undefined) continue;
    const forms = [row.dutch, ...cells(row.aliases)].map(
      (form) => /^minister voor (.+)$/i.exec(form)?.[1] ?? (/^[A-Z]+$/.test(form) ? form : ''),
    );
    for (const form of variants(forms)) {
      trie.add(form, {
        form,
        name: form,
        english,
        ministry: null,
        ministryEnglish: `Minister for ${english}`,
        periods: ALWAYS,
      });
    }
  }
  return trie;
}

/** Roles that are not composed from a portfolio. */
export function roleTrie(data: DataSource): Trie<RoleForm> {
  const trie = new Trie<RoleForm>();
  for (const row of lexicon(data, 'gazetteer/roles.tsv', [
    'slug',
    'dutch',
    'english',
    'aliases',
    'ambiguous',
    'kind',
  ])) {
    const ambiguous = new Set(cells(row.ambiguous));
    for (const form of new Set([row.dutch, ...cells(row.aliases), ...ambiguous])) {
      if (form === '' || !/[a-z]/.test(form)) continue;
      trie.add(form, {
        slug: row.slug || slug(row.english),
        form,
        english: isPlural(form, row.dutch) ? plural(row.english) : row.english,
        kind: row.kind,
        ambiguous: ambiguous.has(form),
      });
    }
  }
  return trie;
}

/** "procureurs-generaal" beside "procureur-generaal": the head noun has a plural ending the listed form lacks. */
function isPlural(form: string, listed: string): boolean {
  const head = form.split(/[ -]/)[0] as string;
  const base = listed.split(/[ -]/)[0] as string;
  return (
    head !== base &&
    head.slice(0, 3).toLowerCase() === base.slice(0, 3).toLowerCase() &&
    head.length > base.length &&
    /(?:en|s)$/.test(head)
  );
}

/** The noun before "of", "for", "to", "General" takes the plural. */
function plural(english: string): string {
  const [, head = '', rest = ''] = /^(.*?)((?: General| of | for | to | in | at ).*)?$/.exec(english) ?? [];
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${rest}`;
  if (/man$/.test(head)) return `${head.slice(0, -2)}en${rest}`;
  return `${head}${/(?:s|x|ch|sh)$/.test(head) ? 'es' : 's'}${rest}`;
}

/** Writers drop the comma, or join the last part with a comma instead of "en". */
function variants(forms: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const form of forms) {
    if (form === '') continue;
    all.add(form);
    all.add(form.replace(/,/g, ''));
    all.add(form.replace(/ en /g, ' & '));
  }
  return all;
}
