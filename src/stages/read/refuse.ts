import { type DiagnosticCode, type DiagnosticData, Refusal } from '../../pipeline/index.ts';

/** Why a file cannot be read. A reader throws it; the stage reports its code. */
export class Unreadable extends Refusal {
  constructor(
    readonly code: DiagnosticCode,
    readonly data: DiagnosticData = {},
  ) {
    super(code);
  }
}

/** A file that is not what it says it is, or is damaged. */
export function broken(format: string, reason: string): Unreadable {
  return new Unreadable('read/broken', { format, reason });
}
