import type { Region, RegionKind } from '../../pipeline/index.ts';

/** What a reader of a format hands over: text made of blocks, and what the format said about them. */
export interface Built {
  readonly text: string;
  readonly regions: readonly Region[];
}

/** A mark in the running text and the note it points to, kept until the running text is complete. */
interface PendingNote {
  readonly mark: string;
  readonly paragraphs: readonly string[];
}

interface OpenBlock {
  readonly kind: RegionKind | null;
  readonly label: string | undefined;
  /** Offset of its first character, or -1 as long as it has none. */
  start: number;
}

/**
 * Builds the text of a letter from a format with markup: blocks with an empty
 * line between them, white space as a browser shows it, and notes after all
 * running text. Regions come out sorted, nested or disjoint.
 */
export class TextBuilder {
  readonly #parts: string[] = [];
  readonly #regions: Region[] = [];
  readonly #notes: PendingNote[] = [];
  #length = 0;
  #open: OpenBlock | null = null;
  #space = false;

  /** True between `begin` and `end`. */
  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Characters so far. */
  get length(): number {
    return this.#length;
  }

  /** Starts a block; one that is open ends. Without a kind the block gets no region and is read like plain text. */
  begin(kind: RegionKind | null, label?: string): void {
    this.end();
    this.#open = { kind, label, start: -1 };
  }

  /** Ends the open block; one without text leaves no trace. */
  end(): void {
    const open = this.#open;
    this.#open = null;
    this.#space = false;
    if (!open || open.start < 0 || open.kind === null) return;
    const { kind, label, start } = open;
    const region: Region = { kind, start, end: this.#length, ...(label === undefined ? {} : { label }) };
    // Marks inside the block were noted before it; the outer region comes first.
    let at = this.#regions.length;
    while (at > 0 && (this.#regions[at - 1] as Region).start >= start) at--;
    this.#regions.splice(at, 0, region);
  }

  /** Adds text to the open block, white space made single. Opens a block without a kind when none is open. */
  write(text: string): void {
    for (const part of text.split(/([ \t\n\r\f]+)/)) {
      if (part === '') continue;
      if (/^[ \t\n\r\f]/.test(part)) this.#space = true;
      else this.#put(part);
    }
  }

  /** A line break inside a block. */
  breakLine(): void {
    if (!this.#open || this.#open.start < 0) return;
    this.#space = false;
    this.#raw('\n');
  }

  /** A form feed between blocks: the next block stands on a new page. */
  breakPage(): void {
    this.end();
    if (this.#length > 0) this.#raw('\n\f');
  }

  /** The mark of a note, set against the word before it. */
  mark(mark: string): void {
    const text = mark.replace(/\s+/g, '');
    if (text === '') return;
    const spaced = this.#space;
    this.#space = false;
    this.#put(text);
    this.#regions.push({ kind: 'note-mark', start: this.#length - text.length, end: this.#length, label: text });
    this.#space = spaced;
  }

  /** A note, to be set after the running text. */
  note(mark: string, paragraphs: readonly string[]): void {
    this.#notes.push({ mark: mark.replace(/\s+/g, ''), paragraphs });
  }

  /** Ends everything. Notes come last, in the order they were given, each beginning with its mark. */
  finish(): Built {
    this.end();
    for (const { mark, paragraphs } of this.#notes.splice(0)) {
      const texts = paragraphs.map((p) => p.replace(/\s+/g, ' ').trim()).filter((p) => p !== '');
      if (texts.length === 0) continue;
      this.begin('note', mark);
      this.write(mark === '' ? '' : `${mark} `);
      texts.forEach((text, i) => {
        if (i > 0) this.breakLine();
        this.write(text);
      });
      this.end();
    }
    return { text: this.#length > 0 ? `${this.#parts.join('')}\n` : '', regions: this.#regions };
  }

  #put(text: string): void {
    if (!this.#open) this.begin(null);
    const open = this.#open as unknown as OpenBlock;
    if (open.start < 0) {
      if (this.#length > 0) this.#raw('\n\n');
      open.start = this.#length;
    } else if (this.#space && !this.#endsLine()) this.#raw(' ');
    this.#space = false;
    this.#raw(text);
  }

  #endsLine(): boolean {
    return this.#parts.at(-1) === '\n';
  }

  #raw(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** A short line that ends no sentence, as headings are: only then does emphasis of a whole paragraph make it one. */
export function couldBeHeading(text: string): boolean {
  const line = text.trim();
  return line.length > 0 && line.length <= 150 && !/[.!;:,…]["'”’»)\]]*$/u.test(line) && /^\P{Ll}/u.test(line);
}
