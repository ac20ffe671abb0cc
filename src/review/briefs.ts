import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Brief, briefSchema } from '../stages/brief/schema.ts';

const ENDING = '.brief.json';

/** A brief of an output folder. `name` is its path without `.brief.json`, with forward slashes. */
export interface NamedBrief {
  readonly name: string;
  readonly brief: Brief;
}

/**
 * The briefs of a folder that `kamerbrief run` wrote, in the order of their names.
 * @throws TypeError when the folder cannot be read, holds no brief, or one that is not of this version's schema.
 */
export async function readBriefs(folder: string): Promise<readonly NamedBrief[]> {
  const names = await briefNames(folder);
  return Promise.all(names.map(async (name) => ({ name, brief: await readBrief(folder, name) })));
}

/** The briefs that a folder held at the start, each as its file says now. */
export class BriefFolder {
  readonly folder: string;
  readonly #kept: Map<string, { readonly stamp: string; readonly brief: Brief } | null>;

  private constructor(folder: string, names: readonly string[]) {
    this.folder = folder;
    this.#kept = new Map(names.map((name) => [name, null]));
  }

  /** @throws TypeError as readBriefs. */
  static async open(folder: string): Promise<BriefFolder> {
    const opened = new BriefFolder(folder, await briefNames(folder));
    await opened.all();
    return opened;
  }

  async all(): Promise<readonly NamedBrief[]> {
    const found: NamedBrief[] = [];
    for (const name of this.#kept.keys()) {
      const brief = await this.get(name);
      if (brief) found.push({ name, brief });
    }
    return found;
  }

  /** Null for a name that was not there at the start or is no longer. */
  async get(name: string): Promise<Brief | null> {
    const kept = this.#kept.get(name);
    if (kept === undefined) return null;
    const info = await stat(join(this.folder, name + ENDING)).catch(() => null);
    if (!info) return null;
    const stamp = `${info.mtimeMs} ${info.size}`;
    if (kept?.stamp === stamp) return kept.brief;
    const brief = await readBrief(this.folder, name);
    this.#kept.set(name, { stamp, brief });
    return brief;
  }
}

async function briefNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: Error) => {
    throw new TypeError(`Expected a folder of briefs, but ${folder} could not be read (${cause.message}).`);
  });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).slice(0, -ENDING.length).split(sep).join('/'))
    .sort();
  if (names.length === 0)
    throw new TypeError(
      `${folder} holds no briefs (*${ENDING}); write some with "kamerbrief run <letters> -o ${folder}".`,
    );
  return names;
}

async function readBrief(folder: string, name: string): Promise<Brief> {
  const file = name + ENDING;
  return parse(await readFile(join(folder, file), 'utf8'), file);
}

function parse(text: string, file: string): Brief {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new TypeError(`${file} is not JSON; make the brief again with "kamerbrief run --force".`);
  }
  const result = briefSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new TypeError(
    `${file} is no brief that this version reads (${issue?.path.join('.')}: ${issue?.message}); make it again with "kamerbrief run --force".`,
  );
}
