import { type Item, isVerbal } from './parse.ts';
import type { Token } from './token.ts';
import type { Verbs } from './verbs.ts';

const IF: Token = { key: 'indien', surface: 'Indien' };
const MODAL = /^(?:mocht|mochten|zou|zouden|kan|kunnen|moet|moeten|wil|willen|zal|zullen)$/;
/** What opens a clause inside the condition. */
const NESTED = /^(?:sub|rel|om|quote)$/;

/**
 * Conditions that a sentence opens with, by word order ("Heeft een gemeente geen plan, dan …", "Mocht …") or by "als",
 * become clauses with "indien"; "dan" after a condition, which English does without, is left out.
 */
export function conditions(items: readonly Item[], verbs: Verbs): Item[] {
  const out: Item[] = [];
  for (let start = 0; start < items.length; ) {
    let end = start;
    while (end < items.length && items[end]?.tag !== 'stop') end++;
    const question = items[end]?.token.key === '?';
    const sentence = items.slice(start, end);
    out.push(...(question ? sentence : condition(sentence, verbs)), ...items.slice(end, end + 1));
    start = end + 1;
  }
  return out;
}

function condition(sentence: readonly Item[], verbs: Verbs): Item[] {
  const first = sentence[0];
  const opensWithVerb = first?.tag === 'finite' || first?.tag === 'plural';
  const conjunction = first?.tag === 'sub' && /^(?:als|indien|wanneer|zodra)$/.test(first.token.key);
  if (!first || (!opensWithVerb && !conjunction)) return [...sentence];
  const comma = sentence.findIndex((item, i) => item.tag === 'comma' && concludes(sentence, i, first));
  if (comma < 0) return [...sentence];
  const dan = sentence[comma + 1]?.token.key === 'dan';
  const rest = sentence.slice(dan ? comma + 2 : comma + 1);
  const clause = sentence.slice(0, comma);
  const opened = opensWithVerb ? verbLast(clause, verbs) : [indien(first, dan), ...clause.slice(1)];
  return [...opened, sentence[comma] as Item, ...rest];
}

/** Whether the main clause begins after this comma: "dan" and a verb, or after "mocht" the verb itself. */
function concludes(sentence: readonly Item[], comma: number, first: Item): boolean {
  const [next, second] = [sentence[comma + 1], sentence[comma + 2]];
  if (next?.token.key === 'dan') return isVerbal(second?.tag) && second?.tag !== 'participle';
  return /^mocht(?:en)?$/.test(first.token.key) && next?.tag === 'finite';
}

/** "als" before "dan" is "if", not "as" or "when". */
const indien = (first: Item, dan: boolean): Item =>
  dan && first.token.key === 'als' ? { ...first, token: { ...first.token, key: 'indien' } } : first;

/** "Heeft een gemeente geen plan" as "Indien een gemeente geen plan heeft"; a prefix left behind is joined. */
function verbLast(clause: readonly Item[], verbs: Verbs): Item[] {
  const verb = clause[0] as Item;
  const rest = clause.slice(1);
  if (rest.length === 0 || isVerbal(rest[0]?.tag) || rest.some((item) => NESTED.test(item.tag))) return [...clause];
  const opener: Item = { token: IF, tag: 'sub' };
  const last = (rest.at(-1) as Item).token;
  if (rest.length > 1 && !last.fixed && verbs.prefixes.get(verb.token.key)?.has(last.key)) {
    const join = verbs.forms.get(verb.token.key)?.first ? '+' : '';
    const token = { key: last.key + join + verb.token.key, surface: last.surface + verb.token.key };
    return [opener, ...rest.slice(0, -1), { token, tag: 'finite' }];
  }
  const cut = groupStart(rest, verb, verbs);
  const token = { ...verb.token, surface: verb.token.key };
  return [opener, ...rest.slice(0, cut), { ...verb, token, tag: 'finite' }, ...rest.slice(cut).map(asInfinitive)];
}

/** Where the verb group that ends the clause begins; after a modal its last word is an infinitive, known or not. */
function groupStart(rest: readonly Item[], verb: Item, verbs: Verbs): number {
  const auxiliary = (item: Item | undefined): boolean => verbs.forms.get(item?.token.key ?? '')?.auxiliary ?? false;
  const last = rest.at(-1);
  if (!isVerbal(last?.tag) && !(MODAL.test(verb.token.key) && /en$/.test(last?.token.key ?? ''))) return rest.length;
  let cut = rest.length - 1;
  while (cut > 1) {
    const before = rest[cut - 1];
    if (before?.tag !== 'te' && before?.tag !== 'participle' && !(isVerbal(before?.tag) && auxiliary(before))) break;
    cut--;
  }
  return cut;
}

const asInfinitive = (item: Item): Item => (item.tag === 'noun' ? { ...item, tag: 'plural' } : item);
