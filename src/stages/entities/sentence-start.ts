import { Gap, type Tokens } from './tokens.ts';

/** True for the first token of a sentence, a line or a quotation, where a capital tells nothing. */
export function opensSentence(tokens: Tokens, at: number): boolean {
  if (at === 0 || (tokens.gap[at] as number) >= Gap.line) return true;
  return /^[.!?:«"“‘']$/.test(tokens.fold[at - 1] as string);
}
