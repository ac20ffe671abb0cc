import type { Tokens } from '../tokens.ts';

/** The noun of a ministerial office, with the English it composes to. */
export interface RoleHead {
  readonly end: number;
  readonly plural: boolean;
  readonly english: { readonly singular: string; readonly plural: string };
  /** What the norm of the office begins with; a colleague who holds a portfolio is its minister. */
  readonly office: string;
  /** False for words that name an office only with a portfolio: "ambtgenoot van Financiën". */
  readonly alone: boolean;
}

const HEADS: Readonly<Record<string, readonly [singular: string, plural: string, plural: boolean]>> = {
  minister: ['Minister', 'Ministers', false],
  ministers: ['Minister', 'Ministers', true],
  staatssecretaris: ['State Secretary', 'State Secretaries', false],
  staatssecretarissen: ['State Secretary', 'State Secretaries', true],
  bewindspersoon: ['member of government', 'members of government', false],
  bewindspersonen: ['member of government', 'members of government', true],
  bewindslieden: ['member of government', 'members of government', true],
};
const COLLEAGUES: Readonly<Record<string, boolean>> = {
  ambtgenoot: false,
  ambtgenote: false,
  ambtsgenoot: false,
  ambtsgenote: false,
  ambtgenoten: true,
  ambtsgenoten: true,
  collega: false,
};

/** The ministerial head that starts at the token; "minister-president" is an office of its own. */
export function headAt(tokens: Tokens, at: number): RoleHead | null {
  const fold = tokens.fold[at] as string;
  const found = HEADS[fold];
  const end = at + 1;
  if (tokens.fold[end] === '-' && tokens.gap[end] === 0) return null;
  if (found !== undefined) {
    const [singular, plural, several] = found;
    return { end, plural: several, english: { singular, plural }, office: singular, alone: true };
  }
  const several = COLLEAGUES[fold];
  if (several === undefined) return null;
  const english = { singular: 'colleague the Minister', plural: 'colleagues the Ministers' };
  return { end, plural: several, english, office: 'Minister', alone: false };
}
