import {
  type Cursor,
  type Element,
  INFINITIVE_OPENERS,
  type Item,
  isVerbal,
  keyAt,
  nounPhrase,
  startsNounPhrase,
  tagAt,
  verbRun,
} from './parse.ts';
import type { Tag } from './tag.ts';
import type { Verbs } from './verbs.ts';

/** Clauses nested deeper than this are left in Dutch order. */
const DEEPEST = 12;
const BOUNDARY: ReadonlySet<Tag> = new Set<Tag>(['comma', 'coord', 'sub', 'rel']);
/** One constituent from the cursor; nested clauses come back in English order. */
export function element(c: Cursor): Element {
  const tag = tagAt(c, c.at);
  const key = keyAt(c, c.at);
  if (tag === 'sub' || tag === 'rel') return { kind: 'clause', items: subordinate(c) };
  if (tag === 'om' || (tag === 'prep' && INFINITIVE_OPENERS.has(key))) {
    const clause = infinitiveClause(c);
    if (clause) return { kind: 'clause', items: clause };
  }
  if ((tag === 'prep' || tag === 'part') && isParticle(c))
    return { kind: 'particle', items: [c.items[c.at++] as Item] };
  if (tag === 'prep') return prepositional(c);
  const predicate = predicative(c);
  if (predicate) return predicate;
  if (startsNounPhrase(tag)) {
    const items = nounPhrase(c, true);
    if (items.length > 0) {
      const relative = relativeClause(c);
      return { kind: 'np', items: [...items, ...relative] };
    }
  }
  if (isVerbal(tag) || (tag === 'te' && tagAt(c, c.at + 1) === 'plural')) return { kind: 'verb', items: verbRun(c) };
  const item = c.items[c.at++] as Item;
  if (tag === 'subj') return { kind: 'subj', items: [item] };
  if (tag === 'neg') return { kind: 'neg', items: [item] };
  if (tag === 'light') return { kind: 'adverb', items: [item] };
  if (tag === 'pro') return { kind: 'pp', items: [item] };
  if (tag === 'pred') return { kind: 'pred', items: [item] };
  if (tag === 'comma') return { kind: 'comma', items: [item] };
  if (tag === 'coord') return { kind: 'coord', items: [item] };
  return { kind: 'other', items: [item] };
}

/** After these nothing is left that a preposition could govern. */
const AFTER_PARTICLE: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  undefined,
  'prep',
  'pro',
  'comma',
  'coord',
  'om',
  'sub',
  'te',
]);

/** Whether the cursor is at the prefix that the finite verb left behind: "ga ik in op …". */
function isParticle(c: Cursor): boolean {
  return (c.prefixes?.has(keyAt(c, c.at)) ?? false) && AFTER_PARTICLE.has(tagAt(c, c.at + 1));
}

/** An adjective, with the adverbs of degree before it, that no noun follows. */
function predicative(c: Cursor): Element | undefined {
  let at = c.at;
  while (at < c.at + 2 && DEGREES.has(keyAt(c, at))) at++;
  if (tagAt(c, at) !== 'adjective' && !(at > c.at && tagAt(c, at) === 'pred')) return undefined;
  const after = tagAt(c, at + 1);
  if (startsNounPhrase(after) || /(?:e|en)$/.test(keyAt(c, at))) return undefined;
  if ((after === 'comma' || after === 'coord') && tagAt(c, at + 2) === 'adjective') return undefined;
  const items = c.items.slice(c.at, at + 1);
  c.at = at + 1;
  return { kind: 'pred', items };
}
const DEGREES = new Set('erg zeer heel zo echt uiterst'.split(' '));

function prepositional(c: Cursor): Element {
  const preposition = c.items[c.at++] as Item;
  if (tagAt(c, c.at) === 'prep' && startsNounPhrase(tagAt(c, c.at + 1))) {
    const second = c.items[c.at++] as Item;
    return { kind: 'pp', items: [preposition, second, ...nounPhrase(c, true), ...relativeClause(c)] };
  }
  if (tagAt(c, c.at) === 'subj' || tagAt(c, c.at) === 'obj')
    return { kind: 'pp', items: [preposition, c.items[c.at++] as Item] };
  if (tagAt(c, c.at) === 'rel' || (tagAt(c, c.at) === 'sub' && /^(?:wie|welke|welk|hoe|wat)$/.test(keyAt(c, c.at)))) {
    return { kind: 'clause', items: subordinate(c, preposition) };
  }
  const object = startsNounPhrase(tagAt(c, c.at)) ? nounPhrase(c, true) : [];
  if (object.length === 0) return { kind: 'other', items: [preposition] };
  return { kind: 'pp', items: [preposition, ...object, ...relativeClause(c)] };
}

