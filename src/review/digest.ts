import type { Brief, BriefLine } from '../stages/brief/schema.ts';
import { lastDay, monthOf } from './edtf.ts';

export interface NamedBrief {
  /** Path of the outputs without `.brief.*`, relative to the folder. */
  readonly name: string;
  readonly brief: Brief;
}

/** Letters that share a dossier, country, agency or month. */
export interface Topic {
  readonly key: string;
  readonly title: string;
  /** Newest first, each with the line that says most about the topic, or null. */
  readonly letters: readonly { readonly letter: NamedBrief; readonly line: BriefLine | null }[];
}

export interface Facet {
  readonly title: string;
  readonly topics: readonly Topic[];
}

export interface Promised {
  readonly letter: NamedBrief;
  readonly line: BriefLine & { readonly deadlineEnglish: string | null; readonly byWhom: string | null };
  /** Last day of the deadline; null when none is named that can be placed in time. */
  readonly until: string | null;
}

/** What is in a folder of letters, per dossier, country, agency and month. Empty facets are left out. */
export function digest(letters: readonly NamedBrief[]): readonly Facet[] {
  const dated = newestFirst(letters);
  const named = (type: string) => (letter: NamedBrief) =>
    letter.brief.entities
      .filter((e) => e.type === type)
      .map((e) => ({
        key: e.norm || e.name,
        title: e.english || e.name,
        line: lineAbout(letter.brief, new Set(e.mentions.flatMap((m) => m.sentence ?? []))),
      }));
  const facets: Facet[] = [
    { title: 'Dossiers', topics: byCount(collect(dated, dossiersOf)) },
    { title: 'Countries', topics: byCount(collect(dated, named('COUNTRY'))) },
    { title: 'Agencies', topics: byCount(collect(dated, named('AGENCY'))) },
    { title: 'Months', topics: [...collect(dated, monthsOf)].sort((a, b) => compare(b.key, a.key)) },
  ];
  return facets.filter((facet) => facet.topics.length > 0);
}

/** Every commitment of the folder: those with a deadline by their last day, then those without. */
export function promises(letters: readonly NamedBrief[]): readonly Promised[] {
  return newestFirst(letters)
    .flatMap((letter) =>
      (letter.brief.summary?.commitments ?? []).map((line) => ({
        letter,
        line,
        until: line.deadline === null ? null : lastDay(line.deadline),
      })),
    )
    .sort((a, b) => compare(a.until ?? '9999', b.until ?? '9999'));
}

/** By date of the letter, the newest first; letters without a date at the end, by name. */
export function newestFirst<T extends NamedBrief>(letters: readonly T[]): readonly T[] {
  return [...letters].sort((a, b) => compare(dateOf(b.brief), dateOf(a.brief)) || compare(a.name, b.name));
}

/** EDTF date of the letter; '' when it has none. */
export function dateOf(brief: Brief): string {
  return brief.letter?.date?.norm ?? '';
}

interface Found {
  readonly key: string;
  readonly title: string;
  readonly line: BriefLine | null;
}

function collect(letters: readonly NamedBrief[], find: (letter: NamedBrief) => readonly Found[]): readonly Topic[] {
  const topics = new Map<string, { key: string; title: string; letters: Topic['letters'][number][] }>();
  for (const letter of letters) {
    for (const { key, title, line } of find(letter)) {
      const topic = topics.get(key) ?? { key, title, letters: [] };
      topics.set(key, topic);
      if (topic.letters.at(-1)?.letter !== letter) topic.letters.push({ letter, line });
    }
  }
  return [...topics.values()];
}

function dossiersOf({ brief }: NamedBrief): readonly Found[] {
  const dossier = brief.letter?.dossier;
  const key = dossier?.norm ?? dossier?.text;
  return key ? [{ key, title: dossier?.text ?? key, line: null }] : [];
}

function monthsOf({ brief }: NamedBrief): readonly Found[] {
  const month = monthOf(dateOf(brief));
  return month ? [{ key: month.key, title: month.english, line: null }] : [];
}

/** The weightiest line that cites one of the sentences: what is decided, then asked, then the points in their order. */
function lineAbout({ summary }: Brief, sentences: ReadonlySet<string>): BriefLine | null {
  if (!summary) return null;
  const lines = [...summary.commitments, ...summary.requests, ...summary.abstract, ...summary.points];
  return lines.find((line) => line.status !== 'unverified' && line.cites.some((id) => sentences.has(id))) ?? null;
}

function byCount(topics: readonly Topic[]): readonly Topic[] {
  return [...topics].sort((a, b) => b.letters.length - a.letters.length || compare(a.title, b.title));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
