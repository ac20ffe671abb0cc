import { byPlace, type Candidate, Tier } from '../candidate.ts';
import { Trie } from '../gazetteer/trie.ts';
import type { Refiner } from '../recogniser.ts';
import { titleCase } from '../text.ts';
import { Gap, Shape } from '../tokens.ts';

/** A person named once is recognised by the surname, or by the given name, elsewhere in the letter. */
export const knownNames: Refiner = {
  name: 'known-names',
  refine(candidates, { text, tokens }, { particles, givenNames }) {
    const persons = candidates.filter((c) => c.type === 'PERSON');
    if (persons.length === 0) return { kept: candidates, dropped: [] };
    const trie = new Trie<Candidate>();
    for (const person of persons) {
      const [surname = '', given = ''] = person.norm.split(', ');
      if (surname.length > 2) trie.add(surname, person);
      if (given !== '' && !given.includes('.') && givenNames.has(given.toLowerCase())) trie.add(given, person);
      if (given !== '') trie.add(person.english, person);
    }
    const covered = new Uint8Array(text.length);
    for (const { from, to } of candidates) covered.fill(1, from, to);
    const more: Candidate[] = [];
    for (let at = 0; at < tokens.count; at++) {
      if (covered[tokens.from[at] as number] === 1 || (tokens.shape[at] as number) === Shape.mark) continue;
      const found = trie.longest(tokens, at);
      if (found === null) continue;
      const from = tokens.from[at] as number;
      const to = tokens.to[found.end - 1] as number;
      const joined =
        (tokens.fold[found.end] === '-' && tokens.gap[found.end] === Gap.none) ||
        (tokens.gap[at] === Gap.none && tokens.fold[at - 1] === '-');
      if (joined || covered.subarray(from, to).includes(1) || (tokens.shape[found.end - 1] as number) < Shape.capital)
        continue;
      const person = found.values.reduce((best, value) => (value.norm.length > best.norm.length ? value : best));
      if (tokens.shape[at] === Shape.lower && !particles.has(tokens.fold[at] as string)) continue;
      more.push({
        ...person,
        from,
        to,
        english: titleCase(text.slice(from, to), particles),
        tier: Tier.shape,
        by: [...person.by, 'known-names'],
      });
      at = found.end - 1;
    }
    return { kept: [...candidates, ...more].sort(byPlace), dropped: [] };
  },
};
