import { z } from 'zod';
import { type DataSource, fromData } from '../../../pipeline/index.ts';

const PATH = 'models/firefox.json';

const file = z.strictObject({
  role: z.enum(['model', 'shortlist', 'vocabulary']),
  name: z.string().regex(/^[\w.-]+\.gz$/),
  /** Size of the compressed file. */
  bytes: z.int().positive(),
  /** Of the compressed file, in lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const model = z.strictObject({
  name: z.string().regex(/^[a-z-]+$/),
  title: z.string(),
  /** The folder that holds the files; ends in a slash. */
  url: z.url().endsWith('/'),
  files: z.array(file).length(3),
});

const list = z.strictObject({
  source: z.strictObject({ repository: z.url(), commit: z.string(), licence: z.string() }),
  models: z.array(model),
});

/** One file of a model as it is published: compressed, with its size in bytes and its checksum. */
export type ModelFile = z.infer<typeof file>;

/** A published model: what it is called here, where it lies, and the files it consists of. */
export type ModelDescription = z.infer<typeof model> & { readonly licence: string };

/**
 * Mozilla's Dutch→English models, in the order in which they are listed.
 * @throws Error that names the file when it does not fit its schema.
 */
export function firefoxModels(data: DataSource): readonly ModelDescription[] {
  return fromData(data, PATH, () => {
    const parsed = list.safeParse(JSON.parse(data.text(PATH)));
    if (!parsed.success) throw new Error(`${PATH}: ${z.prettifyError(parsed.error)}`);
    const { models, source } = parsed.data;
    return models.map((m) => ({ ...m, licence: source.licence }));
  });
}
