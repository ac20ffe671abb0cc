import {
  type CleanText,
  type Mention,
  type Rejection,
  type Sentence,
  type Structure,
  stage,
} from '../../pipeline/index.ts';
import type { Candidate } from './candidate.ts';
import { findMentions } from './find.ts';
import type { LetterView } from './letter.ts';
import { lexicons } from './lexicons.ts';
import { mismatches } from './office-holders.ts';
import { oneLine } from './text.ts';
import { tokenise } from './tokens.ts';
import { unite } from './unite.ts';

export { addressOf } from './address.ts';
export { holdersOf, type OfficeHolder } from './office-holders.ts';

/** Finds, types and normalises the mentions of a letter and unites those of one thing. */
export const entities = stage({
  name: 'entities',
  version: '1',
  needs: ['clean', 'structure', 'sentences', 'text'],
  adds: ['mentions', 'entities', 'rejections'],
  run({ clean, structure, sentences }, { data, report }) {
    const found = findMentions(view(clean, structure), lexicons(data));
    const mentions = found.mentions
      .filter((c) => clean.map.covers(c))
      .map((candidate) => mention(candidate, clean, sentences));
    const date = structure.letterhead.date?.norm ?? null;
    for (const { signed, role, registered } of mismatches(mentions, clean.text, date, data)) {
      const details = { signed: signed.text, registered: registered.person, role: role.english, date: date ?? '' };
      report('entities/office-holder-mismatch', details, { start: signed.start, end: signed.end });
    }
    const rejections = found.dropped
      .filter(({ candidate }) => clean.map.covers(candidate))
      .map(
        ({ candidate, reason }): Rejection => ({
          ...clean.map.toOriginal(candidate),
          type: candidate.type,
          text: oneLine(clean.text.slice(candidate.from, candidate.to)),
          recogniser: candidate.by[0] ?? '',
          reason,
        }),
      );
    return { mentions, entities: unite(mentions), rejections };
  },
});

function view(clean: CleanText, { letterhead, blocks }: Structure): LetterView {
  return {
    text: clean.text,
    tokens: tokenise(clean.text),
    date: letterhead.date?.norm ?? null,
    blocks,
    addressee: letterhead.addressee?.text ?? '',
    sender: letterhead.sender.map((field) => field.text),
  };
}

function mention(candidate: Candidate, clean: CleanText, sentences: readonly Sentence[]): Mention {
  const { from, to, type, english, norm, certainty, by } = candidate;
  return {
    ...clean.map.toOriginal(candidate),
    from,
    to,
    type,
    text: oneLine(clean.text.slice(from, to)),
    english,
    norm,
    certainty,
    by: by.map((name) => name.split(':')[0] as string),
    sentence: sentenceAt(sentences, from),
  };
}

function sentenceAt(sentences: readonly Sentence[], offset: number): string | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).to <= offset) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence !== undefined && sentence.from <= offset ? sentence.id : null;
}
