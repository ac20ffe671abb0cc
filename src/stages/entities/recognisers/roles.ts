import { type Candidate, Tier } from '../candidate.ts';
import { caseFits } from '../gazetteer/case.ts';
import type { LetterView } from '../letter.ts';
import type { Lexicons } from '../lexicons.ts';
import type { Recogniser } from '../recogniser.ts';
import { headAt, type RoleHead } from '../roles/heads.ts';
import { portfoliosAfter } from '../roles/portfolios.ts';
import { series } from '../roles/unlisted.ts';
import { slug } from '../text.ts';
import { Gap, Shape } from '../tokens.ts';

/** Offices: composed ("staatssecretaris van VWS", "de ministers van BZ en van JenV"), listed, or the bare head. */
export const roles: Recogniser = {
  name: 'roles',
  *propose(letter, lexicons) {
    for (let at = 0; at < letter.tokens.count; at++) {
      if (letter.tokens.shape[at] === Shape.mark || letter.tokens.shape[at] === Shape.number) continue;
      const head = headAt(letter.tokens, at);
      if (head !== null) yield* composed(letter, lexicons, at, head);
      yield* listedRoles(letter, lexicons, at);
    }
  },
};

function* composed(letter: LetterView, lexicons: Lexicons, at: number, head: RoleHead): Generator<Candidate> {
  const { tokens } = letter;
  const portfolio = portfoliosAfter(letter, lexicons, head);
  if (portfolio !== null) {
    const title = head.plural ? head.english.plural : head.english.singular;
    const english = `${title} ${series(portfolio.english.map((field) => `${portfolio.preposition} ${field}`))}`;
    const parts = portfolio.english.map((p) => slug(`${head.office} ${portfolio.preposition} ${p}`));
    yield candidate(
      tokens.from[at] as number,
      tokens.to[portfolio.end - 1] as number,
      english,
      parts.join(' '),
      Tier.composed,
    );
    return;
  }
  if (!head.alone) return;
  const from = tokens.from[at] as number;
  const to = tokens.to[head.end - 1] as number;
  const english = head.plural ? head.english.plural : head.english.singular;
  yield candidate(from, to, english, slug(head.office), Tier.shape, 'bare');
}

function* listedRoles({ tokens }: LetterView, { roles: trie }: Lexicons, at: number): Generator<Candidate> {
  const found: Candidate[] = [];
  trie.match(tokens, at, (end, values) => {
    const surface = tokens.text.slice(tokens.from[at], tokens.to[end - 1]);
    const exact = values.find((value) => value.form === surface);
    const form =
      exact ??
      values.find((value) => caseFits(tokens, at, end, value.form, true) || lowered(tokens, at, end, value.form));
    if (
      form === undefined ||
      (at > 0 && tokens.gap[at] === Gap.none && tokens.fold[at - 1] === '-') ||
      /^(?:minister|ministers|staatssecretaris|staatssecretarissen)$/i.test(form.form)
    )
      return;
    found.push(
      candidate(
        tokens.from[at] as number,
        tokens.to[end - 1] as number,
        form.english,
        form.slug,
        Tier.listed,
        form.ambiguous ? 'ambiguous' : undefined,
      ),
    );
  });
  yield* found;
}

/** "Voorzitter van de Tweede Kamer" for the listed "voorzitter van de Tweede Kamer": capitals in offices are free. */
function lowered(tokens: LetterView['tokens'], at: number, end: number, form: string): boolean {
  const surface = tokens.text.slice(tokens.from[at], tokens.to[end - 1]);
  return form.length > 5 && surface.slice(1).toLowerCase() === form.slice(1).toLowerCase();
}

function candidate(from: number, to: number, english: string, norm: string, tier: number, note?: string): Candidate {
  return {
    type: 'ROLE',
    from,
    to,
    english,
    norm,
    certainty: 'stated',
    tier,
    by: note === undefined ? ['roles'] : [`roles:${note}`],
    readings: [],
  };
}
