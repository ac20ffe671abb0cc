import type { Line, Sentence } from '../../pipeline/index.ts';
import type { Letter } from './letter.ts';

export type Answer = Line & { readonly group: 'answers'; readonly question: string | null };

/** For each question with an answer: what was asked, and what the answer says. */
export function answers(letter: Letter): readonly Answer[] {
  const { structure, sentences, translations } = letter.document;
  const lines: Answer[] = [];
  const told = new Set<string>();
  for (const { number, question, answer } of structure.questions) {
    const asked = sentences.find((s) => question.includes(s.block));
    const english = asked ? translations.get(asked.id)?.english : undefined;
    const heading = `Question ${number}${english ? `: ${letter.grammar.polish(english)}` : ''}`;
    const given = sentences.filter((s) => answer.includes(s.block));
    const add = (line: Line): void => {
      lines.push({ ...line, group: 'answers', question: heading });
    };
    const first = given[0];
    const short = first ? knownAnswer(first) : null;
    if (first && short) add(letter.template(short, [first], [first.id]));
    for (const selected of letter.chosen()) {
      if (told.has(selected.unit.id) || selected.unit.sentence === (short ? first?.id : null)) continue;
      if (!given.some((s) => s.id === selected.unit.sentence)) continue;
      told.add(selected.unit.id);
      add(letter.translation(selected));
    }
  }
  return lines;
}

/** Answers so short that their English is known. */
function knownAnswer({ text }: Sentence): string | null {
  const yes =
    /^(ja|nee|neen|jazeker|klopt|dat klopt|dit klopt|ja, dat klopt|ja, dat is juist|ja, dit klopt)[.!]?$/i.exec(
      text.trim(),
    );
  if (yes) return /^n/i.test(yes[1] as string) ? 'No.' : 'Yes.';
  const see =
    /^(?:zie|ik verwijs (?:u )?naar|hiervoor verwijs ik naar|zie hiervoor) (?:het|mijn|de|ons) (?:antwoord|antwoorden|beantwoording)(?: op| van)? (?:de )?vra(?:ag|gen) (\d+(?:(?:, | en | t\/m | tot en met )\d+)*)(?: hierboven)?\.?$/i.exec(
      text.trim(),
    );
  if (see) {
    const numbers = (see[1] as string).replace(' en ', ' and ').replace(/ t\/m | tot en met /, ' to ');
    return `See the answer to question${/\D/.test(numbers) ? 's' : ''} ${numbers}.`;
  }
  return null;
}
