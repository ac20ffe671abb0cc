import type { Tokens } from '../tokens.ts';

/** The noun of a ministerial office, with the English it composes to. */
export interface RoleHead {
  readonly end: number;
  readonly plural: boolean;
  readonly english: { readonly singular: string; readonly plural: string };
}

const HEADS: Readonly<Record<string, readonly [string, string, boolean]>> = {
  minister: ['Minister', 'Ministers', false],
  ministers: ['Minister', 'Ministers', true],
  staatssecretaris: ['State Secretary', 'State Secretaries', false],
  staatssecretarissen: ['State Secretary', 'State Secretaries', true],
  bewindspersoon: ['member of government', 'members of government', false],
  bewindspersonen: ['member of government', 'members of government', true],
};

/** The ministerial head that starts at the token; "minister-president" is an office of its own. */
export function headAt(tokens: Tokens, at: number): RoleHead | null {
  const found = HEADS[tokens.fold[at] as string];
  if (found === undefined) return null;
  if (tokens.fold[at + 1] === '-' && tokens.gap[at + 1] === 0) return null;
  return { end: at + 1, plural: found[2], english: { singular: found[0], plural: found[1] } };
}
