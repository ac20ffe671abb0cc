import type { OffsetMap } from './offset-map.ts';
import type { CleanSpan, Span } from './span.ts';

/** What a letter may consist of. Each key is a layer that one stage adds to the document. */
export interface Layers {
  /** The file as it came. Added by the caller. */
  bytes: FileBytes;
  /** The decoded original text, to which every {@link Span} refers. Added by `read`, or by the caller. */
  text: SourceText;
  /** Running text with lines joined and notes lifted out. Added by `clean`. */
  clean: CleanText;
  /** Added by `language`. */
  language: LanguageVerdict;
  /** Letterhead fields and typed blocks. Added by `structure`. */
  structure: Structure;
  /** Added by `segment`. */
  sentences: readonly Sentence[];
  /** Every accepted mention in text order, without overlaps. Added by `entities`. */
  mentions: readonly Mention[];
  /** Mentions of one thing united. Added by `entities`. */
  entities: readonly Entity[];
  /** Candidates that were proposed and dropped, with the reason. Added by `entities`. */
  rejections: readonly Rejection[];
  /** Which sentences matter, and as what, in text order. Added by `select`. */
  selection: readonly Selected[];
  /** English by unit id, and of the subject under the key `subject`. Added by `translate`. */
  translations: ReadonlyMap<string, SentenceTranslation>;
  /** The summary as written, its lines not yet checked. Added by `summarise`. */
  draft: Summary;
  /** The summary after every line was checked against its Dutch. Added by `check`. */
  summary: Summary;
}

export type LayerName = keyof Layers;

export type Format = 'txt' | 'md' | 'xml' | 'html' | 'pdf' | 'docx';

export interface FileBytes {
  readonly data: Uint8Array;
  /** File name or path, used to tell formats apart when the content does not, and in messages. */
  readonly name: string;
}

export interface SourceText {
  readonly text: string;
  readonly format: Format;
  /** WHATWG name: utf-8, utf-16le, windows-1252. */
  readonly encoding: string;
  /** What a format with markup or layout knew about spans of the text; empty for plain text. Sorted, nested or disjoint. */
  readonly regions: readonly Region[];
  /** What the file states about itself outside its text (official XML, HTML, DOCX properties). */
  readonly metadata: Readonly<Record<string, string>>;
}

export type RegionKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table'
  | 'quotation'
  | 'note'
  | 'note-mark'
  | 'header'
  | 'footer'
  | 'margin'
  | 'signature';

export interface Region extends Span {
  readonly kind: RegionKind;
  /** The mark of a note ("1"), the marker of a list item, the level of a heading ("2"). */
  readonly label?: string;
}

export interface CleanText {
  readonly text: string;
  readonly map: OffsetMap;
  /** Blocks in text order, separated by blank lines in `text`; body first, lifted blocks (notes, headers …) after it. */
  readonly blocks: readonly CleanBlock[];
  /** Marks of notes that stood in the running text and were detached. */
  readonly noteMarks: readonly NoteMark[];
}

export interface CleanBlock extends CleanSpan {
  readonly origin: 'body' | 'header' | 'footer' | 'margin' | 'note';
  /** What the format said the block is, or null. */
  readonly hint: RegionKind | null;
  /** Note mark, list marker or heading level, as in {@link Region}. */
  readonly label: string | null;
}

export interface NoteMark {
  /** Cleaned offset after which the mark stood. */
  readonly at: number;
  readonly mark: string;
  readonly span: Span;
  /** Index in `blocks` of the note, or null when the letter does not hold it. */
  readonly block: number | null;
}

export interface LanguageVerdict {
  /** ISO 639-3 of the main language, or `und`. */
  readonly language: string;
  readonly verdict: 'dutch' | 'mixed' | 'other' | 'unknown';
  /** Distance of the best language to the next one, 0..1. Evidence, not a probability. */
  readonly margin: number;
  /** Parts in another language than the letter's. */
  readonly foreign: readonly (Span & { readonly language: string })[];
}

export type LetterKind =
  | 'letter to parliament'
  | 'answers to written questions'
  | 'motion'
  | 'circular'
  | 'report'
  | 'annex'
  | 'letter';

/** A fact of the letterhead with the place it was read from. */
export interface Field extends Span {
  readonly text: string;
  readonly english: string;
  /** Normal form: EDTF for dates, bare numbers for dossier and number; else null. */
  readonly norm: string | null;
}

export interface Letterhead {
  readonly kind: LetterKind;
  readonly dossier: Field | null;
  readonly number: Field | null;
  readonly date: Field | null;
  readonly place: Field | null;
  /** Offices that sent the letter. */
  readonly sender: readonly Field[];
  /** Persons who signed it. */
  readonly signatories: readonly Field[];
  readonly addressee: Field | null;
  readonly subject: Field | null;
  readonly reference: Field | null;
}

export type BlockKind =
  | 'letterhead'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'question'
  | 'answer'
  | 'table'
  | 'quotation'
  | 'signature'
  | 'note'
  | 'header'
  | 'footer'
  | 'margin'
  | 'annex';

export interface Block extends CleanSpan, Span {
  readonly kind: BlockKind;
  /** True when the block is running text that `segment` splits into sentences. */
  readonly running: boolean;
  /** Number of the question or answer, mark of the note, marker of the list item; else null. */
  readonly label: string | null;
}

