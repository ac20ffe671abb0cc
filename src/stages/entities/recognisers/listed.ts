import type { EntityType } from '../../../pipeline/index.ts';
import { type Candidate, Tier } from '../candidate.ts';
import { caseFits } from '../gazetteer/case.ts';
import type { Reading } from '../gazetteer/entry.ts';
import type { Recogniser } from '../recogniser.ts';
import { isShip } from '../things.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

/** Names of the gazetteer: countries, demonyms, organisations, places and laws. */
export const listed: Recogniser = {
  name: 'listed',
  *propose({ tokens }, { names, lowerNames }) {
    const found: Candidate[] = [];
    for (let at = 0; at < tokens.count; at++) {
      names.match(tokens, at, (end, values) => {
        const readings = values.filter((reading) =>
          caseFits(tokens, at, end, reading.form, lowerNames.has(reading.form.toLowerCase())),
        );
        if (readings.length > 0) found.push(...candidates(tokens, at, end, readings));
      });
    }
    yield* found;
  },
};

function candidates(tokens: Tokens, at: number, end: number, readings: readonly Reading[]): Candidate[] {
  const byType = new Map<EntityType, Reading[]>();
  for (const reading of readings) {
    const list = byType.get(reading.entry.type);
    if (list === undefined) byType.set(reading.entry.type, [reading]);
    else list.push(reading);
  }
  const article = tokens.shape[at] === Shape.lower && /^(?:de|het)$/.test(tokens.fold[at] as string) && end - at > 1;
  const start = article ? at + 1 : at;
  return [...byType].map(([type, list]) => {
    const [first] = list as [Reading, ...Reading[]];
    const refused = type === 'DEMONYM' ? null : compound(tokens, at, end);
    return {
      from: tokens.from[start] as number,
      to: tokens.to[end - 1] as number,
      type,
      english: first.english,
      norm: first.entry.norm,
      certainty: 'stated',
      tier: Tier.listed,
      by: ['listed'],
      readings: list,
      ...(refused === null ? {} : { refused }),
    };
  });
}

/** "EU-strategie", "EU- en andere verbanden", "anti-EU": the name is part of another word. */
function compound(tokens: Tokens, at: number, end: number): string | null {
  if (isShip(tokens, at)) return 'it is the name of a ship';
  if (tokens.fold[end] === '-' && tokens.gap[end] === Gap.none) {
    const after = end + 1;
    const attached = after < tokens.count && tokens.gap[after] === Gap.none;
    if (attached ? tokens.shape[after] !== Shape.number : tokens.fold[after] === 'en' || tokens.fold[after] === 'of') {
      return 'it is the first part of a compound';
    }
  }
  if (
    tokens.fold[end] === "'" &&
    tokens.gap[end] === Gap.none &&
    /^(?:er|ers|tje|tjes)$/.test(tokens.fold[end + 1] ?? '')
  ) {
    return 'it is the stem of another word';
  }
  if (at > 1 && tokens.fold[at - 1] === '-' && tokens.gap[at] === Gap.none && tokens.gap[at - 1] === Gap.none) {
    return tokens.shape[at - 2] === Shape.number ? null : 'it is the last part of a compound';
  }
  return null;
}
