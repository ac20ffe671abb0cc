import type { Candidate, Dropped } from '../candidate.ts';
import type { Refiner } from '../recogniser.ts';

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s«»"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:nl|eu|org|com|net|int|gov)(?:\/[^\s«»"]*|(?![\w-]))/g;

/** Web and mail addresses name nothing: "nos.nl/artikel/…" is no mention of the broadcaster. */
export const addresses: Refiner = {
  name: 'addresses',
  refine(candidates, { text }) {
    const spans = [...text.matchAll(ADDRESS)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }));
    if (spans.length === 0) return { kept: candidates, dropped: [] };
    const kept: Candidate[] = [];
    const dropped: Dropped[] = [];
    for (const candidate of candidates) {
      if (spans.some(({ from, to }) => candidate.from < to && from < candidate.to))
        dropped.push({ candidate, reason: 'it is part of a web or mail address' });
      else kept.push(candidate);
    }
    return { kept, dropped };
  },
};
