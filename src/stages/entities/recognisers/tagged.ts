import type { EntityType } from '../../../pipeline/index.ts';
import { Tier } from '../candidate.ts';
import type { Lexicons } from '../lexicons.ts';
import { personEnglish, personNorm } from '../persons/norm.ts';
import type { Recogniser } from '../recogniser.ts';
import { type Chunk, chunks } from '../tagger/chunks.ts';
import { contextFeatures, nameFeatures } from '../tagger/features.ts';
import { taggerModel } from '../tagger/model.ts';
import { oneLine, slug } from '../text.ts';
import { Shape, type Tokens } from '../tokens.ts';

/** The probability a class needs; places are the class that errors fall into, so they need most. */
const SURE = { NONE: 2, PERSON: 0.35, PLACE: 0.85, AGENCY: 0.55 } as const;

/** Above this an organisation may swallow a listed name inside it: "Newcastle United", "KBC Securities". */
const CONTAINS = 0.85;

/** One word that is a common word, an abbreviation or a letter tells little about itself. */
function doubtful(tokens: Tokens, { at, end }: Chunk, { commonWords }: Lexicons): boolean {
  return (
    end - at === 1 &&
    (commonWords.has(tokens.fold[at] as string) ||
      tokens.shape[at] === Shape.upper ||
      (tokens.to[at] as number) - (tokens.from[at] as number) < 3)
  );
}

/** Persons, places and organisations nobody listed, by a classifier of capitalised chunks. */
export const tagged: Recogniser = {
  name: 'tagged',
  *propose({ tokens, blocks }, lexicons) {
    const model = taggerModel(lexicons.data);
    const running = blocks.filter((block) => block.running);
    let block = 0;
    for (const chunk of chunks(tokens, lexicons)) {
      const at = tokens.from[chunk.at] as number;
      while (block < running.length && (running[block]?.to ?? 0) <= at) block++;
      if ((running[block]?.from ?? Number.POSITIVE_INFINITY) > at) continue;
      const { type, probability } = model.classify([
        ...contextFeatures(tokens, chunk, lexicons),
        ...nameFeatures(tokens, chunk, lexicons),
      ]);
      if (probability < SURE[type] || (probability < CONTAINS && doubtful(tokens, chunk, lexicons))) continue;
      const from = tokens.from[chunk.at] as number;
      const to = tokens.to[chunk.end - 1] as number;
      const surface = oneLine(tokens.text.slice(from, to));
      const person = type === 'PERSON';
      const cut = surface.lastIndexOf(' ');
      yield {
        type: type as EntityType,
        from,
        to,
        english: person ? personEnglish(surface, lexicons.particles) : surface,
        norm: person
          ? personNorm(surface.slice(0, Math.max(0, cut)), surface.slice(cut + 1), lexicons.particles)
          : slug(surface),
        certainty: 'implied',
        tier: type === 'AGENCY' && probability > CONTAINS && chunk.end - chunk.at > 1 ? Tier.listed : Tier.guess,
        by: ['tagged'],
        readings: [],
      };
    }
  },
};
