import { createHash } from 'node:crypto';
import { type AnyDocument, type Field, message, type Translator } from '../../pipeline/index.ts';
import { VERSION } from '../../version.ts';
import { addressOf } from '../entities/address.ts';
import type { Brief } from './schema.ts';

export type { Brief, BriefLine } from './schema.ts';

export interface BriefInput {
  /** Path as the reader knows it; relative, so that output does not depend on the machine. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly translator: Translator;
  /** Put stage times into the brief; they differ from run to run. @default false */
  readonly timings?: boolean;
}

/** The brief of an analysed document. Complete whatever the status: layers that are missing show as null or empty. */
export function briefOf(document: AnyDocument, { path, bytes, translator, timings = false }: BriefInput): Brief {
  return {
    schema: 'kamerbrief/brief@1',
    version: VERSION,
    source: {
      path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      format: document.text?.format ?? null,
      encoding: document.text?.encoding ?? null,
      characters: document.text?.text.length ?? 0,
    },
    status: statusOf(document),
    translator: { name: translator.name, version: translator.version, kind: translator.kind },
    language: document.language ? structuredClone(document.language) : null,
    letter: letterOf(document),
    sentences: (document.sentences ?? []).map(({ id, start, end, text }) => ({ id, start, end, text })),
    entities: entitiesOf(document),
    summary: document.summary ? structuredClone(document.summary) : null,
    diagnostics: document.diagnostics.map((d) => ({
      code: d.code,
      severity: d.severity,
      stage: d.stage,
      start: d.span?.start ?? null,
      end: d.span?.end ?? null,
      message: message(d),
    })),
    timings: timings ? Object.fromEntries(document.history.map((h) => [h.stage, Math.round(h.ms * 100) / 100])) : null,
  } as Brief;
}

/**
 * ok: a summary, and nothing that a reader must look at. partial: a summary
 * with warnings. refused: the letter is not for this tool (format, language).
 * failed: a stage broke down.
 */
function statusOf({ diagnostics, summary }: AnyDocument): Brief['status'] {
  if (
    diagnostics.some(
      (d) => d.code.startsWith('pipeline/') || d.code === 'translate/unavailable' || d.code === 'read/unreadable',
    )
  )
    return 'failed';
  if (diagnostics.some((d) => d.severity === 'error') || !summary) return 'refused';
  return diagnostics.some((d) => d.severity === 'warning') ? 'partial' : 'ok';
}

function letterOf({ structure, mentions, translations, entities }: AnyDocument): Brief['letter'] {
  if (!structure) return null;
  const { kind, dossier, number, date, place, sender, signatories, addressee, subject, reference } =
    structure.letterhead;
  const translated = translations?.get('subject')?.english;
  const subjectField = subject && translated ? { ...subject, english: translated } : subject;
  const references = (entities ?? [])
    .filter((e) => e.type === 'REFERENCE')
    .flatMap((e) => {
      const first = mentions?.[e.mentions[0] ?? -1];
      return first ? [{ text: first.text, english: e.english, norm: e.norm, start: first.start, end: first.end }] : [];
    });
  const copy = (field: Field | null): Field | null => (field ? { ...field } : null);
  return {
    kind,
    dossier: copy(dossier),
    number: copy(number),
    date: copy(date),
    place: copy(place),
    sender: sender.map((f) => ({ ...f })),
    signatories: signatories.map((f) => ({ ...f })),
    addressee: copy(addressee),
    subject: copy(subjectField),
    reference: copy(reference),
    references,
  };
}

function entitiesOf({ entities = [], mentions = [] }: AnyDocument): Brief['entities'] {
  return entities.map((e) => ({
    id: e.id,
    type: e.type,
    name: e.name,
    english: e.english,
    norm: e.norm,
    certainty: e.certainty,
    url: addressOf(e.norm),
    mentions: e.mentions.flatMap((index) => {
      const m = mentions[index];
      return m ? [{ start: m.start, end: m.end, text: m.text, sentence: m.sentence }] : [];
    }),
  }));
}
