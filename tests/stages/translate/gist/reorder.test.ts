import { describe, expect, it } from 'vitest';
import { packageData } from '../../../../src/pipeline/data.ts';
import { reorder } from '../../../../src/stages/translate/gist/reorder.ts';
import { loadTagger } from '../../../../src/stages/translate/gist/tag.ts';
import { tokenise } from '../../../../src/stages/translate/gist/token.ts';

const tagger = loadTagger(packageData());
const order = (text: string) =>
  reorder(tokenise(text, 'nl'), tagger)
    .map((token) => token.surface)
    .join(' ');

describe('reorder', () => {
  it.each([
    [
      'perfect tense',
      'Het kabinet heeft gisteren een wet aangenomen.',
      'Het kabinet heeft aangenomen gisteren een wet .',
    ],
    [
      'a group of words that belongs to the verb, at the end of the clause',
      'Wij brengen de gevolgen voor de gemeenten in kaart.',
      'Wij in kaart brengen de gevolgen voor de gemeenten .',
    ],
    [
      'the same group with its participle',
      'Het kabinet heeft de risico’s in kaart gebracht.',
      "Het kabinet heeft in kaart gebracht de risico's .",
    ],
    [
      'the same group with “te”',
      'Ik verzoek u de risico’s in kaart te brengen.',
      "Ik verzoek u te in kaart brengen de risico's .",
    ],
    ['the same words without the verb', 'De raad noemt op gang 3 twee zalen.', 'De raad noemt op gang 3 twee zalen .'],
    [
      'condition by word order',
      'Heeft een gemeente geen plan, dan stelt de provincie dat vast.',
      'Indien een gemeente heeft geen plan , de provincie vaststelt dat .',
    ],
    [
      'condition in the passive',
      'Wordt de vergunning verleend, dan begint de bouw.',
      'Indien de vergunning wordt verleend , de bouw begint .',
    ],
    [
      'condition with a separated verb',
      'Komt de aanbieder zijn afspraken niet na, dan volgt een boete.',
      'Indien de aanbieder niet nakomt zijn afspraken , een boete volgt .',
    ],
    [
      'condition with “mocht”, without “dan”',
      'Mocht de situatie verslechteren, informeer ik uw Kamer.',
      'Indien de situatie mocht verslechteren , ik informeer uw Kamer .',
    ],
    [
      '“dan” after “als”',
      'Als de kosten stijgen, dan volgt een besluit.',
      'Als de kosten stijgen , een besluit volgt .',
    ],
    [
      'a question',
      'Heeft een gemeente geen plan, dan wel een oud plan?',
      'Heeft een gemeente geen plan , dan wel een oud plan ?',
    ],
    ['modal', 'Ik zal uw Kamer hierover informeren.', 'Ik zal informeren uw Kamer hierover .'],
    ['inversion', 'Daarom heb ik de wet gewijzigd.', 'Daarom ik heb gewijzigd de wet .'],
    [
      'inversion after a clause',
      'Omdat de kosten stijgen, heeft het kabinet ingegrepen.',
      'Omdat de kosten stijgen , het kabinet heeft ingegrepen .',
    ],
    [
      'subordinate clause',
      'Ik denk dat het kabinet de Kamer heeft geïnformeerd.',
      'Ik denk dat het kabinet heeft geïnformeerd de Kamer .',
    ],
    [
      'participle before its auxiliary',
      'Ik weet dat de maatregel genomen zou moeten worden.',
      'Ik weet dat de maatregel zou moeten worden genomen .',
    ],
    ['separable verb', 'Nederland neemt dit jaar aan de missie deel.', 'Nederland deelneemt dit jaar aan de missie .'],
    [
      'separated infinitive',
      'Het kabinet besluit om de wet aan te bieden.',
      'Het kabinet besluit om te aanbieden de wet .',
    ],
    ['final negation', 'Ik deel deze mening niet.', 'Ik niet deel deze mening .'],
    [
      'prenominal complement',
      'De in de brief genoemde maatregelen zijn nodig.',
      'De maatregelen genoemde in de brief zijn nodig .',
    ],
    ['question', 'Kunt u de Kamer hierover informeren?', 'Kunt u informeren de Kamer hierover ?'],
    [
      'prefix before a preposition',
      'Daarna ga ik in op de vragen van de commissie.',
      'Daarna ik inga op de vragen van de commissie .',
    ],
    [
      'reflexive verb with its prefix',
      'Het kabinet zet zich binnen de EU in voor vrede.',
      'Het kabinet inzet zich binnen de EU voor vrede .',
    ],
    [
      'predicate beside its copula',
      'Ik vind dat dit besluit aan de burger moeilijk uit te leggen is.',
      'Ik vind dat dit besluit is moeilijk te uitleggen aan de burger .',
    ],
    ['impersonal passive', 'Er wordt dit jaar geen onderscheid gemaakt.', 'geen onderscheid wordt gemaakt dit jaar .'],
    [
      'brackets inside a clause',
      'Ik weet dat de minister (mede namens de staatssecretaris) de wet heeft gewijzigd.',
      'Ik weet dat de minister ( mede namens de staatssecretaris ) heeft gewijzigd de wet .',
    ],
    [
      'demonstrative after "om"',
      'Het kabinet besluit om die middelen in te zetten.',
      'Het kabinet besluit om te inzetten die middelen .',
    ],
    [
      'embedded question',
      'De heer Jansen vroeg tot slot of ik de wet wil wijzigen.',
      'De heer Jansen vroeg tot slot of ik wil wijzigen de wet .',
    ],
    ['object pronoun', 'De commissie heeft dit ook benadrukt.', 'De commissie heeft ook benadrukt dit .'],
    [
      'heading that ran into its sentence',
      'Antwoord op vraag 3 Daarom heb ik de wet gewijzigd.',
      'Antwoord op vraag 3 Daarom ik heb gewijzigd de wet .',
    ],
  ])('%s', (_, dutch, english) => expect(order(dutch)).toBe(english));

  it('gives a verb that is spelled like a noun a key of its own', () => {
    const keys = (text: string) => reorder(tokenise(text, 'nl'), tagger).map((token) => token.key);
    expect(keys('Kunt u deze analyse met de Kamer delen?')).toContain('delen~');
    expect(keys('De delen van het rapport zijn openbaar.')).toContain('delen');
    expect(keys('Het verdrag kent twee uitzonderingen.')).toContain('kent~');
  });

  it('neither loses nor repeats a token, whatever the text', () => {
    const texts = [
      'dat dat die die wat waarvan waarvan om te te zijn zijn, en of die, dat',
      'De minister die de brief die hij schreef las, heeft zijn besluit, dat niet, nooit en nergens te laten zien, genomen.',
      '"Om", zei hij, "te, de in het van door gaan (en) komen"',
    ];
    for (const text of texts) {
      const letters = (words: readonly string[]) => [...words.join('').replaceAll('+', '')].sort().join('');
      const tokens = tokenise(text, 'nl');
      expect(letters(reorder(tokens, tagger).map((t) => t.surface))).toBe(letters(tokens.map((t) => t.surface)));
    }
  });

  it('copes with very deep nesting', () => {
    const text = `${'de man die zegt dat '.repeat(400)}hij komt.`;
    expect(reorder(tokenise(text, 'nl'), tagger)).toHaveLength(tokenise(text, 'nl').length);
  });
});
