import { folderStore } from '../folder/translation-store.ts';
import { type AnyDocument, fileDocument, message, Pipeline, textDocument } from '../pipeline/index.ts';
import { makeContext } from '../stages/defaults.ts';
import { dutchLetters } from '../stages/preset.ts';
import { read } from '../stages/read/index.ts';
import { fileBytes, print, standardInput } from './input.ts';
import { Misuse } from './misuse.ts';
import { type Row, VIEWS } from './views.ts';

export interface StageFlags {
  readonly lines: boolean;
  readonly plain: boolean;
  readonly lang: string;
  readonly translator?: string;
  readonly cache?: string;
}

/** `kamerbrief stage <name>`: one stage as a filter. Returns the exit status. */
export async function stageCommand(name: string, files: readonly string[], flags: StageFlags): Promise<number> {
  const view = VIEWS[name];
  if (!view) throw new Misuse(`There is no stage "${name}"; expected one of ${Object.keys(VIEWS).join(', ')}.`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('interrupted')));
  // A line or a fragment given to a filter is taken as the language the caller works in, unless that is what is asked.
  const language = flags.lang === 'auto' && name !== 'language' ? 'nld' : flags.lang;
  const context = await makeContext({
    language,
    signal: stop.signal,
    translateAll: view.everySentence,
    ...(flags.translator === undefined ? {} : { translator: flags.translator }),
    ...(flags.cache === undefined ? {} : { cache: folderStore(flags.cache) }),
  });
  let code = 0;
  try {
    const inputs = files.length > 0 ? files : [null];
    for (const file of inputs) {
      const source = await readSource(file, context);
      if (!source.text) {
        complain(file, source);
        code = 1;
        continue;
      }
      const texts = flags.lines ? source.text.text.replace(/\n$/, '').split('\n') : null;
      const documents = texts ? texts.map((text) => textDocument(text.replace(/\r$/, ''))) : [source];
      for await (const { index, rows } of view.run(documents, context, dutchLetters())) {
        await print(rows.map((row) => format(row, flags, texts ? index : null)).join(''));
      }
    }
  } finally {
    await context.translator.close?.();
  }
  return code;
}

async function readSource(file: string | null, context: Awaited<ReturnType<typeof makeContext>>): Promise<AnyDocument> {
  const bytes = file === null ? await standardInput() : await fileBytes(file);
  return Pipeline.from('bytes')
    .use(read)
    .run(fileDocument(bytes, file ?? 'standard input'), context);
}

function format(row: Row, flags: StageFlags, line: number | null): string {
  if (flags.plain) return `${row.plain.replaceAll('\n', ' ')}\n`;
  return `${JSON.stringify(line === null ? row.json : { line, ...row.json })}\n`;
}

function complain(file: string | null, document: AnyDocument): void {
  for (const d of document.diagnostics) process.stderr.write(`${file ?? 'standard input'}: ${message(d)}\n`);
}
