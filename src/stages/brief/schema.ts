import { z } from 'zod';

/** Spans are half-open, in UTF-16 code units of the original decoded text. */
const span = { start: z.int().min(0), end: z.int().min(0) };

const field = z.object({
  text: z.string(),
  english: z.string(),
  norm: z.string().nullable(),
  ...span,
});

const line = z.object({
  english: z.string().describe('one English statement'),
  cites: z.array(z.string()).describe('ids of the Dutch sentences it rests on'),
  spans: z.array(z.object(span)).describe('the evidence in the original text'),
  dutch: z.string().describe('the cited Dutch'),
  by: z.enum(['template', 'translation']).describe('written from extracted facts, or translated'),
  confidence: z.number().min(0).max(1),
  status: z.enum(['unchecked', 'verified', 'repaired', 'unverified']),
  checks: z.array(z.object({ kind: z.string(), ok: z.boolean(), detail: z.string() })),
});

const entityType = z.enum([
  'COUNTRY',
  'DEMONYM',
  'AGENCY',
  'PERSON',
  'ROLE',
  'PLACE',
  'DATE',
  'REFERENCE',
  'LAW',
  'MONEY',
]);

const summary = z.object({
  headline: line,
  glance: z.array(line.extend({ label: z.string() })).describe('who wrote to whom, when, about what'),
  abstract: z.array(line),
  points: z.array(
    line.extend({
      group: z.enum(['position', 'measures', 'figures', 'cooperation', 'answers', 'background']),
      question: z.string().nullable().describe('English of the question that the line answers'),
    }),
  ),
  commitments: z.array(
    line.extend({
      byWhom: z.string().nullable(),
      toWhom: z.string().nullable(),
      deadline: z.string().nullable().describe('EDTF'),
      deadlineEnglish: z.string().nullable(),
      firmness: z.enum(['firm', 'intended', 'conditional']),
    }),
  ),
  timeline: z.array(z.object({ date: z.string().describe('EDTF'), dateEnglish: z.string(), line })),
  respondsTo: z.array(line.extend({ norm: z.string(), url: z.string().nullable() })),
  requests: z.array(line),
});

/** The brief of one letter, as written to `<name>.brief.json`. */
export const briefSchema = z.object({
  schema: z.literal('kamerbrief/brief@1'),
  version: z.string().describe('version of kamerbrief that made it'),
  source: z.object({
    path: z.string(),
    sha256: z.string(),
    format: z.enum(['txt', 'md', 'xml', 'html', 'pdf', 'docx']).nullable(),
    encoding: z.string().nullable(),
    characters: z.int(),
  }),
  status: z.enum(['ok', 'partial', 'refused', 'failed']),
  translator: z.object({ name: z.string(), version: z.string(), kind: z.enum(['gist', 'neural']) }),
  language: z
    .object({
      language: z.string(),
      verdict: z.enum(['dutch', 'mixed', 'other', 'unknown']),
      margin: z.number(),
      foreign: z.array(z.object({ language: z.string(), ...span })),
    })
    .nullable(),
  letter: z
    .object({
      kind: z.string(),
      dossier: field.nullable(),
      number: field.nullable(),
      date: field.nullable(),
      place: field.nullable(),
      sender: z.array(field),
      signatories: z.array(field),
      addressee: field.nullable(),
      subject: field.nullable(),
      reference: field.nullable(),
      references: z.array(field).describe('documents the letter refers to'),
    })
    .nullable(),
  sentences: z.array(z.object({ id: z.string(), ...span, text: z.string() })),
  entities: z.array(
    z.object({
      id: z.string(),
      type: entityType,
      name: z.string(),
      english: z.string(),
      norm: z.string(),
      certainty: z.enum(['stated', 'implied']),
      url: z.string().nullable(),
      mentions: z.array(z.object({ ...span, text: z.string(), sentence: z.string().nullable() })),
    }),
  ),
  summary: summary.nullable(),
  diagnostics: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      stage: z.string(),
      start: z.int().nullable(),
      end: z.int().nullable(),
      message: z.string(),
    }),
  ),
  timings: z.record(z.string(), z.number()).nullable().describe('milliseconds by stage; null unless asked for'),
});

export type Brief = z.infer<typeof briefSchema>;
export type BriefLine = z.infer<typeof line>;
