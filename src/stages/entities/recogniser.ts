import type { Candidate } from './candidate.ts';
import type { LetterView } from './letter.ts';
import type { Lexicons } from './lexicons.ts';

/** Proposes candidates of one family; never looks at what others proposed. */
export interface Recogniser {
  readonly name: string;
  propose(letter: LetterView, lexicons: Lexicons): Iterable<Candidate>;
}

/** Looks at all candidates and keeps, changes, adds or drops some. */
export interface Refiner {
  readonly name: string;
  refine(candidates: readonly Candidate[], letter: LetterView, lexicons: Lexicons): import('./candidate.ts').Refined;
}
