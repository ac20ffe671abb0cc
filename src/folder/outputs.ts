import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from '../pipeline/index.ts';
import { renderIndex } from '../review/folder-page.ts';
import { renderLetterPage } from '../review/letter-page.ts';
import type { Brief } from '../stages/brief/schema.ts';
import type { ContextOptions } from '../stages/defaults.ts';
import { csvLine, ENTITY_COLUMNS, entityRows } from '../stages/render/csv.ts';
import { renderMarkdown } from '../stages/render/markdown.ts';
import { VERSION } from '../version.ts';
import { type Input, inputBytes } from './input.ts';
import type { FolderEvent } from './run.ts';
import { type Row, statusTable } from './table.ts';
import { writeWhole } from './write.ts';

export const FORMATS = ['json', 'md', 'html', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export type State = Brief['status'] | 'unchanged' | 'skipped';

interface Settings {
  readonly formats: ReadonlySet<Format>;
  readonly options: Options & ContextOptions;
  /** Letters dated before this (YYYY-MM-DD) are not written. */
  readonly since: string | null;
}

/** One line of run.jsonl: enough to tell on the next run whether a letter must be analysed again. */
interface JournalEntry {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly key: string;
  readonly status: Brief['status'];
  readonly formats: readonly Format[];
  readonly reasons: readonly string[];
}

/** The output folder of a run: briefs as they come, then what concerns all of them. */
export class Outputs {
  readonly #folder: string;
  readonly #settings: Settings;
  readonly #key: string;
  readonly #journal: Map<string, JournalEntry>;
  readonly #states = new Map<string, { state: State; entry: JournalEntry }>();

  private constructor(folder: string, settings: Settings, journal: readonly JournalEntry[]) {
    this.#folder = folder;
    this.#settings = settings;
    this.#key = settingsKey(settings.options);
    this.#journal = new Map(journal.map((entry) => [entry.name, entry]));
  }

  static async open(folder: string, settings: Settings): Promise<Outputs> {
    await mkdir(folder, { recursive: true });
    const text = await readFile(join(folder, 'run.jsonl'), 'utf8').catch(() => '');
    const journal = text.split('\n').flatMap((line) => {
      try {
        return [JSON.parse(line) as JournalEntry];
      } catch {
        // A journal cut off in the middle only costs the analysis of that letter again.
        return [];
      }
    });
    return new Outputs(folder, settings, journal);
  }

  /** The journal entry of a letter that is already written as it would be now; else null. */
  async unchanged(input: Input): Promise<JournalEntry | null> {
    const entry = this.#journal.get(input.name);
    if (!entry || entry.key !== this.#key || entry.path !== input.path) return null;
    if ([...this.#settings.formats].some((format) => !entry.formats.includes(format))) return null;
    const bytes = await inputBytes(input, this.#settings.options.maxBytes).catch(() => null);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== entry.sha256) return null;
    const kept = await readFile(join(this.#folder, `${input.name}.brief.json`)).catch(() => null);
    if (!kept) return null;
    this.#states.set(input.name, { state: 'unchanged', entry });
    return entry;
  }

  /** Writes the briefs of one letter. Returns what became of it. */
  async add({ input, brief, text }: FolderEvent): Promise<State> {
    const entry: JournalEntry = {
      path: input.path,
      name: input.name,
      sha256: brief.source.sha256,
      key: this.#key,
      status: brief.status,
      formats: [...this.#settings.formats].sort(),
      reasons: brief.diagnostics.filter((d) => d.severity !== 'info').map((d) => d.message),
    };
    const date = brief.letter?.date?.norm ?? null;
    if (this.#settings.since && date && date < this.#settings.since) {
      this.#states.set(input.name, { state: 'skipped', entry });
      return 'skipped';
    }
    const { formats } = this.#settings;
    const write = (kind: string, content: string): Promise<void> =>
      writeWhole(this.#folder, `${input.name}.brief.${kind}`, content);
    // The JSON is always there: it is what the folder's own files, the next run and the review read.
    await write('json', `${JSON.stringify(brief, null, 2)}\n`);
    if (formats.has('md')) await write('md', renderMarkdown(brief));
    if (formats.has('html')) await write('html', renderLetterPage(brief, text, depthOf(input.name)));
    if (text !== null && brief.source.format !== 'txt' && brief.source.format !== 'md') await write('txt', text);
    this.#states.set(input.name, { state: brief.status, entry });
    return brief.status;
  }

  filesOf(input: Input): readonly string[] {
    return ['json', 'md', 'html']
      .filter((f) => f === 'json' || this.#settings.formats.has(f as Format))
      .map((f) => `${input.name}.brief.${f}`);
  }

  /** Writes index.html, entities.csv and run.jsonl over all letters of this run, in the order of their names. */
  async close(): Promise<{ counts: Record<State, number>; table: string }> {
    const names = [...this.#states.keys()].sort();
    const briefs: { name: string; brief: Brief }[] = [];
    const counts: Record<State, number> = { ok: 0, partial: 0, refused: 0, failed: 0, unchanged: 0, skipped: 0 };
    const rows: Row[] = [];
    let journal = '';
    for (const name of names) {
      const { state, entry } = this.#states.get(name) as { state: State; entry: JournalEntry };
      counts[state]++;
      rows.push({ path: entry.path, state, reasons: state === 'skipped' ? [] : entry.reasons });
      if (state === 'skipped') continue;
      journal += `${JSON.stringify(entry)}\n`;
      briefs.push({
        name,
        brief: JSON.parse(await readFile(join(this.#folder, `${name}.brief.json`), 'utf8')) as Brief,
      });
    }
    await writeWhole(this.#folder, 'run.jsonl', journal);
    if (this.#settings.formats.has('csv')) {
      const body = briefs.flatMap(({ brief }) => entityRows(brief).map(csvLine)).join('');
      // The mark makes spreadsheets read UTF-8.
      await writeWhole(this.#folder, 'entities.csv', `\uFEFF${csvLine(ENTITY_COLUMNS)}${body}`);
    }
    if (this.#settings.formats.has('html')) await writeWhole(this.#folder, 'index.html', renderIndex(briefs));
    else await rm(join(this.#folder, 'index.html'), { force: true });
    return { counts, table: statusTable(rows, counts, this.#folder) };
  }
}

function settingsKey(options: Options & ContextOptions): string {
  const translator =
    typeof options.translator === 'object' ? options.translator.name : (options.translator ?? 'default');
  const { language, length, translateAll, maxBytes, maxReadMs } = options;
  return createHash('sha256')
    .update(JSON.stringify([VERSION, language, length, translateAll, translator, maxBytes, maxReadMs]))
    .digest('hex')
    .slice(0, 16);
}

function depthOf(name: string): number {
  return name.split('/').length - 1;
}
