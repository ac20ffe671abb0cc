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

const DEEPEST = 12;
const BOUNDARY: ReadonlySet<Tag> = new Set<Tag>(['comma', 'coord', 'sub', 'rel']);
/** Verbs after which a clause with "te" begins at once: "dient de wet te wijzigen". */
const OBJECT_CONTROL = /^(?:verzoe|verzoch|vra(?:a)?g|vroeg|roep|riep|dwing|verplicht|stel)/;

/** Nouns that take such a clause: "de ruimte hebben om …". */
const CARRIERS = new Set(
  'staat plan belang aanleiding ruimte mogelijkheid noodzaak bedoeling taak wens ambitie tijd reden doel streven recht kans poging opdracht'.split(
    ' ',
  ),
);

type Found = { elements: Element[]; finite: number };

/** One constituent from the cursor; nested clauses come back in English order. */
function element(c: Cursor, sawFinite: boolean): Element {
  const tag = tagAt(c, c.at);
  const key = keyAt(c, c.at);
  if (tag === 'sub' || tag === 'rel') return { kind: 'clause', items: subordinate(c) };
  if (tag === 'om' || (tag === 'prep' && INFINITIVE_OPENERS.has(key))) {
    const clause = infinitiveClause(c);
    if (clause) return { kind: 'clause', items: clause };
  }
  if (tag === 'prep') return prepositional(c, sawFinite);
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

function prepositional(c: Cursor, _sawFinite: boolean): Element {
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
    const next = element(c, true);
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

const flat = (elements: readonly Element[]): Item[] => elements.flatMap((e) => e.items);

/**
 * Negations and light adverbs directly before the verb group go with it; so does a
 * negation with only phrases after it: "niet met een protocol kan worden afgedwongen".
 */
function splitAdverbs(middle: readonly Element[]): [Element[], Element[]] {
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
export function subordinate(c: Cursor, preposition?: Item): Item[] {
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
    const next = element(c, run !== undefined);
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
    const next = element(c, true);
    if (next.kind === 'verb') {
      return [...next.items, ...flat(out)];
    }
    out.push(next);
  }
  return flat(out);
}

/** A main clause up to the next one or the end of the stretch. */
export function mainClause(c: Cursor, question: boolean): Item[] {
  const elements: Element[] = [];
  let finite = -1;
  while (c.at < c.end) {
    const tag = tagAt(c, c.at);
    if (finite >= 0 && (tag === 'coord' || tag === 'comma') && clauseAhead(c)) {
      return [...arrangeMain({ elements, finite }, question, c.verbs), c.items[c.at++] as Item];
    }
    const next = element(c, finite >= 0);
    if (
      next.kind === 'verb' &&
      finite < 0 &&
      next.items.some((i) => i.tag === 'finite' || i.tag === 'plural') &&
      next.items[0]?.tag !== 'te'
    ) {
      finite = elements.length;
    }
    elements.push(next);
  }
  return arrangeMain({ elements, finite }, question, c.verbs);
}

/** Whether a finite verb that belongs to no nested clause follows before the next comma. */
function clauseAhead(c: Cursor): boolean {
  let at = c.at + 1;
  const comma = tagAt(c, c.at) === 'comma' && tagAt(c, at) === 'coord';
  if (comma) at++;
  for (let steps = 0; at < c.end && steps < 14; at++, steps++) {
    const tag = tagAt(c, at);
    if (tag === 'sub' || tag === 'rel' || tag === 'om' || tag === 'te' || tag === 'comma' || tag === 'coord')
      return false;
    if (tag === 'finite') return true;
    if (tag === 'plural') return comma || ((c.verbs.forms.get(keyAt(c, at))?.auxiliary ?? false) && steps < 8);
    if (tag === 'participle') return false;
  }
  return false;
}

function arrangeMain({ elements, finite }: Found, question: boolean, verbs: Verbs): Item[] {
  if (finite < 0) return flat(joinTe(elements));
  const joined = joinPrefix(elements, finite, verbs);
  const before = joined.slice(0, finite);
  const run = joined[finite] as Element;
  const after = joined.slice(finite + 1);
  const significant = before.filter((e) => e.kind !== 'comma' && e.kind !== 'coord' && e.items[0]?.tag !== 'quote');
  const verbFirst = significant.length === 0;
  const subjectBefore = significant.some((e) => (e.kind === 'np' && !temporal(e)) || e.kind === 'subj');
  const inverted = subjectFollows(after, subjectBefore);
  const subject = inverted < 0 ? [] : after.slice(0, inverted + 1);
  const fronted =
    inverted >= 0 && !question && after[inverted]?.kind === 'subj' ? frontedObject(significant) : undefined;
  const rest = fronted ? [fronted, ...after.slice(inverted + 1)] : after.slice(inverted + 1);
  const keepOrder = question || verbFirst;
  const [head, ...tail] = run.items;
  const group = arrangeMiddle(tail, rest, head as Item, verbs);
  const lead = keepOrder ? [head as Item, ...flat(subject)] : [...flat(subject)];
  const finiteItem = keepOrder ? [] : [head as Item];
  return [...flat(before.filter((e) => e !== fronted)), ...lead, ...placeFinite(finiteItem, group, verbs)];
}

/** The object of "het amendement ontraad ik": the only phrase before the verb, its subject a pronoun after it. */
const frontedObject = (significant: readonly Element[]): Element | undefined => {
  const only = significant.length === 1 ? significant[0] : undefined;
  return only?.kind === 'np' && !temporal(only) ? only : undefined;
};

const temporal = (e: Element): boolean =>
  e.items.some((item) =>
    /^(?:jaar|jaren|maand|week|dag|keer|ochtend|middag|avond|zomer|winter|voorjaar|najaar|periode)$/.test(
      item.token.key,
    ),
  ) && e.items.length <= 4;

function placeFinite(
  finite: readonly Item[],
  group: { adverbs: Item[]; rest: Item[]; moved: boolean },
  verbs: Verbs,
): Item[] {
  const first = finite[0];
  if (!first) return [...group.adverbs, ...group.rest];
  const auxiliary = verbs.forms.get(first.token.key)?.auxiliary ?? false;
  return auxiliary || group.moved ? [first, ...group.adverbs, ...group.rest] : [...group.adverbs, first, ...group.rest];
}

/** Index in `after` of the subject of an inverted clause, or -1. */
function subjectFollows(after: readonly Element[], subjectBefore: boolean): number {
  let at = 0;
  while (after[at]?.kind === 'adverb' && at < 2) at++;
  if (after[0]?.kind === 'subj') return 0;
  if (subjectBefore) return -1;
  if (after[at]?.kind === 'np' || after[at]?.kind === 'subj') return at;
  return -1;
}

/** Non-finite verb groups each go before what stood between them and the verb before. */
function arrangeMiddle(
  tail: readonly Item[],
  rest: readonly Element[],
  finite: Item,
  verbs: Verbs,
): { adverbs: Item[]; rest: Item[]; moved: boolean } {
  const out: Item[] = [];
  const lead: Item[] = [];
  let middle: Element[] = [];
  let seen = tail.length > 0;
  const moved = seen;
  out.push(...tail);
  rest.forEach((e, i) => {
    const boundary = e.kind === 'clause' && e.items.length > 1;
    const previous = rest[i - 1]?.kind;
    if (e.kind === 'verb' && seen && (previous === 'coord' || previous === 'comma')) {
      // "leren lezen, schrijven en rekenen": a list of verbs stays a list
      out.push(...flat(middle), ...e.items);
      middle = [];
    } else if (e.kind === 'verb') {
      const [adverbs, others] = splitAdverbs(middle);
      const te = e.items[0]?.tag === 'te';
      const cut = te && !seen ? infinitiveStart(others, finite) : 0;
      const early = !seen && !te;
      if (early) lead.push(...flat(adverbs));
      out.push(...flat(others.slice(0, cut)), ...(early ? [] : flat(adverbs)), ...e.items, ...flat(others.slice(cut)));
      middle = [];
      seen = true;
    } else if (boundary || (e.kind === 'comma' && (seen || !rest.slice(i).some((later) => later.kind === 'verb')))) {
      out.push(...endOfMiddle(middle, !seen, lead), ...e.items);
      middle = [];
    } else middle.push(e);
  });
  out.push(...endOfMiddle(middle, !seen, lead));
  void verbs;
  return { adverbs: lead, rest: out, moved };
}

/** A negation that ends the clause belongs before the verb: "ik deel deze mening niet". */
function endOfMiddle(middle: readonly Element[], first: boolean, lead: Item[]): Item[] {
  const last = middle.at(-1);
  if (first && last?.kind === 'neg' && lead.length === 0) {
    lead.push(...last.items);
    return flat(middle.slice(0, -1));
  }
  return flat(middle);
}

/** Where in the middle of a clause its infinitive with "te" begins. */
function infinitiveStart(others: readonly Element[], finite: Item): number {
  const carrier = others.findLastIndex((e) => e.kind === 'pred' || CARRIERS.has(e.items.at(-1)?.token.key ?? ''));
  if (carrier >= 0) return carrier + 1;
  const phrases = others.filter((e) => e.kind === 'np' || e.kind === 'subj' || e.items[0]?.tag === 'obj').length;
  if (phrases >= 2 && OBJECT_CONTROL.test(finite.token.key)) return 1;
  return 0;
}

const joinTe = (elements: readonly Element[]): Element[] => {
  const at = elements.findIndex((e) => e.kind === 'verb' && e.items[0]?.tag === 'te');
  if (at <= 0) return [...elements];
  const from =
    elements
      .slice(0, at)
      .findLastIndex((e) => e.kind === 'comma' || e.kind === 'pred' || e.kind === 'clause' || e.kind === 'verb') + 1;
  return [...elements.slice(0, from), elements[at] as Element, ...elements.slice(from, at), ...elements.slice(at + 1)];
};

/** "neemt … deel" becomes "deelneemt". A bare stem is joined with "+", since the joined form is also a noun. */
function joinPrefix(elements: readonly Element[], finite: number, verbs: Verbs): Element[] {
  const run = elements[finite] as Element;
  const head = run.items[0] as Item;
  const prefixes = verbs.prefixes.get(head.token.key);
  if (!prefixes) return [...elements];
  for (let i = elements.length - 1; i > finite; i--) {
    const e = elements[i] as Element;
    const only = e.items.length === 1 ? (e.items[0] as Item) : undefined;
    if (!only || !prefixes.has(only.token.key) || only.token.fixed || e.kind === 'verb') continue;
    const stem = verbs.forms.get(head.token.key)?.first;
    const join = stem ? '+' : '';
    const token = {
      key: only.token.key + join + head.token.key,
      surface: only.token.surface + join + head.token.surface,
    };
    const verb: Element = { kind: 'verb', items: [{ token, tag: 'finite' }, ...run.items.slice(1)] };
    return elements.flatMap((x, j) => (j === i ? [] : j === finite ? [verb] : [x]));
  }
  return [...elements];
}
