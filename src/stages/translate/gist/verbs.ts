import type { DataSource } from '../../../pipeline/data.ts';
import { cells, lexicon } from '../../../pipeline/tsv.ts';

/** What a verb form can be. `first` is the bare stem: finite only beside its subject. */
export interface VerbForm {
  readonly first: boolean;
  readonly singular: boolean;
  readonly plural: boolean;
  readonly infinitive: boolean;
  readonly participle: boolean;
  /** A verb that takes a bare infinitive or a participle: hebben, zijn, worden, zullen, kunnen, laten, … */
  readonly auxiliary: boolean;
}

export interface Verbs {
  /** By lower-case form; separable verbs are known by the joined form ("deelneemt", "in_kaart_brengt"). */
  readonly forms: ReadonlyMap<string, VerbForm>;
  /** Form of the base verb → separable prefixes it occurs with. */
  readonly prefixes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Form → the other forms of the same verb, for words the phrase table lacks. */
  readonly siblings: ReadonlyMap<string, readonly string[]>;
  /** First word → the groups of words that work like a separable prefix: "in" → ["in", "kaart"], … */
  readonly phrasal: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const AUXILIARY = new Set(
  'zijn hebben worden zullen kunnen moeten mogen willen laten gaan komen blijven hoeven durven blijken lijken schijnen dienen'.split(
    ' ',
  ),
);
const NOTHING: VerbForm = {
  first: false,
  singular: false,
  plural: false,
  infinitive: false,
  participle: false,
  auxiliary: false,
};

/** Reads the verb lexicon. @throws Error when the file is missing or malformed. */
export function loadVerbs(data: DataSource): Verbs {
  const rows = lexicon(data, 'gist/verbs.tsv', ['infinitive', 'prefix', 'present', 'past', 'participle']);
  const forms = new Map<string, VerbForm>();
  const prefixes = new Map<string, Set<string>>();
  const siblings = new Map<string, readonly string[]>();
  const groups = new Set<string>();
  const add = (form: string, auxiliary: boolean, what: Partial<VerbForm>): void => {
    forms.set(form, { ...NOTHING, ...forms.get(form), ...(auxiliary ? { auxiliary } : {}), ...what });
  };
  for (const { infinitive, prefix, present, past, participle } of rows) {
    if (prefix.endsWith('_')) groups.add(prefix);
    const auxiliary = prefix === '' && AUXILIARY.has(infinitive);
    const presents = cells(present);
    const pasts = cells(past);
    const stemOnly = presents.length > 1 && !auxiliary;
    presents.forEach((form, i) => {
      add(prefix + form, auxiliary, stemOnly && i === 0 ? { first: true } : { singular: true });
    });
    pasts.forEach((form) => {
      add(prefix + form, auxiliary, /en$/.test(form) ? { plural: true } : { singular: true });
    });
    add(prefix + infinitive, auxiliary, { plural: true, infinitive: true });
    if (participle) add(prefix + participle, auxiliary, { participle: true });
    const all = [infinitive, ...presents, ...pasts, ...(participle ? [participle] : [])];
    for (const form of all) {
      if (!siblings.has(prefix + form))
        siblings.set(
          prefix + form,
          all.map((other) => prefix + other),
        );
      if (!prefix) continue;
      prefixes.set(form, (prefixes.get(form) ?? new Set()).add(prefix));
    }
  }
  return { forms, prefixes, siblings, phrasal: byFirstWord(groups) };
}

/** Longer groups first: they say more. */
function byFirstWord(groups: ReadonlySet<string>): Map<string, string[][]> {
  const out = new Map<string, string[][]>();
  for (const group of [...groups].sort((a, b) => b.length - a.length)) {
    const words = group.slice(0, -1).split('_');
    const first = words[0] as string;
    out.set(first, [...(out.get(first) ?? []), words]);
  }
  return out;
}
