import { type DataSource, fromData } from '../../../pipeline/data.ts';
import { lexicon } from '../../../pipeline/tsv.ts';
import type { Token } from './token.ts';
import { loadVerbs, type VerbForm, type Verbs } from './verbs.ts';

/** Word classes as far as Dutch word order needs them. */
export type Tag =
  | 'finite' // certainly finite
  | 'plural' // finite plural or infinitive
  | 'participle'
  | 'noun'
  | 'adjective'
  | 'number'
  | 'det'
  | 'subj'
  | 'obj'
  | 'prep'
  | 'coord'
  | 'sub'
  | 'rel'
  | 'neg'
  | 'light'
  | 'pro' // hierover, daarmee
  | 'pred'
  | 'te'
  | 'om'
  | 'part'
  | 'comma'
  | 'stop'
  | 'quote';

export interface Tagger {
  readonly verbs: Verbs;
  /** Forms of verbs that are spelled like a noun, a name or a participle: "delen", "staat", "kent". */
  readonly ambiguous: ReadonlySet<string>;
  tag(tokens: readonly Token[]): Tag[];
}

const STOPS = new Set(['.', '?', '!', ';', ':', '–', '(', ')', '[', ']', '…', '•']);
/** These interrupt a sentence and do not end it. */
const BRACKETS = new Set(['(', ')', '[', ']', '–']);
/** After these a word that may be verb or noun is a noun. */
const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(['det', 'prep', 'adjective', 'number']);

const ADJECTIVAL =
  /(?:elijke?|ige|ische?|ieve|bare|loze|zame|ale|ele|aire|\p{L}{3}ende?|baar|loos|zaam|ief|iele|ueel)$/u;

/** Words that can only be, or mostly are, the subject of the clause they open. */
const SUBJECTS = /^(?:ik|u|hij|er|we|wij|men|ze|zij|het|dit|dat|iemand|iedereen|niemand)$/;
/** Words after which "of" means "whether". */
const ASKS =
  /^(?:vraag|vragen|slot|weten|nagaan|gaan|bezien|bekijken|onderzoeken|beoordelen|toetsen|aangeven|duidelijk|onduidelijk|bekend|onbekend|zeker|onzeker|twijfel|afwegen|vaststellen|verkennen|onderzocht|gevraagd|bezien|beoordeeld|bekeken|nagegaan)$/;

/** The tagger built from the word, verb and adjective lexicons. */
export function loadTagger(data: DataSource): Tagger {
  return fromData(data, 'gist/tagger', (source) => {
    const verbs = loadVerbs(source);
    const words = new Map(lexicon(source, 'gist/words.tsv', ['word', 'tag']).map((row) => [row.word, row.tag as Tag]));
    const adjectives = new Set(lexicon(source, 'gist/adjectives.tsv', ['word']).map((row) => row.word));
    const ambiguous = new Set(lexicon(source, 'gist/ambiguous.tsv', ['word']).map((row) => row.word));
    return { verbs, ambiguous, tag: (tokens) => tagAll(tokens, words, adjectives, verbs) };
  });
}

function tagAll(
  tokens: readonly Token[],
  words: ReadonlyMap<string, Tag>,
  adjectives: ReadonlySet<string>,
  verbs: Verbs,
): Tag[] {
  const tags: Tag[] = [];
  for (let i = 0; i < tokens.length; i++) tags.push(tagOne(tokens, i, tags, words, adjectives, verbs));
  return tags;
}

