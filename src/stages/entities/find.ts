import type { Candidate, Dropped } from './candidate.ts';
import type { LetterView } from './letter.ts';
import type { Lexicons } from './lexicons.ts';
import type { Recogniser, Refiner } from './recogniser.ts';
import { agencyGrammar } from './recognisers/agency-grammar.ts';
import { dates } from './recognisers/dates.ts';
import { laws } from './recognisers/laws.ts';
import { listed } from './recognisers/listed.ts';
import { money } from './recognisers/money.ts';
import { persons } from './recognisers/persons.ts';
import { references } from './recognisers/references.ts';
import { roles } from './recognisers/roles.ts';
import { addresses } from './refiners/addresses.ts';
import { anaphora } from './refiners/anaphora.ts';
import { composed } from './refiners/composed.ts';
import { introduced } from './refiners/introduced.ts';
import { knownNames } from './refiners/known-names.ts';
import { overlaps } from './refiners/overlaps.ts';
import { readings } from './refiners/readings.ts';
import { refused } from './refiners/refused.ts';
import { titles } from './refiners/titles.ts';

/** The order of recognisers does not matter: each only proposes. */
export const RECOGNISERS: readonly Recogniser[] = [
  listed,
  dates,
  references,
  money,
  laws,
  agencyGrammar,
  roles,
  persons,
];

/** The order of refiners does: what names mean, then what is built on them, then who wins, then what follows from it. */
export const REFINERS: readonly Refiner[] = [
  refused,
  addresses,
  readings,
  composed,
  overlaps,
  titles,
  introduced,
  knownNames,
  anaphora,
];

/** All mentions of a letter in text order, without overlaps, and what was dropped on the way. */
export function findMentions(
  letter: LetterView,
  lexicons: Lexicons,
): { mentions: readonly Candidate[]; dropped: readonly (Dropped & { by: string })[] } {
  let mentions: readonly Candidate[] = RECOGNISERS.flatMap((recogniser) => [...recogniser.propose(letter, lexicons)]);
  const dropped: (Dropped & { by: string })[] = [];
  for (const refiner of REFINERS) {
    const refined = refiner.refine(mentions, letter, lexicons);
    mentions = refined.kept;
    for (const drop of refined.dropped) dropped.push({ ...drop, by: refiner.name });
  }
  return { mentions, dropped };
}