/** A relative clause after a noun, with the commas around it. */
function relativeClause(c: Cursor): Item[] {
  const comma = tagAt(c, c.at) === 'comma' ? 1 : 0;
  const tag = tagAt(c, c.at + comma);
  const key = keyAt(c, c.at + comma);
  const relative =
    tag === 'rel' || (tag === 'sub' && /^(?:waar\p{L}+|wiens|wier|welke|dat)$/u.test(key) && !(key === 'dat' && comma));
  const byPreposition = tag === 'prep' && /^(?:wie|welke)$/.test(keyAt(c, c.at + comma + 1));
  if ((!relative && !byPreposition) || c.depth >= DEEPEST) return [];
  if (key === 'dat' && !startsNounPhrase(tagAt(c, c.at - 1))) return [];
  const out: Item[] = comma ? [c.items[c.at++] as Item] : [];
  const preposition = byPreposition ? (c.items[c.at++] as Item) : undefined;
  out.push(...subordinate(c, preposition));
  if (comma && tagAt(c, c.at) === 'comma') out.push(c.items[c.at++] as Item);
  return out;
}

/** "om de wet te wijzigen": opener, verb group, the rest. Undefined, and nothing read, when no "te" follows. */
function infinitiveClause(c: Cursor): Item[] | undefined {
  const start = c.at;
  if (c.depth >= DEEPEST || !infinitiveAhead(c)) return undefined;
  c.depth++;
  const prefixes = c.prefixes;
  c.prefixes = undefined;
  const infinitive = c.infinitive;
  c.infinitive = true;
  const opener = c.items[c.at++] as Item;
  const middle: Element[] = [];
  let run: Element | undefined;
  while (c.at < c.end) {
    const next = element(c);
    if (next.kind === 'verb') {
      run = next;
      break;
    }
    middle.push(next);
    if (next.kind === 'coord' && middle.length > 12) break;
  }
  c.depth--;
  c.prefixes = prefixes;
  c.infinitive = infinitive;
  if (!run) {
    c.at = start;
    return undefined;
  }
  const [kept, moved] = splitAdverbs(middle);
  const [beside, rest] = besideVerb(moved, run.items);
  return [opener, ...flat(kept), ...run.items, ...beside, ...flat(rest)];
}

function infinitiveAhead(c: Cursor): boolean {
  for (let at = c.at + 1; at < c.end && at < c.at + 24; at++) {
    const tag = tagAt(c, at);
    if (tag === 'te' && tagAt(c, at + 1) === 'plural') return true;
    if (tag === 'te' && isVerbal(tagAt(c, at + 1))) return true;
    if (isVerbal(tag) && tag !== 'participle') return false;
    if (tag === 'sub' || tag === 'rel' || (tag === 'comma' && c.items[c.at]?.tag !== 'om')) return false;
  }
  return false;
}

export const flat = (elements: readonly Element[]): Item[] => elements.flatMap((e) => e.items);

/**
 * Negations and light adverbs directly before the verb group go with it; so does a
 * negation with only phrases after it: "niet met een protocol kan worden afgedwongen".
 */
export function splitAdverbs(middle: readonly Element[]): [Element[], Element[]] {
  let cut = middle.length;
  while (cut > 0 && (middle[cut - 1]?.kind === 'neg' || middle[cut - 1]?.kind === 'adverb')) cut--;
  let neg = cut - 1;
  while (neg >= 0 && (middle[neg]?.kind === 'pp' || middle[neg]?.kind === 'pred' || middle[neg]?.kind === 'adverb'))
    neg--;
  const early = neg >= 0 && middle[neg]?.kind === 'neg' ? [middle[neg] as Element] : [];
  return [[...early, ...middle.slice(cut)], middle.slice(0, cut).filter((e) => !early.includes(e))];
}

