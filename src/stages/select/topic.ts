import { type CleanSpan, type DataSource, type Document, fromData, lexicon } from '../../pipeline/index.ts';

/** A short Dutch phrase that says what the letter is about, with its place in the cleaned text. */
export interface Topic extends CleanSpan {
  readonly text: string;
  /** `subject`: from the subject line. `term`: the most telling noun of the running text. */
  readonly origin: 'subject' | 'term';
}

/** What goes before the topic in a subject line: kind of paper, who asked. */
const LEAD =
  /^(?:(?:over|inzake|betreffende|circulaire:?)\s+|(?:beantwoording|antwoord(?:en)?|reactie|brief|aanbieding|toezending|verslag|uitstel|nadere|schriftelijke|kamervragen|vragen)\b.{0,160}?\b(?:over|inzake|betreffende|omtrent|aangaande|naar aanleiding van|met betrekking tot|m\.b\.t\.|op)\s+)+/i;

/** Words of the running text shorter than this name no topic. */
const SHORTEST = 7;

/** The topic of a letter: its subject without the lead, or the noun that it uses most for a word so rare. */
export function topicOf(
  { structure, clean, sentences }: Document<'structure' | 'clean' | 'sentences'>,
  data: DataSource,
): Topic | null {
  const subject = structure.letterhead.subject;
  if (subject) {
    const at = clean.map.toClean(subject.start);
    const text = subject.text.replace(LEAD, '');
    const from = (at ?? 0) + subject.text.length - text.length;
    if (at !== null && text.length > 3) return { text, from, to: from + text.length, origin: 'subject' };
  }
  const common = fromData(data, 'select/word-counts', () => {
    const rows = lexicon(data, 'clean/words.tsv', ['word', 'count']);
    return new Map(rows.map((row) => [row.word, Number(row.count)]));
  });
  const found = new Map<string, { count: number; from: number }>();
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(/(?<![\p{L}-])\p{Ll}{7,}(?![\p{L}-])/gu)) {
      const entry = found.get(match[0]) ?? { count: 0, from: sentence.from + match.index };
      entry.count++;
      found.set(match[0], entry);
    }
  }
  let best: Topic | null = null;
  let bestScore = 0;
  for (const [word, { count, from }] of found) {
    if (count < 3 || word.length < SHORTEST || !isNoun(word)) continue;
    const score = count * Math.log(200_000 / ((common.get(word) ?? 1) + 5));
    if (score > bestScore) {
      bestScore = score;
      best = { text: word, from, to: from + word.length, origin: 'term' };
    }
  }
  return best;
}

/** Endings that verbs and adjectives of the genre have and topics have not. */
function isNoun(word: string): boolean {
  return (
    !/(?:lijke?|ische?|ende|eerde?n?|eren|ige|baar|bare|zame|gaan|kunnen|worden|hebben|maken|nemen|geven)$/.test(
      word,
    ) && !/^(?:ge|be|ver)\p{L}+(?:d|t|de|en)$/u.test(word)
  );
}
