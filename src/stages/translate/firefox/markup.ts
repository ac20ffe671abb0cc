import { type Masked, PLACEHOLDER } from '../neural/placeholders.ts';

/** Text for the engine, in which names are marked, and the symbols of the names that are. */
export interface Marked {
  readonly html: string;
  readonly symbols: readonly string[];
}

/** English as the engine returns it. */
export interface Read {
  readonly text: string;
  /** Where the engine put a marked name: spans of `text` by symbol, in order. */
  readonly places: ReadonlyMap<string, readonly (readonly [start: number, end: number])[]>;
  /** Mean log-probability (nats) of the pieces of each word outside marked names; of all words when all are names. */
  readonly scores: readonly number[];
}

/**
 * Writes the Dutch of the placeholders back, inside marks that the engine
 * carries over to the aligned English. The engine sets a space beside a mark,
 * so a mark holds whole words; names inside a word stay unmarked.
 */
export function mark(text: string, masked: Masked): Marked {
  const symbols: string[] = [];
  const html = text
    .split(/(\s+)/)
    .map((word) => {
      const [before = '', symbol, after = '', ...more] = word.split(PLACEHOLDER);
      if (symbol === undefined) return encode(word);
      const dutch = word.replace(new RegExp(PLACEHOLDER, 'g'), (s) => masked.fillings.get(s)?.dutch ?? '');
      if (more.length > 0 || /[\p{L}\p{N}]/u.test(before + after)) return encode(dutch);
      symbols.push(symbol);
      return `<b id="${symbol.slice(1, -1)}">${encode(dutch)}</b>`;
    })
    .join('');
  return { html, symbols };
}

const TOKEN = /<(\/?)(b|font)\b([^<>]*)>|&(amp|lt|gt);|[^<&]+|[<&]/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** Takes the engine's marks and scores out of its English. */
export function read(html: string): Read {
  let text = '';
  const places = new Map<string, (readonly [number, number])[]>();
  const scores = { all: [] as number[], plain: [] as number[] };
  let open: { symbol: string; start: number } | null = null;
  for (const [token, closing, tag, attributes = '', entity] of html.matchAll(TOKEN)) {
    if (tag === undefined) text += entity === undefined ? token : ENTITIES[entity];
    else if (tag === 'font') {
      const score = closing ? undefined : /word-score="([^"]*)"/.exec(attributes)?.[1];
      if (score === undefined) continue;
      scores.all.push(Number(score));
      if (!open) scores.plain.push(Number(score));
    } else if (!closing) {
      open = { symbol: `\u27e6${/id="(\w+)"/.exec(attributes)?.[1] ?? ''}\u27e7`, start: text.length };
    } else if (open) {
      const { symbol, start } = open;
      const before = places.get(symbol) ?? [];
      const last = before.at(-1);
      // Marks are closed and opened again between the words of one name.
      const grown = last && text.slice(last[1], start).trim() === '';
      places.set(symbol, grown ? [...before.slice(0, -1), [last[0], text.length]] : [...before, [start, text.length]]);
      open = null;
    }
  }
  return { text, places, scores: scores.plain.length > 0 ? scores.plain : scores.all };
}

function encode(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
