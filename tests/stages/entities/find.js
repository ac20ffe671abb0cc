import { packageData } from '../../../src/pipeline/index.js';
import { findMentions } from '../../../src/stages/entities/find.js';
import { viewOf } from '../../../src/stages/entities/letter.js';
import { lexicons } from '../../../src/stages/entities/lexicons.js';
/** Mentions of a bare text as `TYPE text → norm`, the form the tests compare. */
export function mentionsOf(text, date = null) {
  return find(text, date).map((m) => `${m.type} ${text.slice(m.from, m.to)} → ${m.norm}`);
}
export function find(text, date = null) {
  return findMentions(viewOf(text, date), lexicons(packageData())).mentions;
}
/** The mentions of one type only. */
export function ofType(type, text, date = null) {
  return find(text, date)
    .filter((m) => m.type === type)
    .map((m) => `${text.slice(m.from, m.to)} → ${m.norm}`);
}
