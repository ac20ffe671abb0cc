import { besideVerb, dropExpletive, element, flat, isCopula, splitAdverbs, temporal } from './clause.ts';
import { type Cursor, type Element, type Item, keyAt, tagAt } from './parse.ts';
import type { Verbs } from './verbs.ts';

/** Verbs that ask someone to do something: the infinitive with "te" begins after that someone. */
const OBJECT_CONTROL = /^(?:verzoe|verzoch|vraa?g|vroeg|roep|riep|dwing|verplicht|stel)/;

/** Nouns that take such a clause: "de ruimte hebben om …". */
const CARRIERS = new Set(
  'staat plan belang aanleiding ruimte mogelijkheid noodzaak bedoeling taak wens ambitie tijd reden doel streven recht kans poging opdracht'.split(
    ' ',
  ),
);

type Found = { elements: Element[]; finite: number };

/** A main clause up to the next one or the end of the stretch. */
export function mainClause(c: Cursor, question: boolean): Item[] {
  const elements: Element[] = [];
  let finite = -1;
  while (c.at < c.end) {
    const tag = tagAt(c, c.at);
    if (finite >= 0 && (tag === 'coord' || tag === 'comma') && clauseAhead(c)) {
      return [...arrangeMain({ elements, finite }, question, c.verbs), c.items[c.at++] as Item];
    }
    const next = element(c);
    if (
      next.kind === 'verb' &&
      finite < 0 &&
      next.items.some((i) => i.tag === 'finite' || i.tag === 'plural') &&
      next.items[0]?.tag !== 'te'
    ) {
      finite = elements.length;
      c.prefixes = c.verbs.prefixes.get(next.items[0]?.token.key ?? '');
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
  const run = joined[finite] as Element;
  const [aside, after] = interjected(joined.slice(finite + 1));
  const before = [...joined.slice(0, finite), ...aside];
  const significant = before.filter((e) => e.kind !== 'comma' && e.kind !== 'coord' && e.items[0]?.tag !== 'quote');
  const verbFirst = significant.length === 0;
  const subjectBefore = significant.some((e) => (e.kind === 'np' && !temporal(e)) || e.kind === 'subj');
  const inverted = subjectFollows(after, subjectBefore);
  const announced = question ? undefined : announcedSubject(significant, run, after, inverted);
  if (announced) return impersonal({ before, run, after }, announced, verbs);
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

/** "Er wordt nu geen onderscheid gemaakt": the elements of the clause without "er" and its subject. */
function announcedSubject(
  significant: readonly Element[],
  run: Element,
  after: readonly Element[],
  inverted: number,
): { er: Element; subject: Element } | undefined {
  const er = inverted >= 0 ? after[inverted] : significant.at(-1);
  if (er?.kind !== 'subj' || er.items[0]?.token.key !== 'er') return undefined;
  const verbs = [...run.items, ...after.flatMap((e) => (e.kind === 'verb' ? e.items : []))];
  const rest = after.filter((e) => e !== er);
  const [subject] = dropExpletive([er, ...rest], verbs);
  return subject && subject !== er ? { er, subject } : undefined;
}

function impersonal(
  { before, run, after }: { before: readonly Element[]; run: Element; after: readonly Element[] },
  { er, subject }: { er: Element; subject: Element },
  verbs: Verbs,
): Item[] {
  const [head, ...tail] = run.items;
  const rest = after.filter((e) => e !== er && e !== subject);
  const group = arrangeMiddle(tail, rest, head as Item, verbs);
  const start = before.filter((e) => e !== er);
  return [...flat(start), ...subject.items, ...placeFinite([head as Item], group, verbs)];
}

/** ", wanneer dat nodig is, " between a verb and its subject stands before the subject in English. */
function interjected(after: readonly Element[]): [Element[], Element[]] {
  const [first, clause, last, subject] = after;
  const found = first?.kind === 'comma' && clause?.kind === 'clause' && last?.kind === 'comma';
  const subjectNext = subject?.kind === 'np' || subject?.kind === 'subj';
  return found && subjectNext ? [after.slice(0, 3), after.slice(3)] : [[], [...after]];
}

/** The object of "het amendement ontraad ik": the only phrase before the verb, its subject a pronoun after it. */
const frontedObject = (significant: readonly Element[]): Element | undefined => {
  const only = significant.length === 1 ? significant[0] : undefined;
  return only?.kind === 'np' && !temporal(only) ? only : undefined;
};

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
  if (after[0]?.kind === 'subj' && !(subjectBefore && after[0].items[0]?.token.key === 'u')) return 0;
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
    const starts = seen || rest[i - 1]?.kind === 'clause' || !(verbs.forms.get(finite.token.key)?.auxiliary ?? false);
    const joinsClause = e.kind === 'coord' && starts && rest.slice(i).some((later) => later.kind === 'verb');
    const boundary = e.kind === 'clause' && e.items.length > 1;
    const previous = rest[i - 1]?.kind;
    if (e.kind === 'verb' && seen && (previous === 'coord' || previous === 'comma')) {
      // "leren lezen, schrijven en rekenen": a list of verbs stays a list
      out.push(...flat(middle), ...e.items);
      middle = [];
    } else if (e.kind === 'verb') {
      const [adverbs, moved] = splitAdverbs(middle);
      const [beside, others] = besideVerb(moved, seen ? e.items : [finite, ...tail, ...e.items]);
      const te = e.items[0]?.tag === 'te';
      const cut = te && !seen ? infinitiveStart(others, finite) : 0;
      const early = !seen && !te;
      if (early) lead.push(...flat(adverbs));
      out.push(
        ...flat(others.slice(0, cut)),
        ...(early ? [] : flat(adverbs)),
        ...around(e.items, beside, !seen && te && isCopula(finite)),
        ...flat(others.slice(cut)),
      );
      middle = [];
      seen = true;
    } else if (
      boundary ||
      joinsClause ||
      (e.kind === 'comma' && (seen || !rest.slice(i).some((later) => later.kind === 'verb')))
    ) {
      out.push(...endOfMiddle(middle, !seen, lead), ...e.items);
      middle = [];
      // a negation or adverb of the second verb may not cross to the first
      if (joinsClause) seen = true;
    } else middle.push(e);
  });
  if (!seen) {
    const predicate = isCopula(finite) ? middle.findLastIndex((e) => e.kind === 'pred') : -1;
    const adverbs = predicate > 0 ? splitAdverbs(middle.slice(0, predicate))[0] : [];
    const [beside, others] = besideVerb(
      middle.filter((e) => !adverbs.includes(e)),
      [finite, ...tail],
    );
    lead.push(...flat(adverbs));
    out.push(...beside, ...endOfMiddle(others, true, lead));
  } else out.push(...flat(middle));
  return { adverbs: lead, rest: out, moved };
}

