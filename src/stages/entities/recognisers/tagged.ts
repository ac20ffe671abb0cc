import type { EntityType } from '../../../pipeline/index.ts';
import { Tier } from '../candidate.ts';
import { caseFits } from '../gazetteer/case.ts';
import type { Reading } from '../gazetteer/entry.ts';
import { valid } from '../gazetteer/period.ts';
import type { Lexicons } from '../lexicons.ts';
import { personEnglish, personNorm } from '../persons/norm.ts';
import type { Recogniser } from '../recogniser.ts';
import { opensSentence } from '../sentence-start.ts';
import { type Chunk, chunks } from '../tagger/chunks.ts';
import { contextFeatures, nameFeatures, spellingFeatures } from '../tagger/features.ts';
import { taggerModel } from '../tagger/model.ts';
import { oneLine, slug } from '../text.ts';
import { agencyNouns, isShip, isThing } from '../things.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

/** The probability a class needs; places are the class that errors fall into, so they need most. */
const SURE = { NONE: 2, PERSON: 0.5, PLACE: 0.85, AGENCY: 0.6 } as const;

/** What a lone word that opens a sentence needs, where its capital tells nothing. */
const OPENING = { PERSON: 0.8, PLACE: 0.97, AGENCY: 0.8, NONE: 2 } as const;

/** Above this an organisation may swallow a listed name inside it: "Newcastle United", "KBC Securities". */
const CONTAINS = 0.85;

/** What is given a name that is none of a person, place or body. */
const CHRISTENED =
  /^(?:orkaan|storm|cycloon|schip|vrachtschip|containerschip|tanker|veerboot|vaartuig|noodsleepvaartuig|sleepboot|programma|project|operatie|campagne|regeling|wet|ras|soort|variant|virus|film|boek|roman|album|lied|krantenkop|rapport|nota|notitie|trein|vliegtuig|raket|satelliet|app|website|platform)$/;

/** Institutions whose bare name is decided by what else the letter names. */
const INSTITUTION = /^(?:commissie|raad|parlement|unie|hof|kamer|senaat)$/;

/** One word that is a common word, an abbreviation or a letter tells little about itself. */
function doubtful(tokens: Tokens, { at, end }: Chunk, { commonWords }: Lexicons): boolean {
  const plural = tokens.fold[end] === "'" && tokens.gap[end] === Gap.none && tokens.fold[end + 1] === 's';
  return (
    (plural && tokens.shape[at] === Shape.upper) ||
    (end - at === 1 &&
      (commonWords.has(tokens.fold[at] as string) ||
        tokens.shape[at] === Shape.upper ||
        (tokens.to[at] as number) - (tokens.from[at] as number) < 3))
  );
}

/** "Belgische NMBS", "Eurocommissaris Andriukaitis": an adjective of a state or a title is no part of the name. */
function withoutAdjective(tokens: Tokens, chunk: Chunk, { names, titles }: Lexicons): Chunk {
  const { at, end } = chunk;
  if (end - at > 1 && titles.has(tokens.fold[at] as string)) return { at: at + 1, end };
  const first = names.longest(tokens, at);
  if (end - at < 2 || first?.end !== at + 1 || first.values[0]?.entry.type !== 'DEMONYM') return chunk;
  const alone = end - at === 2 && tokens.shape[at + 1] !== Shape.capital;
  return alone || names.longest(tokens, at + 1)?.end === end ? { at: at + 1, end } : chunk;
}

/** A listed name without another meaning stands whatever the classifier says. */
function settled(tokens: Tokens, { at, end }: Chunk, { names }: Lexicons): boolean {
  const found = names.longest(tokens, at);
  return (
    found?.end === end &&
    found.values.some(({ ambiguous, form }) => !ambiguous && caseFits(tokens, at, end, form, false))
  );
}

/** A lone initial or noun, plurals ("NGOs"), roads and aircraft ("A2", "F-35"), adjectives ("Oost-Europese"), storms and ships. */
function unnamed(tokens: Tokens, { at, end }: Chunk, { adjectives, names, data }: Lexicons): boolean {
  const first = tokens.fold[at] as string;
  if (first.length === 1 && tokens.fold[at + 1] !== '.') return true;
  if (
    end - at === 1 &&
    (/^\p{Lu}{2,5}s$/u.test(tokens.text.slice(tokens.from[at], tokens.to[at])) || agencyNouns(data).has(first))
  )
    return true;
  if (end - at === 2 && tokens.fold[at + 1] === '.') return true;
  if (/^\p{L}{1,2}$/u.test(tokens.fold[at] as string) && tokens.shape[end - 1] === Shape.number) return true;
  if (end - at === 1 && /^\p{L}{1,2}\d/u.test(tokens.fold[at] as string)) return true;
  const last = tokens.fold[end - 1] as string;
  if (end - at > 1 && (adjectives.has(last) || names.longest(tokens, end - 1)?.values[0]?.entry.type === 'DEMONYM'))
    return true;
  return CHRISTENED.test(tokens.fold[at - 1] ?? '') || isShip(tokens, at);
}