function tagOne(
  tokens: readonly Token[],
  i: number,
  before: readonly Tag[],
  words: ReadonlyMap<string, Tag>,
  adjectives: ReadonlySet<string>,
  verbs: Verbs,
): Tag {
  const token = tokens[i] as Token;
  const key = token.key;
  if (key === ',') return 'comma';
  if (key === '"') return 'quote';
  if (key === '/') return 'coord';
  if (STOPS.has(key)) return 'stop';
  if (key === '$n') return 'number';
  if (key === '$d' || key === '$e') return token.words?.length === 1 && /se?$/.test(key) ? 'adjective' : 'noun';
  if (key.endsWith('_')) return 'part';
  const previous = before[i - 1];
  const next = tokens[i + 1]?.key ?? '';
  const form = verbs.forms.get(key);
  const listed = words.get(key);
  if (key === 'haar') return 'det';
  if (key === 'acht' && regards(tokens, i)) return 'finite';
  if (key === 'zijn') return possessive(tokens, i, before, words, verbs) ? 'det' : 'plural';
  if (key === 'die' || key === 'dat') return demonstrative(key, tokens, i, previous, verbs);
  if (key === 'of' && whether(tokens, i, previous, verbs)) return 'sub';
  if (listed === 'sub' && (key === 'als' || key === 'sinds' || key === 'sedert' || key === 'zoals')) {
    const asRole = key === 'als' && (previous === 'participle' || previous === 'noun') && !SUBJECTS.test(next);
    return !asRole && finiteAhead(tokens, i, verbs, key === 'als' ? 0 : 3) ? 'sub' : 'prep';
  }
  const mayBeVerb = form !== undefined && listed === 'noun' && (previous === 'te' || form.first || form.singular);
  if (listed && listed !== 'part' && !mayBeVerb) return listed;
  if (form) return verbTag(form, tokens, i, before, next, listed === 'noun', verbs);
  if (listed) return listed;
  if (/^\p{Lu}/u.test(token.surface) && i > 0) return /(?:s|r|d)e$/.test(key) ? 'adjective' : 'noun';
  const following = tokens[i + 1]?.key ?? '';
  const attributive =
    key.endsWith('e') && (previous === 'det' || previous === 'adjective') && /^\p{Ll}/u.test(following);
  if (attributive && !words.has(following) && !verbs.forms.has(following)) return 'adjective';
  if (previous !== 'det' && previous !== 'adjective') {
    if (/^\p{L}{3,}eert$/u.test(key)) return 'finite';
    if (/^ge\p{L}{3,}eerd$/u.test(key)) return 'participle';
  }
  return ADJECTIVAL.test(key) || adjectives.has(key) ? 'adjective' : 'noun';
}

/** "acht" as a verb ("ik acht dit …", "acht het kabinet …") and not as the number. */
function regards(tokens: readonly Token[], i: number): boolean {
  const subject = /^(?:ik|u|hij|zij|het|de|deze|dit|die|dat|kabinet|regering|minister|raad|commissie|rechter)$/;
  return subject.test(tokens[i - 1]?.key ?? '') ? tokens[i - 1]?.key !== 'de' : subject.test(tokens[i + 1]?.key ?? '');
}

/** "zijn" as "his": before a noun, in a clause that has another finite verb. */
function possessive(
  tokens: readonly Token[],
  i: number,
  before: readonly Tag[],
  words: ReadonlyMap<string, Tag>,
  verbs: Verbs,
): boolean {
  const next = tokens[i + 1]?.key ?? '';
  if (!/^[\p{L}$]/u.test(next) || (words.has(next) && words.get(next) !== 'noun')) return false;
  const following = verbs.forms.get(next);
  if (following && (following.participle || following.auxiliary || following.singular) && !following.first)
    return false;
  if (before[i - 1] === 'prep') return true;
  for (let j = i - 1; j >= 0; j--) {
    const tag = before[j] as Tag;
    if (tag === 'finite' || tag === 'plural') return true;
    if (tag === 'stop' || tag === 'sub' || tag === 'rel' || tag === 'comma') break;
  }
  for (let j = i + 1; j < tokens.length; j++) {
    const key = (tokens[j] as Token).key;
    if (key === ',' || STOPS.has(key) || words.get(key) === 'sub') return false;
    const form = verbs.forms.get(key);
    if (form?.singular && !form.participle && words.get(key) !== 'noun') return true;
  }
  return false;
}

