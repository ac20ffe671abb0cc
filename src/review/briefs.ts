import { readdir, readFile } from 'node:fs/promises';
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
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: Error) => {
    throw new TypeError(`Expected a folder of briefs, but ${folder} could not be read (${cause.message}).`);
  });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  if (files.length === 0)
    throw new TypeError(
      `${folder} holds no briefs (*${ENDING}); write some with "kamerbrief run <letters> -o ${folder}".`,
    );
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -ENDING.length).split(sep).join('/'),
      brief: parse(await readFile(join(folder, file), 'utf8'), file),
    })),
  );
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
