import { Tier } from '../candidate.ts';
import type { Recogniser } from '../recogniser.ts';
import { ecli, euCases, lawReports, ljn, resolutions, unitedNations } from '../references/courts.ts';
import { celex, commissionDocuments, euActs, euNumbers } from '../references/european.ts';
import { nationalJournals, officialJournal } from '../references/journals.ts';
import { letterNumbers, ownNumbers } from '../references/kenmerk.ts';
import {
  appendix,
  appendixByNumber,
  barePaper,
  identifiers,
  labelledPaper,
  proceedings,
} from '../references/parliamentary.ts';
import type { ReferencePattern } from '../references/pattern.ts';

const PATTERNS: readonly ReferencePattern[] = [
  labelledPaper,
  barePaper,
  appendix,
  appendixByNumber,
  proceedings,
  identifiers,
  nationalJournals,
  officialJournal,
  euActs,
  euNumbers,
  commissionDocuments,
  celex,
  ecli,
  euCases,
  ljn,
  resolutions,
  unitedNations,
  lawReports,
  ownNumbers,
  letterNumbers,
];

/** References to official documents, each one span with the norm of its first document. */
export const references: Recogniser = {
  name: 'references',
  *propose({ text }) {
    for (const pattern of PATTERNS) {
      for (const match of text.matchAll(pattern.expression)) {
        const reading = pattern.read(match as RegExpExecArray, text);
        if (reading === null) continue;
        const [offset, length] = reading.span ?? [0, match[0].length];
        const from = match.index + offset;
        yield {
          type: 'REFERENCE',
          from,
          to: from + length,
          norm: reading.norm,
          english: reading.english,
          certainty: 'stated',
          tier: Tier.composed,
          by: ['references'],
          readings: [],
        };
      }
    }
  },
};