function verbTag(
  form: VerbForm,
  tokens: readonly Token[],
  i: number,
  before: readonly Tag[],
  next: string,
  listedNoun: boolean,
  verbs: Verbs,
): Tag {
  const previous = before[i - 1];
  const earlier = tokens[i - 1]?.key ?? '';
  if (/^\p{Lu}/u.test((tokens[i] as Token).surface) && i > 0 && tokens[i - 1]?.key !== '"') return 'noun';
  const subject = earlier === 'ik' || next === 'ik' || next === 'u' || next === 'je' || next === 'jij';
  if (form.infinitive && earlier === 'te') return 'plural';
  if (form.participle && !form.infinitive && !form.singular) return previous === 'det' ? 'adjective' : 'participle';
  const nominal = previous !== undefined && NOMINAL.has(previous) && !form.auxiliary;
  const pronominal = /^(?:dit|dat|deze|die|één|geen|veel|weinig|alle|beide)$/.test(earlier);
  if (listedNoun && previous === 'sub' && form.singular && !form.auxiliary) return 'noun';
  const earlierForm = verbs.forms.get(previous === 'comma' || previous === 'coord' ? (tokens[i - 2]?.key ?? '') : '');
  if (form.infinitive && !form.auxiliary && earlierForm?.infinitive && before[i - 2] === 'noun') return 'noun';
  if (nominal && form.participle) return 'adjective';
  if (nominal && (form.infinitive || (form.plural && previous === 'det' && !pronominal))) return 'noun';
  if (form.plural && !form.infinitive && earlier === 'deze' && !form.auxiliary) return 'noun';
  if (nominal && form.singular && listedNoun) return 'noun';
  if (nominal && form.singular && !pronominal && (form.first || /^(?:de|het|een)$/.test(earlier))) return 'noun';
  if (form.participle && form.singular) return subject ? 'finite' : 'participle';
  if (form.participle) return 'participle';
  if (form.singular) return 'finite';
  if (form.first) return subject ? 'finite' : 'noun';
  if (next === 'te' && earlier === 'om') return 'noun';
  return 'plural';
}

/** "of" as "whether": at the start of a clause, before a subject, or after a word that asks. */
function whether(tokens: readonly Token[], i: number, previous: Tag | undefined, verbs: Verbs): boolean {
  if (previous === 'comma' || previous === undefined) return true;
  const next = tokens[i + 1]?.key ?? '';
  if (/^(?:ik|u|hij|er|we|wij|men|ze|zij)$/.test(next)) return finiteAhead(tokens, i, verbs);
  const asks = previous === 'finite' || ASKS.test(tokens[i - 1]?.key ?? '');
  return (
    asks &&
    /^(?:de|het|een|dit|dat|deze|die|uw|mijn|onze|ons|hun|alle|bij|in|voor|op|en)$/.test(next) &&
    finiteAhead(tokens, i, verbs)
  );
}

/** "die" and "dat": relative after a noun or a comma, conjunction before a clause, otherwise a determiner. */
function demonstrative(key: string, tokens: readonly Token[], i: number, previous: Tag | undefined, verbs: Verbs): Tag {
  const next = verbs.forms.get(tokens[i + 1]?.key ?? '');
  if (previous === undefined || previous === 'stop') return next?.singular || next?.plural ? 'subj' : 'det';
  if (previous === 'coord' && key === 'die') return 'rel';
  if (previous === 'prep' || previous === 'om') return tokens[i - 1]?.key === 'zonder' ? 'sub' : 'det';
  if (
    key === 'die' &&
    (previous === 'finite' || previous === 'light') &&
    !next &&
    /^\p{Ll}{4,}/u.test(tokens[i + 1]?.surface ?? '')
  )
    return 'det';
  if (key === 'dat') return finiteAhead(tokens, i, verbs) ? 'sub' : 'subj';
  return finiteAhead(tokens, i, verbs) ? 'rel' : 'det';
}

/** Whether a finite verb follows before the clause ends; a comma that ends it stands more than `near` words on. */
function finiteAhead(tokens: readonly Token[], i: number, verbs: Verbs, near = 3): boolean {
  for (let j = i + 1; j < tokens.length; j++) {
    const key = (tokens[j] as Token).key;
    if (STOPS.has(key) && !BRACKETS.has(key)) return false;
    const form = verbs.forms.get(key);
    if (form && (form.singular || form.plural) && key !== 'zijn') return true;
    if (key === 'zijn') return true;
    if (key === ',' && j > i + near) return false;
  }
  return false;
}
