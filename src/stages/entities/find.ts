import type { Candidate, Dropped } from './candidate.ts';
import type { LetterView } from './letter.ts';
import type { Lexicons } from './lexicons.ts';
import type { Recogniser, Refiner } from './recogniser.ts';
import { agencyGrammar } from './recognisers/agency-grammar.ts';
import { barePersons } from './recognisers/bare-persons.ts';
import { dates } from './recognisers/dates.ts';
import { initialisms } from './recognisers/initialisms.ts';
import { laws } from './recognisers/laws.ts';
import { listed } from './recognisers/listed.ts';
import { money } from './recognisers/money.ts';
import { namedByNoun } from './recognisers/named-by-noun.ts';
import { persons } from './recognisers/persons.ts';
import { publicFigures } from './recognisers/public-figures.ts';
import { references } from './recognisers/references.ts';
import { roles } from './recognisers/roles.ts';
import { tagged } from './recognisers/tagged.ts';
import { addresses } from './refiners/addresses.ts';
import { anaphora } from './refiners/anaphora.ts';
import { composed } from './refiners/composed.ts';
import { foreign } from './refiners/foreign.ts';
import { introduced } from './refiners/introduced.ts';
import { knownNames } from './refiners/known-names.ts';
import { overlaps } from './refiners/overlaps.ts';
import { readings } from './refiners/readings.ts';
import { refused } from './refiners/refused.ts';
import { spelledOut } from './refiners/spelled-out.ts';
import { titles } from './refiners/titles.ts';

/** The order of recognisers does not matter: each only proposes. */
export const RECOGNISERS: readonly Recogniser[] = [
  listed,
  dates,
  references,
  money,
  laws,
  agencyGrammar,
  initialisms,
  namedByNoun,
  roles,
  persons,
  barePersons,
  publicFigures,
];

/** The order of refiners does: what names mean, then what is built on them, then who wins, then what follows from it. */
export const REFINERS: readonly Refiner[] = [
  refused,
  addresses,
  readings,
  foreign,
  composed,
  overlaps,
  titles,
  spelledOut,
  introduced,
  knownNames,
  anaphora,
];

interface Found {
  readonly mentions: readonly Candidate[];
  readonly dropped: readonly (Dropped & { readonly by: string })[];
}

/** All mentions of a letter in text order, without overlaps, and what was dropped on the way. */
export function findMentions(letter: LetterView, lexicons: Lexicons): Found {
  return find([...RECOGNISERS, tagged], letter, lexicons);
}

/** The mentions that gazetteer and rules find without the tagger: what the tagger is trained on. */
export function silverMentions(letter: LetterView, lexicons: Lexicons): readonly Candidate[] {
  return find(RECOGNISERS, letter, lexicons).mentions;
}

function find(recognisers: readonly Recogniser[], letter: LetterView, lexicons: Lexicons): Found {
  let mentions: readonly Candidate[] = recognisers.flatMap((recogniser) => [...recogniser.propose(letter, lexicons)]);
  const dropped: (Dropped & { by: string })[] = [];
  for (const refiner of REFINERS) {
    const refined = refiner.refine(mentions, letter, lexicons);
    mentions = refined.kept;
    for (const drop of refined.dropped) dropped.push({ ...drop, by: refiner.name });
  }
  return { mentions, dropped };
}
