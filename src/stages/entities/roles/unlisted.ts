import type { Lexicons } from '../lexicons.ts';
import { Gap, Shape, type Tokens } from '../tokens.ts';

/**
 * A portfolio nobody listed: fields of government and capitalised words joined by
 * commas, "en" and hyphens. One word alone must be a known field, else it may be a
 * surname. English where every field is known, Dutch otherwise.
 */
export function unlistedPortfolio(
  tokens: Tokens,
  at: number,
  { fields }: Pick<Lexicons, 'fields'>,
): { english: string; end: number; known: boolean } | null {
  const parts: string[] = [];
  let known = true;
  let end = at;
  for (let i = at; i < tokens.count && (i === at || (tokens.gap[i] as number) < Gap.blank); ) {
    const field = fields.longest(tokens, i);
    if (field !== null && (tokens.shape[i] as number) >= Shape.capital) {
      parts.push(field.values[0] as string);
      i = end = field.end;
    } else if ((tokens.shape[i] as number) >= Shape.capital) {
      known = false;
      i = end = i + 1;
    } else if (end !== i) break;
    else if (tokens.fold[i] === 'en' || tokens.fold[i] === '&') i++;
    else if (tokens.fold[i] === ',' && listGoesOn(tokens, i + 1)) i++;
    else if (tokens.fold[i] === '-' && tokens.gap[i] === Gap.none) {
      known = false;
      i++;
    } else break;
  }
  if (end === at || (!known && end === at + 1)) return null;
  const dutch = tokens.text.slice(tokens.from[at], tokens.to[end - 1]);
  return { english: known ? series(parts) : dutch, end, known };
}

/** "Werk, Economie en Zorg": after the comma at most three capitalised words and "en", or another comma. */
function listGoesOn(tokens: Tokens, at: number): boolean {
  let i = at;
  while (i < at + 3 && i < tokens.count && (tokens.shape[i] as number) >= Shape.capital) i++;
  if (i === at) return false;
  if (tokens.fold[i] === ',') return listGoesOn(tokens, i + 1);
  return tokens.fold[i] === 'en' && i + 1 < tokens.count && (tokens.shape[i + 1] as number) >= Shape.capital;
}

/** "the Economy, Employment and Pensions". */
export function series(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
