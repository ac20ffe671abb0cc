import { beforeAll, describe, expect, it } from 'vitest';
import { type Grammar, loadGrammar } from '../../../src/stages/summarise/grammar.ts';

let grammar: Grammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

describe('thirdPerson', () => {
  it.each([
    [
      'I regard this motion as support for my policy.',
      'the Minister regards this motion as support for the Minister’s policy.',
    ],
    ['In May I will inform the House.', 'In May the Minister will inform the House.'],
    ['I have decided to act.', 'the Minister has decided to act.'],
    ['Therefore I also share this concern.', 'Therefore the Minister also shares this concern.'],
    ['I am prepared to help.', 'the Minister is prepared to help.'],
    ['I do not recognise that picture.', 'the Minister does not recognise that picture.'],
    ['We share this view.', 'We share this view.'],
  ])('%s', (english, expected) => {
    expect(grammar.thirdPerson(english, 'the Minister')).toBe(expected);
  });

  it('leaves verbs alone after several speakers', () => {
    expect(grammar.thirdPerson('I regard this as sound.', 'the Ministers')).toBe('the Ministers regard this as sound.');
    expect(grammar.thirdPerson('In our view we are bound.', 'the Ministers')).toBe(
      'In the Ministers’ view the Ministers are bound.',
    );
  });
});

describe('polish', () => {
  it.each([
    ['the the House', 'The House.'],
    ['a evaluation of an plan', 'An evaluation of a plan.'],
    ['a union , an hour and a European plan', 'A union, an hour and a European plan.'],
    ['is this so ?', 'Is this so?'],
    ['an NGO and a UN body', 'An NGO and a UN body.'],
  ])('%s', (english, expected) => {
    expect(grammar.polish(english)).toBe(expected);
  });
});
