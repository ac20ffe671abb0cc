/** A model could not be fetched or is not in order; the message says what happened and what to do. */
export class ModelTrouble extends Error {
  override readonly name = 'ModelTrouble';
  /** Whether the same request may do better a moment later. */
  readonly passing: boolean;

  constructor(message: string, { passing = false, cause }: { passing?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.passing = passing;
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

export function reasonOf(error: unknown): string {
  return codeOf(error) || (error instanceof Error ? error.message : String(error));
}
