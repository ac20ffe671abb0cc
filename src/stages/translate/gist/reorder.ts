import { foldBrackets, unfold } from './brackets.ts';
import { conditions } from './condition.ts';
import { mainClause } from './main-clause.ts';
import type { Cursor, Item } from './parse.ts';
import { foldPhrasal, unfoldPhrasal } from './phrasal.ts';
import type { Tagger } from './tag.ts';
import { type Token, VERB_MARK } from './token.ts';
import type { Verbs } from './verbs.ts';

/**
 * Puts the tokens of a Dutch sentence in the order English would have: verb
 * groups beside their subject, separable verbs joined, inversion undone. Every
 * token comes out exactly once, a separated verb and its prefix as one; only the
 * "er" of an impersonal passive and "dan" after a condition, which have no English,
 * are left out, and a condition without a conjunction gets "indien".
 */
export function reorder(tokens: readonly Token[], tagger: Tagger): Token[] {
  const joined = joinInfinitives(foldPhrasal(tokens, tagger.verbs), tagger);
  const tags = tagger.tag(joined);
  const items: Item[] = joined.map((token, i) => ({
    token: asVerb(token, tags[i], joined[i - 1]?.key === 'ik' || joined[i + 1]?.key === 'ik'),
    tag: tags[i] as Item['tag'],
  }));
  const folded = foldBrackets(conditions(items, tagger.verbs), (inner) => arrange(inner, tagger.verbs));
  return arrange(folded, tagger.verbs)
    .flatMap(unfold)
    .map((item) => markVerb(item, tagger.ambiguous))
    .flatMap(unfoldPhrasal);
}

function arrange(items: readonly Item[], verbs: Verbs): Item[] {
  const out: Item[] = [];
  let start = 0;
  while (start < items.length) {
    const heading = headingLength(items, start);
    out.push(...items.slice(start, start + heading));
    start += heading;
    let end = start;
    while (end < items.length && items[end]?.tag !== 'stop') end++;
    const stop = items[end];
    const cursor: Cursor = { items, end, at: start, depth: 0, verbs, prefixes: undefined, infinitive: false };
    const question = stop?.token.key === '?';
    while (cursor.at < end) {
      const before = cursor.at;
      out.push(...mainClause(cursor, question));
      if (cursor.at === before) out.push(items[cursor.at++] as Item);
    }
    if (stop) out.push(stop);
    start = end + 1;
  }
  return out;
}

/** How many items are a heading that ran into its sentence: "Antwoord op vraag 3 en 4 Ik …". */
export function headingLength(items: readonly { readonly token: Token }[], start: number): number {
  const key = (at: number): string => items[at]?.token.key ?? '';
  let at = start;
  if (!/^(?:vraag|vragen|antwoord|antwoorden)$/.test(key(at))) return 0;
  at++;
  if (key(at) === 'op') at++;
  if (/^(?:de|vraag|vragen)$/.test(key(at))) at++;
  if (/^(?:vraag|vragen)$/.test(key(at))) at++;
  const first = at;
  while (key(at) === '$n' || ((key(at) === ',' || key(at) === 'en' || key(at) === 't') && key(at + 1) === '$n')) at++;
  const surface = items[at]?.token.surface ?? '';
  return at > first && /^\p{Lu}/u.test(surface) ? at - start : 0;
}

/** The phrase table knows "acht" as a number; the verb is looked up as "vind(t)", which says the same. */
function asVerb(token: Token, tag: Item['tag'] | undefined, first: boolean): Token {
  return token.key === 'acht' && tag === 'finite' ? { ...token, key: first ? 'vind' : 'vindt' } : token;
}

/** "delen" read as a verb gets a key of its own, so that the table knows "share" from "parts". */
function markVerb({ token, tag }: Item, ambiguous: ReadonlySet<string>): Token {
  const verb = (tag === 'finite' || tag === 'plural') && ambiguous.has(token.key);
  return verb ? { ...token, key: token.key + VERB_MARK } : token;
}

/** "aan te bieden" becomes "te aanbieden". */
function joinInfinitives(tokens: readonly Token[], tagger: Tagger): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [prefix, te, base] = [tokens[i] as Token, tokens[i + 1], tokens[i + 2]];
    if (te?.key === 'te' && base && !prefix.fixed && tagger.verbs.prefixes.get(base.key)?.has(prefix.key)) {
      out.push(te, { key: prefix.key + base.key, surface: prefix.surface + base.surface });
      i += 2;
    } else out.push(prefix);
  }
  return out;
}
