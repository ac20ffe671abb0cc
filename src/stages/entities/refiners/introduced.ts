import { byPlace, type Candidate, type Dropped, Tier } from '../candidate.ts';
import { caseFits } from '../gazetteer/case.ts';
import { Trie } from '../gazetteer/trie.ts';
import { type LetterView, tokenAt } from '../letter.ts';
import type { Refiner } from '../recogniser.ts';
import { Gap, Shape } from '../tokens.ts';

/** "Inspectie van het Onderwijs (IvhO)": from there on the abbreviation names the same thing, whatever it means elsewhere. */
export const introduced: Refiner = {
  name: 'introduced',
  refine(candidates, letter) {
    const trie = new Trie<{ readonly owner: Candidate; readonly form: string; readonly since: number }>();
    for (const owner of candidates) {
      if (owner.type !== 'AGENCY' && owner.type !== 'LAW' && owner.type !== 'PLACE') continue;
      const form = abbreviation(owner, letter);
      if (form !== null) trie.add(form.text, { owner, form: form.text, since: form.from });
    }
    if (trie.size === 0) return { kept: candidates, dropped: [] };
    const { tokens } = letter;
    const more: Candidate[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const found = trie.longest(tokens, at);
      if (found === null) continue;
      const from = tokens.from[at] as number;
      const to = tokens.to[found.end - 1] as number;
      const value = found.values.find(
        ({ since, form }) => since <= from && caseFits(tokens, at, found.end, form, false),
      );
      const joined = tokens.fold[found.end] === '-' && tokens.gap[found.end] === Gap.none;
      if (value === undefined || joined || tokens.shape[at] === Shape.lower) continue;
      const owner = whole(value.owner);
      const english = ownWord(value.form, owner.english) ? value.form : owner.english;
      more.push({ ...owner, from, to, english, tier: Tier.listed, by: [...value.owner.by, 'introduced'] });
    }
    const dropped: Dropped[] = [];
    const kept = candidates.filter((candidate) => {
      const other = more.find((m) => m.from < candidate.to && candidate.from < m.to);
      if (
        other === undefined ||
        (candidate.from <= other.from &&
          candidate.to >= other.to &&
          candidate.to - candidate.from > other.to - other.from)
      )
        return true;
      dropped.push({ candidate, reason: 'the letter introduces this abbreviation for something else' });
      return false;
    });
    const free = more.filter((m) => !kept.some((c) => c.from < m.to && m.from < c.to));
    return { kept: [...kept, ...free].sort(byPlace), dropped };
  },
};

/** "Qredits Microfinanciering Nederland (Qredits)": a short name that the English name begins with is English too. */
function ownWord(form: string, english: string): boolean {
  return /^\p{Lu}\p{Ll}{3,}$/u.test(form) && english.startsWith(form);
}

/** An abbreviation after "artikel 64 van het X" stands for X. */
function whole(owner: Candidate): Candidate {
  const reading = owner.type === 'LAW' && owner.norm.includes('-art-') ? owner.readings[0] : undefined;
  return reading === undefined ? owner : { ...owner, english: reading.english, norm: reading.entry.norm };
}

/** The short form in brackets right after a full name; its letters must come from the name. */
function abbreviation(
  owner: Candidate,
  { text, tokens }: LetterView,
): { readonly text: string; readonly from: number } | null {
  const at = tokenAt(tokens, owner.to);
  if (tokens.fold[at] !== '(' || tokens.gap[at] !== Gap.space) return null;
  let end = at + 1;
  while (end < at + 5 && end < tokens.count && tokens.fold[end] !== ')') end++;
  if (tokens.fold[end] !== ')' || end === at + 1) return null;
  const from = tokens.from[at + 1] as number;
  const form = text.slice(from, tokens.to[end - 1]);
  const name = text.slice(owner.from, owner.to);
  if (!/^\p{Lu}[\p{L}\p{N}&/-]{1,12}$/u.test(form) || form === name) return null;
  const initials = new Set(name.toLowerCase().match(/\p{L}/gu) ?? []);
  const letters = form.toLowerCase().match(/\p{L}/gu) ?? [];
  return letters.every((letter) => initials.has(letter)) && form.length < name.length ? { text: form, from } : null;
}
