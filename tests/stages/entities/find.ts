import { packageData } from '../../../src/pipeline/index.ts';
import type { Candidate } from '../../../src/stages/entities/candidate.ts';
import { findMentions } from '../../../src/stages/entities/find.ts';
import { viewOf } from '../../../src/stages/entities/letter.ts';
import { lexicons } from '../../../src/stages/entities/lexicons.ts';

/** Mentions of a bare text as `TYPE text → norm`, the form the tests compare. */
export function mentionsOf(text: string, date: string | null = null): string[] {
  return find(text, date).map((m) => `${m.type} ${text.slice(m.from, m.to)} → ${m.norm}`);
}

export function find(text: string, date: string | null = null): readonly Candidate[] {
  return findMentions(viewOf(text, date), lexicons(packageData())).mentions;
}

/** The mentions of one type only. */
export function ofType(type: string, text: string, date: string | null = null): string[] {
  return find(text, date)
    .filter((m) => m.type === type)
    .map((m) => `${text.slice(m.from, m.to)} → ${m.norm}`);
}