/** Verb group with adverbs: after an auxiliary, before a lexical verb. */
function withAdverbs(run: readonly Item[], adverbs: readonly Item[], verbs: Verbs): Item[] {
  const first = run[0];
  if (!first) return [...adverbs];
  const auxiliary = verbs.forms.get(first.token.key)?.auxiliary ?? false;
  return auxiliary || run.length > 1 ? [first, ...adverbs, ...run.slice(1)] : [...adverbs, ...run];
}

/**
 * A clause that begins with a conjunction or relative pronoun, its verb group
 * moved up to its subject. It ends before the comma, coordinator or verb after it.
 */
function subordinate(c: Cursor, preposition?: Item): Item[] {
  const opener = c.items[c.at++] as Item;
  const head: Item[] = preposition ? [preposition, opener] : [opener];
  if (c.depth >= DEEPEST) return head;
  c.depth++;
  const prefixes = c.prefixes;
  c.prefixes = undefined;
  const infinitive = c.infinitive;
  c.infinitive = false;
  const question = /^(?:welke?|hoeveel|wiens|wier|hoe)$/.test(opener.token.key);
  if (question && opener.token.key !== 'hoe' && startsNounPhrase(tagAt(c, c.at))) head.push(...nounPhrase(c, true));
  if (opener.token.key === 'hoe' && tagAt(c, c.at) === 'adjective') head.push(c.items[c.at++] as Item);
  const middle: Element[] = [];
  let run: Element | undefined;
  while (c.at < c.end) {
    const next = element(c);
    if (next.kind === 'verb') {
      run = next;
      break;
    }
    middle.push(next);
  }
  const trail = run ? [...extraposed(c), ...conjoined(c)] : [];
  c.depth--;
  c.prefixes = prefixes;
  c.infinitive = infinitive;
  const out = run ? arrangeFinal(head, opener.tag === 'rel', middle, run, c.verbs) : [...head, ...flat(middle)];
  return [...out, ...trail];
}

function arrangeFinal(head: Item[], relative: boolean, all: Element[], run: Element, verbs: Verbs): Item[] {
  const middle = dropExpletive(joinPronominal(all), run.items);
  const subject = subjectOf(middle, relative);
  const before = middle.slice(0, subject + 1);
  const [adverbs, moved] = splitAdverbs(middle.slice(subject + 1));
  const [beside, rest] = besideVerb(moved, run.items);
  return [...head, ...flat(before), ...withVerb(run.items, flat(adverbs), beside, verbs), ...flat(rest)];
}

const COPULA =
  /^(?:is|was|waren|zijn|ben|bent|wordt|worden|werd|werden|word|blijft|blijven|bleef|bleven|blijf|lijkt|lijken|leek|blijkt|blijken|bleek|geweest|geworden|gebleven)$/;
export const isCopula = (item: Item | undefined): boolean => item !== undefined && COPULA.test(item.token.key);

const reflexive = (e: Element): boolean => e.items.length === 1 && e.items[0]?.token.key === 'zich';

/** What belongs right after the verb: "zich", and with a copula the predicate. The rest keeps its order. */
export function besideVerb(middle: readonly Element[], run: readonly Item[]): [Item[], Element[]] {
  const copula = run.some(isCopula) && !run.some((item) => item.tag === 'participle' && !isCopula(item));
  const last = middle.findLastIndex((e) => e.kind === 'pred');
  const beside = middle.filter((e, i) => reflexive(e) || (copula && i === last));
  return [flat(beside), middle.filter((e) => !beside.includes(e))];
}

/** Verb group with what stands beside it: "is moeilijk te verklaren", "heeft verzet zich". */
function withVerb(run: readonly Item[], adverbs: readonly Item[], beside: readonly Item[], verbs: Verbs): Item[] {
  const te = run.findIndex((item) => item.tag === 'te');
  if (beside.length > 0 && te > 0 && isCopula(run[0]))
    return [...withAdverbs(run.slice(0, te), adverbs, verbs), ...beside, ...run.slice(te)];
  return [...withAdverbs(run, adverbs, verbs), ...beside];
}

