import type { Span } from '../pipeline/index.ts';
import type { Brief, BriefLine } from '../stages/brief/schema.ts';
import { type Item, partsOf } from '../stages/render/parts.ts';

/** A distinct line of a brief. The same line may stand in several parts; it is one statement. */
export interface Statement {
  /** `l1`, `l2` … in reading order; the anchor of its first place on the page. */
  readonly id: string;
  readonly line: BriefLine;
}

export interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PageItem[];
}

export interface PageItem extends Item {
  readonly id: string;
  /** False where an earlier part shows the same line with its evidence. */
  readonly first: boolean;
}

export interface Statements {
  /** In reading order, the headline first. */
  readonly all: readonly Statement[];
  /** Abstract and parts, each item tied to its statement. */
  readonly parts: readonly PagePart[];
  /** Ids of the statements that cite a sentence, in reading order. */
  readonly citing: ReadonlyMap<string, readonly string[]>;
}

/** The statements of a brief in reading order; none when it has no summary. */
export function statementsOf(brief: Brief): Statements {
  const all: Statement[] = [];
  const ids = new Map<string, string>();
  const citing = new Map<string, string[]>();
  const place = (line: BriefLine): { id: string; first: boolean } => {
    const key = JSON.stringify([line.english, line.spans]);
    const known = ids.get(key);
    if (known !== undefined) return { id: known, first: false };
    const id = `l${all.length + 1}`;
    ids.set(key, id);
    all.push({ id, line });
    for (const anchor of anchorsOf(line)) citing.set(anchor, [...(citing.get(anchor) ?? []), id]);
    return { id, first: true };
  };
  const { summary } = brief;
  if (!summary) return { all, parts: [], citing };
  place(summary.headline);
  const abstract = summary.abstract.map((line): Item => ({ line, lead: null, tail: null, url: null }));
  const parts = [{ id: 'summary', title: 'Summary', items: abstract }, ...partsOf(brief)].map((part) => ({
    ...part,
    items: part.items.map((item) => ({ ...item, ...place(item.line) })),
  }));
  return { all, parts: parts.filter((part) => part.items.length > 0), citing };
}

/** Anchors of the evidence in the Dutch: sentence ids, or places for a line that rests on the letterhead. */
export function anchorsOf({ cites, spans }: Pick<BriefLine, 'cites' | 'spans'>): readonly string[] {
  return cites.length > 0 ? cites : [...new Set(spans.map(placeId))];
}

/** The anchor of evidence that is no sentence. */
export function placeId({ start }: Pick<Span, 'start'>): string {
  return `p${start}`;
}