/** Abbreviations that the letter introduces itself: "kosten-batenanalyse (MKBA)". Those of listed or composed names are known by then. */
function inBrackets(tokens: Tokens): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 1; at + 1 < tokens.count; at++) {
    if (tokens.fold[at - 1] !== '(' || tokens.fold[at + 1] !== ')' || tokens.gap[at - 1] !== Gap.space) continue;
    if (tokens.shape[at] === Shape.upper || tokens.shape[at] === Shape.mixed) found.add(tokens.fold[at] as string);
  }
  return found;
}

/** An ambiguous name of the gazetteer that the classifier takes for what it is listed as. */
function listedAs(
  tokens: Tokens,
  { at, end }: Chunk,
  type: string,
  { names }: Lexicons,
  date: string | null,
): Reading | null {
  const found = names.longest(tokens, at);
  // An abbreviation stays open: that it names a body does not say which.
  if (found?.end !== end || (end - at === 1 && tokens.shape[at] !== Shape.capital)) return null;
  const fitting = found.values.filter(
    ({ entry, form }) => entry.type === type && caseFits(tokens, at, end, form, false),
  );
  const dated = fitting.map((reading) => ({ reading, periods: reading.entry.periods }));
  return valid(dated, date)?.reading ?? null;
}

/** Persons, places and organisations nobody listed, by a classifier of capitalised chunks. */
export const tagged: Recogniser = {
  name: 'tagged',
  *propose({ tokens, blocks, date }, lexicons) {
    const model = taggerModel(lexicons.data);
    const defined = inBrackets(tokens);
    const running = blocks.filter((block) => block.running);
    let block = 0;
    for (const whole of chunks(tokens, lexicons)) {
      const chunk = withoutAdjective(tokens, whole, lexicons);
      const at = tokens.from[chunk.at] as number;
      while (block < running.length && (running[block]?.to ?? 0) <= at) block++;
      if ((running[block]?.from ?? Number.POSITIVE_INFINITY) > at) continue;
      if (chunk.end - chunk.at === 1 && defined.has(tokens.fold[chunk.at] as string)) continue;
      if (chunk.end - chunk.at === 1 && INSTITUTION.test(tokens.fold[chunk.at] as string)) continue;
      if (settled(tokens, chunk, lexicons) || unnamed(tokens, chunk, lexicons)) continue;
      const { type, probability } = model.classify([
        ...contextFeatures(tokens, chunk, lexicons),
        ...spellingFeatures(tokens, chunk),
        ...nameFeatures(tokens, chunk, lexicons),
      ]);
      if (probability < SURE[type] || (probability < CONTAINS && doubtful(tokens, chunk, lexicons))) continue;
      if (probability < OPENING[type] && chunk.end - chunk.at === 1 && opensSentence(tokens, chunk.at)) continue;
      if (type === 'AGENCY' && isThing(tokens, chunk.at, chunk.end, lexicons)) continue;
      const from = tokens.from[chunk.at] as number;
      const to = tokens.to[chunk.end - 1] as number;
      const surface = oneLine(tokens.text.slice(from, to));
      const person = type === 'PERSON';
      const reading = listedAs(tokens, chunk, type, lexicons, date);
      const cut = surface.lastIndexOf(' ');
      yield {
        type: type as EntityType,
        from,
        to,
        english: reading?.english ?? (person ? personEnglish(surface, lexicons.particles) : surface),
        norm: person
          ? personNorm(surface.slice(0, Math.max(0, cut)), surface.slice(cut + 1), lexicons.particles)
          : (reading?.entry.norm ?? slug(surface)),
        certainty: 'implied',
        tier: type === 'AGENCY' && probability > CONTAINS && chunk.end - chunk.at > 1 ? Tier.listed : Tier.guess,
        by: ['tagged'],
        readings: [],
      };
    }
  },
};
