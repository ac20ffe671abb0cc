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
  if (tag === 'prep') return prepositional(c);
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
  if (!run) {
    c.at = start;
    return undefined;
  }
  const [kept, moved] = splitAdverbs(middle);
  return [opener, ...flat(kept), ...run.items, ...flat(moved)];
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
  const out = run ? arrangeFinal(head, opener.tag === 'rel', middle, run, c.verbs) : [...head, ...flat(middle)];
  return [...out, ...trail];
}

function arrangeFinal(head: Item[], relative: boolean, middle: Element[], run: Element, verbs: Verbs): Item[] {
  const subject = subjectOf(middle, relative);
  const before = middle.slice(0, subject + 1);
  const [adverbs, moved] = splitAdverbs(middle.slice(subject + 1));
  return [...head, ...flat(before), ...withAdverbs(run.items, flat(adverbs), verbs), ...flat(moved)];
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
    if (isVerbal(tag) && out.length === 0) break;
    const next = element(c);
    if (next.kind === 'verb') {
      return [...next.items, ...flat(out)];
    }
    out.push(next);
  }
  return flat(out);
}
