import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the place of the folder depends on; given by tests. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/**
 * The folder of models that do not ship with the package: `KAMERBRIEF_MODELS`,
 * or `kamerbrief/models` in the platform's cache folder. It need not exist.
 */
export function modelsFolder(around: Partial<Surroundings> = {}): string {
  const { env = process.env, platform = process.platform, home = homedir() } = around;
  return env.KAMERBRIEF_MODELS || join(cacheFolder(env, platform, home), 'kamerbrief', 'models');
}

function cacheFolder(env: Surroundings['env'], platform: string, home: string): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  return env.XDG_CACHE_HOME || join(home, '.cache');
}