/** "er … voor" becomes "ervoor", where the preposition stands. */
export function joinPronominal(middle: readonly Element[]): Element[] {
  const er = middle.findIndex((e) => e.items.length === 1 && e.items[0]?.token.key === 'er' && !e.items[0].tail);
  const stranded = middle.findLastIndex(
    (e, i) => i > er && e.kind === 'other' && e.items.length === 1 && e.items[0]?.tag === 'prep',
  );
  if (er < 0 || stranded < 0) return [...middle];
  const [first, last] = [middle[er]?.items[0] as Item, middle[stranded]?.items[0] as Item];
  const token = { key: first.token.key + last.token.key, surface: first.token.surface + last.token.surface };
  const joined: Element = { kind: 'pp', items: [{ ...last, token, tag: 'pro' }] };
  return middle.flatMap((e, i) => (i === er ? [] : i === stranded ? [joined] : [e]));
}

/** A noun phrase that says when, not who or what. */
export const temporal = (e: Element): boolean =>
  e.items.some((item) =>
    /^(?:jaar|jaren|maand|week|dag|keer|ochtend|middag|avond|zomer|winter|voorjaar|najaar|periode)$/.test(
      item.token.key,
    ),
  ) && e.items.length <= 4;

/** The subject that "er" announces in a passive takes its place: "dat er geen onderscheid wordt gemaakt". */
export function dropExpletive(middle: readonly Element[], run: readonly Item[]): Element[] {
  const er = middle.findIndex((e) => e.kind === 'subj' && e.items[0]?.token.key === 'er' && !e.items[0].tail);
  const passive =
    run.some((item) => /^(?:word|werd|is$|zijn$)/.test(item.token.key)) && run.some((i) => i.tag === 'participle');
  const subject = middle.findIndex((e, i) => i > er && e.kind === 'np' && !temporal(e));
  if (er < 0 || !passive || subject < 0) return [...middle];
  const found = middle[subject] as Element;
  return [...middle.slice(0, er), found, ...middle.slice(er + 1).filter((e) => e !== found)];
}

/** Index of the last element up to and including the subject, or of the adverbs before the verb. */
function subjectOf(middle: readonly Element[], relative: boolean): number {
  let at = 0;
  if (relative) {
    const first = middle[0];
    if (first?.kind === 'subj') return 0;
    if (first?.kind === 'np' && first.items[0]?.tag === 'det' && middle.length > 0) return 0;
    return -1;
  }
  while (at < middle.length) {
    const kind = middle[at]?.kind;
    if (kind === 'np' || kind === 'subj') return at;
    if (kind === 'clause' || kind === 'other') break;
    at++;
  }
  return middle.findIndex((e) => e.kind === 'np' || e.kind === 'subj');
}

/** A second clause of the same kind after "en" or "of": "… worden en steeds later binnenkomen". */
function conjoined(c: Cursor): Item[] {
  if (tagAt(c, c.at) !== 'coord' || !verbFinalAhead(c)) return [];
  return subordinate(c);
}

/** Whether the words up to the next boundary end in a verb group, with something before it. */
function verbFinalAhead(c: Cursor): boolean {
  let at = c.at + 1;
  while (at < c.end && at < c.at + 20 && !isVerbal(tagAt(c, at)) && !BOUNDARY.has(tagAt(c, at) as Tag)) at++;
  if (at === c.at + 1 || !isVerbal(tagAt(c, at))) return false;
  while (isVerbal(tagAt(c, at)) || tagAt(c, at) === 'te') at++;
  return at >= c.end || BOUNDARY.has(tagAt(c, at) as Tag);
}

/** What follows the verb group of a subordinate clause and still belongs to it. */
function extraposed(c: Cursor): Item[] {
  const out: Element[] = [];
  while (c.at < c.end) {
    const tag = tagAt(c, c.at);
    if (tag === 'comma' || tag === 'coord' || tag === 'finite') break;
    if ((isVerbal(tag) && out.length === 0) || tag === 'plural') break;
    const back = c.at;
    const next = element(c);
    if (next.kind === 'verb' && next.items.some((item) => item.tag === 'finite')) {
      c.at = back;
      break;
    }
    if (next.kind === 'verb') return [...next.items, ...flat(out)];
    out.push(next);
  }
  return flat(out);
}
