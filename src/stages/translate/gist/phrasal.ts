import type { Token } from './token.ts';
import type { Verbs } from './verbs.ts';

const SENTENCE_END = new Set(['.', '?', '!', ';', ':']);
/** More than these between "in kaart" and its verb are not a verb group: "in kaart zou moeten worden gebracht". */
const LONGEST_GROUP = 4;

/**
 * Makes one token of a fixed group of words and its verb, as a separable prefix is
 * one: "in kaart gebracht" is `in_kaart_gebracht`, "in kaart te brengen" is `te`
 * and `in_kaart_brengen`. A group whose verb stands before it becomes the token
 * `in_kaart_`, which the reordering joins to the verb; `unfoldPhrasal` undoes what is left.
 */
export function foldPhrasal(tokens: readonly Token[], verbs: Verbs): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = foldAt(tokens, at, verbs, out);
    if (length === 0) out.push(tokens[at] as Token);
    at += length || 1;
  }
  return out;
}

/** Puts the folded tokens on `out`; how many tokens they took, 0 for none. */
function foldAt(tokens: readonly Token[], at: number, verbs: Verbs, out: Token[]): number {
  for (const words of verbs.phrasal.get(tokens[at]?.key ?? '') ?? []) {
    if (!words.every((word, i) => tokens[at + i]?.key === word && !tokens[at + i]?.fixed)) continue;
    const key = `${words.join('_')}_`;
    const after = at + words.length;
    const group = { key, surface: words.map((_, i) => tokens[at + i]?.surface).join(' ') };
    const takes = (token: Token | undefined): boolean => verbs.prefixes.get(token?.key ?? '')?.has(key) ?? false;
    const verb = verbAfter(tokens, after, verbs, takes);
    if (verb > 0) {
      const base = tokens[verb] as Token;
      out.push(...tokens.slice(after, verb));
      out.push({ key: key + base.key, surface: `${group.surface} ${base.surface}` });
      return verb + 1 - at;
    }
    if (!verbBefore(tokens, at, takes)) continue;
    out.push(group);
    return words.length;
  }
  return 0;
}

/** Where the verb of the group stands, with nothing but auxiliaries and "te" before it; −1 for nowhere. */
function verbAfter(
  tokens: readonly Token[],
  after: number,
  verbs: Verbs,
  takes: (token: Token | undefined) => boolean,
): number {
  for (let at = after; at <= after + LONGEST_GROUP; at++) {
    const key = tokens[at]?.key ?? '';
    if (takes(tokens[at]) && !tokens[at]?.fixed) return at;
    if (key !== 'te' && !verbs.forms.get(key)?.auxiliary) return -1;
  }
  return -1;
}

function verbBefore(tokens: readonly Token[], before: number, takes: (token: Token) => boolean): boolean {
  for (let at = before - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (SENTENCE_END.has(token.key)) return false;
    if (takes(token)) return true;
  }
  return false;
}

/** The words of a group that found no verb. */
export function unfoldPhrasal(token: Token): Token[] {
  if (!token.key.endsWith('_')) return [token];
  return token.surface.split(' ').map((surface) => ({ key: surface.toLowerCase(), surface }));
}
