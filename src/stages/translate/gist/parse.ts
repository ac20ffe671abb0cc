import type { Tag } from './tag.ts';
import type { Token } from './token.ts';
import type { Verbs } from './verbs.ts';

/** A token with its word class. */
export interface Item {
  readonly token: Token;
  readonly tag: Tag;
  /** What stands in brackets after the token and goes where it goes. */
  readonly tail?: readonly Item[];
}

export type Kind =
  | 'np'
  | 'subj'
  | 'pp'
  | 'adverb'
  | 'neg'
  | 'pred'
  | 'verb'
  | 'particle'
  | 'clause'
  | 'comma'
  | 'coord'
  | 'other';

/** A constituent whose items are already in English order. */
export interface Element {
  readonly kind: Kind;
  readonly items: readonly Item[];
}

/** Reads a stretch of tagged tokens between stops; the position moves forward only. */
export interface Cursor {
  readonly items: readonly Item[];
  readonly end: number;
  readonly verbs: Verbs;
  at: number;
  /** How deep clauses are nested; bounded, so that a strange text cannot exhaust the stack. */
  depth: number;
  /** Prefixes that the finite verb of the main clause may have left behind. */
  prefixes: ReadonlySet<string> | undefined;
  /** Inside "om … te": its verb group ends with the infinitive. */
  infinitive: boolean;
}

const VERBAL: ReadonlySet<Tag> = new Set<Tag>(['finite', 'plural', 'participle']);
const NP_START: ReadonlySet<Tag> = new Set<Tag>(['det', 'noun', 'adjective', 'number']);
const MEASURES = new Set('aantal miljoen miljard euro procent soort paar percentage tal'.split(' '));
/** Prepositions that open a clause with "te" and an infinitive. */
export const INFINITIVE_OPENERS = new Set(['om', 'door', 'zonder', 'teneinde', 'alvorens', 'na']);

export const tagAt = (c: Cursor, at: number): Tag | undefined => (at < c.end ? c.items[at]?.tag : undefined);
export const keyAt = (c: Cursor, at: number): string => (at < c.end ? (c.items[at]?.token.key ?? '') : '');
export const isVerbal = (tag: Tag | undefined): boolean => tag !== undefined && VERBAL.has(tag);
export const startsNounPhrase = (tag: Tag | undefined): boolean => tag !== undefined && NP_START.has(tag);

const proper = (item: Item | undefined): boolean =>
  item !== undefined && (item.token.key === '$e' || item.token.key === '$d' || /^\p{Lu}/u.test(item.token.surface));

/** A verb group: adjacent verbs with "te", split before a second finite verb that cannot belong to the first. */
export function verbRun(c: Cursor): Item[] {
  const run: Item[] = [];
  let finite = false;
  let auxiliary = true;
  while (c.at < c.end) {
    const item = c.items[c.at] as Item;
    if (item.tag === 'te' && tagAt(c, c.at + 1) === 'plural') {
      const last = run.at(-1);
      const lexical = last !== undefined && !(c.verbs.forms.get(last.token.key)?.auxiliary ?? false);
      const second = c.verbs.forms.get(keyAt(c, c.at + 1))?.auxiliary ?? false;
      if (lexical && !second) break;
      run.push(item, c.items[c.at + 1] as Item);
      c.at += 2;
      continue;
    }
    if (!isVerbal(item.tag)) break;
    if (c.infinitive && endsInfinitive(run, item, c.verbs)) break;
    if (item.tag === 'finite' && finite) break;
    if (item.tag === 'plural' && finite && !auxiliary) break;
    if (item.tag === 'finite') {
      finite = true;
      auxiliary = c.verbs.forms.get(item.token.key)?.auxiliary ?? false;
    }
    run.push(item);
    c.at++;
  }
  return orderRun(run, c.verbs);
}

/** Whether "om … te verbeteren" ends before this verb, which is the main clause's own. */
function endsInfinitive(run: readonly Item[], item: Item, verbs: Verbs): boolean {
  const last = run.at(-1);
  if (!last || !run.some((i) => i.tag === 'te')) return false;
  return item.tag === 'finite' || (item.tag === 'plural' && !(verbs.forms.get(last.token.key)?.auxiliary ?? false));
}

/** Finite verb first, participles last: "genomen zou moeten worden" becomes "zou moeten worden genomen". */
function orderRun(run: readonly Item[], verbs: Verbs): Item[] {
  if (run.length < 2) return [...run];
  const auxiliary = (item: Item): boolean => verbs.forms.get(item.token.key)?.auxiliary ?? false;
  let finite = run.findIndex((item) => item.tag === 'finite');
  if (finite < 0)
    finite = run.findIndex((item, i) => item.tag === 'plural' && run[i - 1]?.tag !== 'te' && auxiliary(item));
  const rest = run.filter((_, i) => i !== finite);
  const head = finite < 0 ? [] : [run[finite] as Item];
  const out: Item[] = [];
  const late: Item[] = [];
  rest.forEach((item, i) => {
    const following = rest[i + 1]?.tag === 'te' ? rest[i + 2] : rest[i + 1];
    if (item.tag === 'participle' && following && auxiliary(following)) late.push(item);
    else out.push(item);
  });
  return [...head, ...out, ...late];
}

