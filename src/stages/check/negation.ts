import type { Check } from '../../pipeline/index.ts';

const NOT_NL =
  /\b(?:niet|geen|nooit|niets|niemand|nergens|noch|zonder|nee|neen|evenmin|onvoldoende|geenszins|tenzij|nauwelijks)\b|\b(?:niet-\p{L}+)/giu;
const NOT_EN =
  /\b(?:not|no|never|nothing|nobody|none|nowhere|nor|neither|without|cannot|unless|hardly|barely|insufficient(?:ly)?|lack(?:s|ing)?|unable|fail(?:s|ed)?|un\p{L}{4,}|in(?:adequate|correct|complete|eligible|admissible|ability)\p{L}*|im(?:possible|proper)\p{L}*|non-?\p{L}+)\b|n['’]t\b/giu;
/** "niet alleen … maar ook" denies nothing, nor does "not only". */
const NOT_ONLY = /\bniet (?:alleen|slechts|enkel)\b|\bnot (?:only|just|merely)\b/gi;

const MUST_NL = /\b(?:moet|moeten|dient|dienen|hoeft|hoeven|verplicht)\b/i;
const MUST_EN =
  /\b(?:must|ha(?:s|ve|d) to|should|shall|need(?:s|ed)?|require[sd]?|oblig\p{L}+|mandatory|is to|are to|ought|compulsory|necessary|will have)\b/iu;
const WILL_NL = /\b(?:zal|zullen)\b/i;
const WILL_EN = /\b(?:will|shall|would|going to|won['’]t|is to|are to)\b|['’]ll\b/i;
const MAY_NL = /\b(?:kan|kunnen|mag|mogen)\b/i;
const MAY_EN =
  /\b(?:can|cannot|could|may|might|able|possible|possibly|impossible|allow(?:s|ed)?|permit(?:s|ted)?|unable|can['’]t)\b/i;

/** A line must deny what the Dutch denies and nothing else; what must, may or will be must stay so. */
export function sameNegation(dutch: string, english: string): readonly [Check, Check] {
  const nl = count(dutch.replace(NOT_ONLY, ' '), NOT_NL);
  const en = count(english.replace(NOT_ONLY, ' '), NOT_EN);
  const negated = nl > 0 === en > 0 || (nl === 0 && onlyPrefixes(english));
  const modal = [
    [MUST_NL, MUST_EN, 'obligation (moet)'],
    [WILL_NL, WILL_EN, 'future (zal)'],
    [MAY_NL, MAY_EN, 'possibility (kan)'],
  ] as const;
  const lost = modal
    .filter(([dutchForm, englishForm]) => dutchForm.test(dutch) && !englishForm.test(english))
    .map(([, , name]) => name);
  return [
    {
      kind: 'negation',
      ok: negated,
      detail: negated ? '' : nl > 0 ? 'the denial is not in the English' : 'the English denies what the Dutch does not',
    },
    {
      kind: 'modality',
      ok: lost.length === 0,
      detail: lost.length > 0 ? `not in the English: ${lost.join(', ')}` : '',
    },
  ];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** "unchanged", "independent": negative in form only; a Dutch "on-" word may stand behind it. */
function onlyPrefixes(english: string): boolean {
  return (english.replace(NOT_ONLY, ' ').match(NOT_EN) ?? []).every(
    (word) => /^(?:un|in|im|non|lack|fail|insuff)/i.test(word) && !/^(?:unless|unable)/i.test(word),
  );
}
