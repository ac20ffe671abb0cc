import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Decision, decisionSchema } from './decisions.ts';

const FILE = 'decisions.jsonl';

/** The decisions of a folder: read once, then only ever added to, so that no judgement is lost. */
export class DecisionLog {
  readonly #file: string;
  readonly #decisions: Decision[];
  #writing: Promise<void> = Promise.resolve();
  /** Closes a last line that was left open, by an editor or a crash. */
  #start: string;

  private constructor(file: string, decisions: Decision[], start: string) {
    this.#file = file;
    this.#decisions = decisions;
    this.#start = start;
  }

  /** @throws TypeError that names the line when the file holds something else than decisions. */
  static async open(folder: string): Promise<DecisionLog> {
    const file = join(folder, FILE);
    const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return '';
      throw cause;
    });
    const decisions = text
      .split('\n')
      .flatMap((line, i) => (line.trim() === '' ? [] : [parse(line, `${file}:${i + 1}`)]));
    return new DecisionLog(file, decisions, text === '' || text.endsWith('\n') ? '' : '\n');
  }

  of(letter: string): readonly Decision[] {
    return this.#decisions.filter((d) => d.letter === letter);
  }

  /** Resolves when the decision is on disk; decisions are written in the order they came. */
  async add(decision: Decision): Promise<void> {
    const written = this.#writing.then(async () => {
      await appendFile(this.#file, `${this.#start}${JSON.stringify(decision)}\n`);
      this.#start = '';
    });
    this.#writing = written.catch(() => undefined);
    await written;
    this.#decisions.push(decision);
  }
}

function parse(line: string, where: string): Decision {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new TypeError(`${where} is not JSON; mend or remove that line. Nothing was changed.`);
  }
  const result = decisionSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new TypeError(`${where} is no decision (${issue?.path.join('.')}: ${issue?.message}). Nothing was changed.`);
}
