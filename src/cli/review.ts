import { once } from 'node:events';
import { userInfo } from 'node:os';
import { startReview } from '../review/server.ts';
import { Misuse } from './misuse.ts';

/** `kamerbrief review <dir>`: serves the pages on this machine until it is interrupted. */
export async function reviewCommand(folder: string, flags: { port: number; reviewer?: string }): Promise<number> {
  if (flags.port > 65_535) throw new Misuse(`--port expects a number up to 65535; got ${flags.port}.`);
  const server = await startReview(folder, { port: flags.port, reviewer: flags.reviewer ?? userName() });
  process.stderr.write(
    `Reviewing ${folder} at ${server.url}\nDecisions are kept in decisions.jsonl beside the briefs. Ctrl-C ends.\n`,
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
  return 0;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user without a name.
    return 'reviewer';
  }
}