/** "is moeilijk te verklaren" has the predicate before the infinitive, "wil blijven vrij" after it. */
const around = (run: readonly Item[], beside: readonly Item[], first: boolean): Item[] =>
  first ? [...beside, ...run] : [...run, ...beside];

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
  const isPhrase = (e: Element): boolean => e.kind === 'np' || e.kind === 'subj' || e.items[0]?.tag === 'obj';
  const second = others.findIndex((e, i) => isPhrase(e) && others.slice(0, i).some(isPhrase));
  if (second > 0 && OBJECT_CONTROL.test(finite.token.key)) return second;
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
    const governs = e.kind !== 'particle' && (only?.tag === 'prep' || only?.tag === 'om');
    if (!only || governs || !prefixes.has(only.token.key) || only.token.fixed || e.kind === 'verb') continue;
    const stem = verbs.forms.get(head.token.key)?.first;
    const join = stem ? '+' : '';
    const token = {
      key: only.token.key + join + head.token.key,
      surface: only.token.surface + (only.token.key.endsWith('_') ? ' ' : join) + head.token.surface,
    };
    const verb: Element = { kind: 'verb', items: [{ token, tag: 'finite' }, ...run.items.slice(1)] };
    return elements.flatMap((x, j) => (j === i ? [] : j === finite ? [verb] : [x]));
  }
  return [...elements];
}