/** Determiner, modifiers, nouns; then "van" phrases and coordinated noun phrases of the same clause. */
export function nounPhrase(c: Cursor, attach: boolean): Item[] {
  const core = simpleNounPhrase(c);
  if (core.length === 0) return core;
  while (attach && c.at < c.end) {
    if (/^(?:daar|hier)van$/.test(keyAt(c, c.at))) core.push(c.items[c.at++] as Item);
    else if (keyAt(c, c.at) === 'van' && startsPhrase(c, c.at + 1)) {
      core.push(c.items[c.at++] as Item, ...simpleNounPhrase(c));
    } else if (tagAt(c, c.at) === 'coord' && keyAt(c, c.at) !== 'maar' && startsPhrase(c, afterCoordinators(c))) {
      const back = c.at;
      c.at = afterCoordinators(c);
      const coordinators = c.items.slice(back, c.at);
      const conjunct = simpleNounPhrase(c);
      if (conjunct.length === 0 || isVerbal(tagAt(c, c.at))) {
        c.at = back;
        break;
      }
      core.push(...coordinators, ...conjunct);
    } else break;
  }
  return core;
}

/** The position after "en", or "en/of". */
function afterCoordinators(c: Cursor): number {
  let at = c.at;
  while (at < c.at + 3 && tagAt(c, at) === 'coord') at++;
  return at;
}

const startsPhrase = (c: Cursor, at: number): boolean => startsNounPhrase(tagAt(c, at));

function simpleNounPhrase(c: Cursor): Item[] {
  const out: Item[] = [];
  while (tagAt(c, c.at) === 'det') out.push(c.items[c.at++] as Item);
  const complement = out.length > 0 ? prenominalComplement(c) : [];
  let sawNoun = false;
  while (c.at < c.end) {
    const item = c.items[c.at] as Item;
    const next = tagAt(c, c.at + 1);
    const predicate = item.tag === 'pred' && out.length > 0 && startsModified(c, c.at + 1);
    const modifier = item.tag === 'adjective' || item.tag === 'number' || predicate;
    if (modifier && (!sawNoun || item.tag === 'number')) out.push(item);
    else if (!sawNoun && item.tag === 'participle' && out.length > 0 && (next === 'noun' || next === 'adjective'))
      out.push(item);
    else if (!sawNoun && (item.tag === 'light' || item.tag === 'pred') && out.length > 0 && next === 'adjective')
      out.push(item);
    else if (
      !sawNoun &&
      (item.tag === 'coord' || item.tag === 'comma') &&
      (out.at(-1)?.tag === 'adjective' || out.at(-1)?.tag === 'pred') &&
      next === 'adjective'
    )
      out.push(item);
    else if (item.tag === 'noun' && (!sawNoun || joins(out.at(-1) as Item, item))) {
      sawNoun = true;
      out.push(item);
    } else break;
    c.at++;
  }
  return [...out, ...complement];
}

/** Whether a noun, a further adjective, or "en" and an adjective stand here. */
const startsModified = (c: Cursor, at: number): boolean =>
  tagAt(c, at) === 'noun' ||
  tagAt(c, at) === 'adjective' ||
  (tagAt(c, at) === 'coord' && tagAt(c, at + 1) === 'adjective');

const joins = (previous: Item, item: Item): boolean =>
  previous.tag === 'number' || MEASURES.has(previous.token.key) || proper(item);

/** "de [in de brief genoemde] maatregelen": returned apart, in the order "genoemde in de brief". */
function prenominalComplement(c: Cursor): Item[] {
  const start = c.at;
  const lead: Item[] = [];
  while (tagAt(c, c.at) === 'light' || tagAt(c, c.at) === 'neg') lead.push(c.items[c.at++] as Item);
  const phrases: Item[] = [];
  while (tagAt(c, c.at) === 'prep' && phrases.length < 24) {
    phrases.push(c.items[c.at++] as Item);
    const object = simpleComplementObject(c);
    if (object.length === 0) break;
    phrases.push(...object);
    while (tagAt(c, c.at) === 'light' || tagAt(c, c.at) === 'neg') phrases.push(c.items[c.at++] as Item);
  }
  const head = c.items[c.at];
  const verbal = head && c.at < c.end && (head.tag === 'adjective' || head.tag === 'participle');
  if (phrases.length > 0 && verbal && startsNounPhrase(tagAt(c, c.at + 1))) {
    c.at++;
    return [...lead, head, ...phrases];
  }
  c.at = start;
  return [];
}

/** The object of a preposition inside a prenominal complement; it leaves the last adjective for the head. */
function simpleComplementObject(c: Cursor): Item[] {
  const out: Item[] = [];
  while (tagAt(c, c.at) === 'det') out.push(c.items[c.at++] as Item);
  while ((tagAt(c, c.at) === 'adjective' || tagAt(c, c.at) === 'number') && startsPhrase(c, c.at + 1)) {
    out.push(c.items[c.at++] as Item);
  }
  while (tagAt(c, c.at) === 'noun' || tagAt(c, c.at) === 'number') out.push(c.items[c.at++] as Item);
  return out;
}
