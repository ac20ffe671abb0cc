import { type DiagnosticCode, MESSAGES } from './messages.ts';
import type { Span } from './span.ts';

export type { DiagnosticCode } from './messages.ts';

/** error: the letter could not be finished. warning: a reader should look. info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Values that a message mentions; small and serialisable. */
export type DiagnosticData = Readonly<Record<string, string | number>>;

/** Something a reader of one letter should know. Codes are stable; prose is made from code and data at the edge. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** The stage that reported it. */
  readonly stage: string;
  /** Where in the original text, or null when it concerns the letter as a whole. */
  readonly span: Span | null;
  readonly data: DiagnosticData;
}

/** The English sentence for a diagnostic: what was expected, what came, what to do. */
export function message(diagnostic: Diagnostic): string {
  return MESSAGES[diagnostic.code].text.replace(/\{(\w+)\}/g, (_, key: string) => String(diagnostic.data[key] ?? '?'));
}

/** Makes a diagnostic with the severity that belongs to its code. */
export function diagnostic(
  stage: string,
  code: DiagnosticCode,
  data: DiagnosticData = {},
  span: Span | null = null,
): Diagnostic {
  return Object.freeze({ code, severity: MESSAGES[code].severity, stage, span, data });
}
