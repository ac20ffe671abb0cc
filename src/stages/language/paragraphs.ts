import type { CleanBlock, CleanSpan, CleanText, DataSource } from '../../pipeline/index.ts';
import { identify } from './identify.ts';
import { relatives } from './model.ts';

/** A stretch of running text whose language the identifier is sure of. */
export interface JudgedSpan extends CleanSpan {
  readonly language: string;
  readonly letters: number;
}

export interface Paragraphs {
  /** Every paragraph of running text that could be judged, in text order. */
  readonly judged: readonly JudgedSpan[];
  /** Paragraphs that are in another language than Dutch beyond doubt. */
  readonly foreign: readonly JudgedSpan[];
  /** Quotations in another language inside the other paragraphs. */
  readonly quotations: readonly JudgedSpan[];
}

const SURE = 0.5;
const BEYOND_DOUBT = 0.9;
/** Dutch with many names or in old spelling looks like its relatives; so much more is asked of those. */
const RELATIVE_BEYOND_DOUBT = 0.98;
const RELATIVE_LETTERS = 120;

/** Words without a capital among all; German, which writes its nouns with one, comes lower and needs a longer text. */
const SMALL_SHARE = 0.6;
const SMALL_SHARE_OF_LONG = 0.45;
const LONG = 30;

const PARAGRAPH_LETTERS = 40;
const PARAGRAPH_WORDS = 8;
const QUOTATION_WORDS = 6;

/** Titles of reports and the data of books are in another language without a sentence of it being there. */
const BIBLIOGRAPHIC =
  /https?:|www\.|\bISBN\b|\bdoi\b|\bet al\b|\(\d{4}[a-z]?\)[.,:]|\bpp?\. ?\d|\bVol\. ?\d|\b[Nn]o\. ?\d|\b(?:19|20)\d\d\P{L}{0,3}$/gu;
/** Words of running text that outweigh one such mark. */
const WORDS_A_MARK = 30;

const PROSE_HINTS: ReadonlySet<CleanBlock['hint']> = new Set([null, 'paragraph', 'list-item', 'quotation']);

/** Judges the paragraphs of the running text, and what stands between quotation marks in those that are Dutch. */
export function judgeParagraphs(clean: CleanText, data: DataSource): Paragraphs {
  const close = relatives(data);
  const judged: JudgedSpan[] = [];
  const foreign: JudgedSpan[] = [];
  const quotations: JudgedSpan[] = [];
  for (const block of clean.blocks) {
    if (block.origin !== 'body' || !PROSE_HINTS.has(block.hint)) continue;
    const text = clean.text.slice(block.from, block.to);
    if (!isProse(text, PARAGRAPH_WORDS)) continue;
    const quoted = [...foreignQuotations(text, block.from, data)];
    const around = without(text, block.from, quoted);
    const { language, margin, letters } = identify(isProse(around, QUOTATION_WORDS) ? around : text, data);
    const sure = language !== 'und' && margin >= SURE && letters >= PARAGRAPH_LETTERS;
    const span: JudgedSpan = { from: block.from, to: block.to, language, letters };
    if (sure) judged.push(span);
    const needed = close.has(language) ? RELATIVE_BEYOND_DOUBT : BEYOND_DOUBT;
    const enough = !close.has(language) || letters >= RELATIVE_LETTERS;
    if (sure && language !== 'nld' && margin >= needed && enough) foreign.push(span);
    else quotations.push(...quoted);
  }
  return { judged, foreign, quotations };
}

/** Each pair of marks has its own alternative; what stands between is bounded, so that no input takes long. */
const QUOTED =
  /[“„]([^“”„]{30,1500})[”“]|«([^«»]{30,1500})»|(?<![\p{L}\d])"([^"]{30,1500})"|(?<![\p{L}\d])[‘']([^‘"“”]{30,1500}?)['’](?![\p{L}\d])/gu;

function* foreignQuotations(text: string, offset: number, data: DataSource): Generator<JudgedSpan> {
  const close = relatives(data);
  for (const match of text.matchAll(QUOTED)) {
    const inside = match.slice(1).find((group) => group !== undefined) as string;
    if (!isProse(inside, QUOTATION_WORDS)) continue;
    const { language, margin, letters } = identify(inside, data);
    if (language === 'nld' || language === 'und' || close.has(language)) continue;
    if (margin < BEYOND_DOUBT || letters < PARAGRAPH_LETTERS / 2) continue;
    const from = offset + match.index + 1;
    yield { from, to: from + inside.length, language, letters };
  }
}

function without(text: string, offset: number, spans: readonly CleanSpan[]): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of spans) {
    rest += text.slice(at, from - offset);
    at = to - offset;
  }
  return rest + text.slice(at);
}

/**
 * True for running text: enough words that begin with a small letter, and not too few among all words. Names,
 * addresses, titles in capitals, rows of figures and lists of literature are no running text. Scripts without capitals count as small.
 */
function isProse(text: string, least: number): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const small = words.filter((word) => !/^\p{Lu}/u.test(word)).length;
  const figures = text.match(/\d+/g)?.length ?? 0;
  const share = words.length < LONG ? SMALL_SHARE : SMALL_SHARE_OF_LONG;
  if (small < least || small < share * words.length || figures * 3 > words.length) return false;
  return (text.match(BIBLIOGRAPHIC)?.length ?? 0) * WORDS_A_MARK <= words.length;
}
