import { createHash } from 'node:crypto';
import type { DataSource } from '../../../pipeline/index.ts';
import { firefoxModels, type ModelDescription, type ModelFile } from './description.ts';

/** A published model that is here and in order: its files, still compressed. */
export interface PulledModel {
  readonly description: ModelDescription;
  readonly files: Readonly<Record<ModelFile['role'], Uint8Array>>;
}

/**
 * Reads a pulled model and checks that it is the published one.
 * @param data the package's data, which describes the models.
 * @param models the folder of pulled models.
 * @throws TypeError that names the command to run, when a file is missing or damaged.
 */
export function readPulled(name: string, data: DataSource, models: DataSource): PulledModel {
  const description = firefoxModels(data).find((model) => model.name === name);
  if (!description) throw new TypeError(`There is no model "${name}".`);
  const advice = `Run "kamerbrief models pull ${name}" (once, with a network), or use "gist".`;
  const files = description.files.map(({ role, name: file, sha256 }) => {
    const path = `${name}/${file}`;
    if (!models.has(path))
      throw new TypeError(`The translator "${name}" has no model here: ${file} is missing. ${advice}`);
    const bytes = models.bytes(path);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new TypeError(
        `The model of the translator "${name}" is damaged: ${file} has the wrong checksum. ${advice}`,
      );
    }
    return [role, bytes] as const;
  });
  return { description, files: Object.fromEntries(files) as PulledModel['files'] };
}
