import { bySpan, type Check, type Line, type Mention } from '../../pipeline/index.ts';
import { lostNames } from './names.ts';
import { sameNegation } from './negation.ts';
import { numbersOf, unsupported } from './numbers.ts';

export interface Evidence {
  readonly mentions: readonly Mention[];
}

/** Below this the translator itself doubts the line. */
const DOUBTFUL = 0.25;

/**
 * The checks of one line and what follows from them. A template line is made of
 * facts, so only its numbers are held against the Dutch; a translated line is
 * checked for numbers, names, negation, modality, quotation and confidence.
 */
export function checkLine(line: Line, { mentions }: Evidence): { checks: readonly Check[]; status: Line['status'] } {
  if (line.by === 'template') return { checks: [], status: 'verified' };
  const own = mentions.filter((m) => line.spans.some((s) => m.start >= s.start && m.end <= s.end)).sort(bySpan);
  const checks: Check[] = [
    numberCheck(line, own),
    nameCheck('names', line, own, ['COUNTRY', 'AGENCY', 'PERSON', 'PLACE']),
    nameCheck('dates', line, own, ['DATE']),
    nameCheck('references', line, own, ['REFERENCE']),
    ...sameNegation(line.dutch, line.english),
    quotationCheck(line),
    { kind: 'confidence', ok: line.confidence >= DOUBTFUL, detail: line.confidence.toFixed(2) },
  ];
  return { checks, status: checks.every((c) => c.ok) ? 'verified' : 'unverified' };
}

function numberCheck(line: Line, own: readonly Mention[]): Check {
  // English that stands for a mention may hold numbers in another form ("1,5 miljoen" → "1.5 million", "art. 5").
  const known = own.flatMap((m) => numbersOf(m.english, 'en'));
  const missing = unsupported(numbersOf(line.dutch, 'nl'), numbersOf(line.english, 'en'));
  const invented = unsupported(numbersOf(line.english, 'en'), [...numbersOf(line.dutch, 'nl'), ...known]);
  const detail = [
    missing.length > 0 ? `not in the English: ${missing.join(', ')}` : '',
    invented.length > 0 ? `not in the Dutch: ${invented.join(', ')}` : '',
  ];
  return { kind: 'numbers', ok: missing.length + invented.length === 0, detail: detail.filter(Boolean).join('; ') };
}

function nameCheck(kind: Check['kind'], line: Line, own: readonly Mention[], types: readonly Mention['type'][]): Check {
  const lost = lostNames(
    own.filter((m) => types.includes(m.type)),
    line.english,
  );
  return { kind, ok: lost.length === 0, detail: lost.length > 0 ? `not in the English: ${lost.join(', ')}` : '' };
}

function quotationCheck({ english }: Line): Check {
  const opened = english.match(/‘|“/g)?.length ?? 0;
  // An apostrophe looks like a closing quotation mark, so there may be more of those, never fewer.
  const closed = english.match(/’|”/g)?.length ?? 0;
  return { kind: 'quotation', ok: closed >= opened, detail: closed >= opened ? '' : 'a quotation is not closed' };
}
