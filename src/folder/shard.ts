import { createHash } from 'node:crypto';
import { DEFAULTS } from '../stages/defaults.ts';
import { type Input, inputBytes } from './input.ts';

/** A share of a folder. The content of a letter decides its shard, so every machine agrees without talking. */
export interface Shard {
  takes(input: Input): Promise<boolean>;
}

/**
 * Parses `i/n`, i from 1 to n.
 * @throws TypeError for anything else.
 */
export function parseShard(text: string): Shard {
  const [, i, n] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const index = Number(i);
  const count = Number(n);
  if (!(index >= 1 && index <= count))
    throw new TypeError(`--shard expects i/n with i from 1 to n, like 2/4; got "${text}".`);
  return {
    async takes(input) {
      // A file that cannot be read has no content; its path then decides, so that exactly one shard reports it.
      const content = await inputBytes(input, DEFAULTS.maxBytes).catch(() => Buffer.from(input.path));
      return createHash('sha256').update(content).digest().readUInt32BE(0) % count === index - 1;
    },
  };
}
