import type { Region } from '../../pipeline/index.ts';

/** What a format yields: the text that offsets refer to, what is known about its parts, what the file states about itself. */
export interface Contents {
  readonly text: string;
  readonly regions: readonly Region[];
  readonly metadata: Readonly<Record<string, string>>;
}
