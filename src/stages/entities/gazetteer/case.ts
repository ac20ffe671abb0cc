import { Shape, type Tokens } from '../tokens.ts';

/** How the letters of a listed form may vary in a text. */
export type CasePolicy = 'abbreviation' | 'common' | 'name';

/** An abbreviation is one word with two capitals or digits; a common noun has no capital at all. */
export function casePolicy(form: string): CasePolicy {
  const capitals = form.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals === 0) return 'common';
  return /^[\p{L}\p{N}&.]{2,7}$/u.test(form) && capitals >= 2 ? 'abbreviation' : 'name';
}

/**
 * True when the text spells the form in a way a writer would: as listed, with a
 * capital at the start of a sentence, in the capitals of a heading, or, for names
 * of several words, with other capitals than the official ones.
 */
export function caseFits(tokens: Tokens, at: number, end: number, form: string, mayBeLower: boolean): boolean {
  const surface = tokens.text.slice(tokens.from[at], tokens.to[end - 1]);
  if (surface === form) return true;
  let capitals = 0;
  let letters = 0;
  for (const character of surface) {
    if (character !== character.toLowerCase()) capitals++;
    if (character !== character.toLowerCase() || character !== character.toUpperCase()) letters++;
  }
  const heading = capitals === letters && letters >= 4;
  switch (casePolicy(form)) {
    case 'abbreviation':
      return capitals >= 2;
    case 'common':
      return heading ? letters >= 6 : capitals === 0 || (capitals === 1 && tokens.shape[at] === Shape.capital);
    case 'name':
      if (heading) return true;
      if (end - at === 1) return tokens.shape[at] === Shape.capital;
      return capitals > 0 ? capitalsKept(tokens, at, form, mayBeLower) : mayBeLower;
  }
}

/** A name may begin in lower case when its first word is a common noun that names a kind of body. */
const GENERIC =
  /^(?:gemeente|provincie|rechtbank|gerechtshof|hof|ministerie|ministeries|waterschap|hoogheemraadschap|politie|universiteit|hogeschool|commissie|vaste|algemene|tijdelijke|parlementaire|bijzondere|vereniging|stichting|inspectie|directie|dienst|afdeling|wet|besluit|regeling|verdrag|raad|bureau|kabinet|eenheid|veiligheidsregio|omgevingsdienst|ambassade|college|centrum|het|de|departement|arrondissementsparket|ziekenhuis|regionale|nationale|nationaal|openbaar|koninklijke|koninklijk|mobiele|landelijke|landelijk|europese|europees)$/;

function capitalsKept(tokens: Tokens, at: number, form: string, mayBeLower: boolean): boolean {
  if (tokens.shape[at] !== Shape.lower || !/^\p{Lu}/u.test(form)) return true;
  return mayBeLower || GENERIC.test(tokens.fold[at] as string);
}
