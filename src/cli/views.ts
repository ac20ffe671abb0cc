import type { AnyDocument, Document, TranslationInput } from '../pipeline/index.ts';
import type { makeContext } from '../stages/defaults.ts';
import { fixedSpans } from '../stages/translate/fixed.ts';

type Context = Awaited<ReturnType<typeof makeContext>>;

/** One output line of a stage: as JSON, and as text for `--plain`. */
export interface Row {
  readonly json: Readonly<Record<string, unknown>>;
  readonly plain: string;
}

/** How a stage shows what it added. */
export interface View {
  readonly everySentence: boolean;
  run(
    documents: readonly AnyDocument[],
    context: Context,
    pipeline: { until(name: string): { run(document: Document<'text'>, context: Context): Promise<AnyDocument> } },
  ): AsyncIterable<{ index: number; rows: readonly Row[] }>;
}

/** The stages that the command line offers, by name. */
export const VIEWS: Readonly<Record<string, View>> = {
  language: upTo('language', ({ language }) => {
    if (!language) return [];
    const { foreign, margin, ...rest } = language;
    const json = { ...rest, margin: Math.round(margin * 1000) / 1000, foreign };
    return [{ json, plain: language.verdict }];
  }),
  clean: upTo('clean', ({ clean }) =>
    (clean?.blocks ?? []).map((block) => {
      const text = clean?.text.slice(block.from, block.to) ?? '';
      const span = clean?.map.covers(block) ? clean.map.toOriginal(block) : { start: 0, end: 0 };
      return { json: { ...span, origin: block.origin, text }, plain: text };
    }),
  ),
  structure: upTo('structure', ({ structure, clean }) => {
    if (!structure || !clean) return [];
    const blocks = structure.blocks.map(({ start, end, kind, label, from, to }) => ({
      start,
      end,
      kind,
      label,
      text: clean.text.slice(from, to),
    }));
    return [
      {
        json: { letterhead: structure.letterhead, questions: structure.questions, blocks },
        plain: blocks.map((b) => `${b.kind}\t${b.text}`).join('\n'),
      },
    ];
  }),
  segment: upTo('segment', ({ sentences = [] }) =>
    sentences.map(({ start, end, text }) => ({ json: { start, end, text }, plain: text })),
  ),
  entities: upTo('entities', ({ mentions = [] }) =>
    mentions.map(({ start, end, type, text, english, norm, certainty }) => ({
      json: { start, end, type, text, english, norm, certainty },
      plain: `${type}\t${text}\t${english}`,
    })),
  ),
  translate: { everySentence: true, run: translateAll },
  summarise: upTo('check', ({ summary }) =>
    summary
      ? [
          {
            json: { ...summary },
            plain: [summary.headline, ...summary.abstract].map((line) => line.english).join('\n'),
          },
        ]
      : [],
  ),
};

function upTo(stage: string, rows: (document: AnyDocument) => readonly Row[]): View {
  return {
    everySentence: false,
    async *run(documents, context, pipeline) {
      const part = pipeline.until(stage);
      for (const [index, document] of documents.entries()) {
        yield { index, rows: rows(await part.run(document as Document<'text'>, context)) };
      }
    },
  };
}

/** Texts go to the translator in batches, so that an engine can work on many at once; sentences of one text are joined. */
async function* translateAll(
  documents: Parameters<View['run']>[0],
  context: Context,
  pipeline: Parameters<View['run']>[2],
): AsyncIterable<{ index: number; rows: readonly Row[] }> {
  const BATCH = 64;
  const part = pipeline.until('entities');
  for (let at = 0; at < documents.length; at += BATCH) {
    const inputs: TranslationInput[] = [];
    const owners: number[] = [];
    for (let index = at; index < Math.min(at + BATCH, documents.length); index++) {
      const done = await part.run(documents[index] as Document<'text'>, context);
      for (const piece of pieces(done)) {
        inputs.push({ text: piece.text, fixed: fixedSpans(piece, done.mentions ?? []) });
        owners.push(index);
      }
    }
    const results = await context.translator.translate(inputs, context.signal);
    for (let index = at; index < Math.min(at + BATCH, documents.length); index++) {
      const own = results.filter((_, i) => owners[i] === index);
      const english = own.map((r) => r.text).join(' ');
      const confidence = Math.min(1, ...own.map((r) => r.confidence));
      const notes = [...new Set(own.flatMap((r) => r.notes))];
      yield {
        index,
        rows: [{ json: { text: documents[index]?.text?.text, english, confidence, notes }, plain: english }],
      };
    }
  }
}

/** Sentences, and the blocks that hold none (headings, signatures): nothing of a text is left out. */
function pieces({
  clean,
  structure,
  sentences = [],
}: AnyDocument): readonly { text: string; from: number; to: number }[] {
  if (!clean || !structure) return [];
  const blocks = structure.blocks
    .filter((block) => !sentences.some((s) => s.from < block.to && block.from < s.to))
    .map(({ from, to }) => ({ from, to, text: clean.text.slice(from, to) }));
  return [...sentences, ...blocks].sort((a, b) => a.from - b.from);
}
