import type { Document, Line, Mention, Selected, Sentence, Span } from '../../pipeline/index.ts';
import type { Grammar } from './grammar.ts';
import { officeOf } from './office.ts';

type Layers = 'structure' | 'sentences' | 'mentions' | 'entities' | 'selection' | 'translations' | 'clean' | 'text';

/** Everything the writers of a summary look at, and the two ways to make a line. */
export class Letter {
  readonly document: Document<Layers>;
  readonly grammar: Grammar;
  /** Who speaks, in the third person: "the Minister". */
  readonly speaker: string;
  readonly #sentences: ReadonlyMap<string, Sentence>;
  /** Sentences of questions that are told with their answers. */
  readonly #asked: ReadonlySet<string>;

  constructor(document: Document<Layers>, grammar: Grammar) {
    this.document = document;
    this.grammar = grammar;
    this.speaker = officeOf(document.structure.letterhead);
    this.#sentences = new Map(document.sentences.map((s) => [s.id, s]));
    const blocks = new Set(document.structure.questions.flatMap((q) => (q.answer.length > 0 ? q.question : [])));
    this.#asked = new Set(document.sentences.filter((s) => blocks.has(s.block)).map((s) => s.id));
  }

  get head(): Document<Layers>['structure']['letterhead'] {
    return this.document.structure.letterhead;
  }

  /** English of the topic, when it was translated without unknown words. */
  get topic(): string | null {
    const topic = this.document.translations.get('topic');
    if (!topic || topic.english.includes('‹') || topic.confidence < 0.3) return null;
    const bare = topic.english
      .replace(/[.\s]+$/, '')
      .replace(/^(?:on|about|over|regarding|concerning|with regard to) (?=\S)/i, '');
    // A topic stands inside a sentence; its own capital stays only for names and abbreviations.
    return /^[A-Z][a-z]/.test(bare) && !this.grammar.isName(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
  }

  chosen(): readonly Selected[] {
    return this.document.selection.filter(
      (s) => s.chosen && !this.#asked.has(s.unit.sentence) && this.document.translations.has(s.unit.id),
    );
  }

  sentence(id: string): Sentence {
    const sentence = this.#sentences.get(id);
    if (!sentence) throw new Error(`no sentence ${id}`);
    return sentence;
  }

  /** The mentions of a type in a unit. */
  mentionsIn(unit: Selected['unit'], type?: Mention['type']): readonly Mention[] {
    return this.document.mentions.filter(
      (m) => m.from >= unit.from && m.to <= unit.to && (type === undefined || m.type === type),
    );
  }

  /** A line written from facts; always grammatical, and as sure as the facts. */
  template(
    english: string,
    evidence: readonly (Span & { readonly text: string })[],
    cites: readonly string[] = [],
  ): Line {
    return {
      english,
      cites: [...new Set(cites)],
      spans: evidence.map(({ start, end }) => ({ start, end })),
      dutch: evidence.map((e) => e.text).join(' … '),
      by: 'template',
      confidence: 1,
      checks: [],
      status: 'unchecked',
    };
  }

  /** The translation of a unit, in the third person and polished. */
  translation({ unit }: Selected): Line {
    const { english, confidence } = this.document.translations.get(unit.id) ?? { english: unit.text, confidence: 0 };
    const span = this.document.clean.map.toOriginal(unit);
    return {
      english: this.grammar.polish(this.grammar.thirdPerson(english, this.speaker)),
      cites: [unit.sentence],
      spans: [span],
      dutch: unit.text,
      by: 'translation',
      confidence,
      checks: [],
      status: 'unchecked',
    };
  }
}