export interface Structure {
  readonly letterhead: Letterhead;
  /** In the order of the cleaned text; they cover all of it but the blank lines. */
  readonly blocks: readonly Block[];
  /** Questions with the blocks that answer them (indices in `blocks`); answers empty when there are none. */
  readonly questions: readonly {
    readonly number: string;
    readonly question: readonly number[];
    readonly answer: readonly number[];
  }[];
}

export interface Sentence extends Span, CleanSpan {
  /** `s1`, `s2` … in text order. */
  readonly id: string;
  /** The cleaned sentence on one line. */
  readonly text: string;
  /** Index of its block in the structure. */
  readonly block: number;
  /** True when lifted text (a footnote, a page header) stands inside the original span. */
  readonly interrupted: boolean;
}

export type EntityType =
  | 'COUNTRY'
  | 'DEMONYM'
  | 'AGENCY'
  | 'PERSON'
  | 'ROLE'
  | 'PLACE'
  | 'DATE'
  | 'REFERENCE'
  | 'LAW'
  | 'MONEY';

/** stated: the letter says it. implied: it follows from the letter (the year of "12 juni"). */
export type Certainty = 'stated' | 'implied';

export interface Mention extends Span, CleanSpan {
  readonly type: EntityType;
  /** The cleaned mention on one line. */
  readonly text: string;
  readonly english: string;
  /** Normal form by type: ISO 3166-1 alpha-2, slug, EDTF, `kst-21501-20-869`, `EUR 1500000`; '' when there is none. */
  readonly norm: string;
  readonly certainty: Certainty;
  /** Name of the recogniser that proposed it, and of the refiners that changed it, in order. */
  readonly by: readonly string[];
  /** Id of the sentence it stands in, or null (letterhead, notes, signature). */
  readonly sentence: string | null;
}

export interface Entity {
  /** `e1`, `e2` … by first mention. */
  readonly id: string;
  readonly type: EntityType;
  /** Dutch name, the fullest form in the letter. */
  readonly name: string;
  readonly english: string;
  readonly norm: string;
  readonly certainty: Certainty;
  /** Indices in the layer `mentions`. */
  readonly mentions: readonly number[];
}

export interface Rejection extends Span {
  readonly type: EntityType;
  readonly text: string;
  readonly recogniser: string;
  /** Why it was dropped, one English clause. */
  readonly reason: string;
}

/** What a sentence does in its letter. */
export type Rhetoric =
  | 'position'
  | 'measure'
  | 'commitment'
  | 'request'
  | 'figure'
  | 'cooperation'
  | 'question'
  | 'answer'
  | 'background'
  | 'reason'
  | 'boilerplate';

/** A piece of the letter the summary can use: a sentence, or one clause of a motion. */
export interface Unit extends CleanSpan {
  /** The sentence id, with `.n` for the n-th clause of a sentence that is used in parts. */
  readonly id: string;
  readonly sentence: string;
  readonly text: string;
}

export interface Selected {
  readonly unit: Unit;
  /** Higher matters more; comparable within one letter only. */
  readonly score: number;
  readonly rhetoric: Rhetoric;
  /** The cues and rules that decided, for `explain`. */
  readonly because: readonly string[];
  /** True when the summary will want its English. */
  readonly chosen: boolean;
}

export interface SentenceTranslation {
  readonly english: string;
  readonly confidence: number;
  readonly notes: readonly string[];
}

export type CheckKind =
  | 'numbers'
  | 'dates'
  | 'names'
  | 'references'
  | 'negation'
  | 'modality'
  | 'quotation'
  | 'confidence'
  | 'grammar';

export interface Check {
  readonly kind: CheckKind;
  readonly ok: boolean;
  /** What was compared, or what is missing; '' when there was nothing of this kind. */
  readonly detail: string;
}

/** One English statement with its evidence. */
export interface Line {
  readonly english: string;
  /** Ids of the Dutch sentences it rests on; empty only when it rests on a letterhead field given by `span`. */
  readonly cites: readonly string[];
  /** Original spans of the evidence. */
  readonly spans: readonly Span[];
  /** The cited Dutch. */
  readonly dutch: string;
  /** `template`: written from extracted facts. `translation`: a translated sentence. */
  readonly by: 'template' | 'translation';
  readonly confidence: number;
  readonly checks: readonly Check[];
  /** unchecked until `check` ran; unverified lines are shown as such with their Dutch. */
  readonly status: 'unchecked' | 'verified' | 'repaired' | 'unverified';
}

export type PointGroup = 'position' | 'measures' | 'figures' | 'cooperation' | 'answers' | 'background';

export interface Commitment extends Line {
  /** Who promises, in English, or null when the letter does not say. */
  readonly byWhom: string | null;
  readonly toWhom: string | null;
  /** EDTF, or null when no deadline is named. */
  readonly deadline: string | null;
  readonly deadlineEnglish: string | null;
  readonly firmness: 'firm' | 'intended' | 'conditional';
}

export interface Summary {
  readonly headline: Line;
  /** Who wrote to whom, when, about what. */
  readonly glance: readonly (Line & { readonly label: string })[];
  readonly abstract: readonly Line[];
  readonly points: readonly (Line & { readonly group: PointGroup; readonly question: string | null })[];
  readonly commitments: readonly Commitment[];
  readonly timeline: readonly { readonly date: string; readonly dateEnglish: string; readonly line: Line }[];
  /** Motions, questions, debates and letters it answers. */
  readonly respondsTo: readonly (Line & { readonly norm: string; readonly url: string | null })[];
  /** What it asks of the House. */
  readonly requests: readonly Line[];
}
