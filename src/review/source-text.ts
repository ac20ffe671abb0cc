import type { Span } from '../pipeline/index.ts';
import type { Brief } from '../stages/brief/schema.ts';
import { html, Markup } from './markup.ts';
import { anchorsOf, placeId, type Statements } from './statements.ts';

interface Anchored extends Span {
  readonly id: string;
}

type Marked = Span & { readonly entity: Brief['entities'][number]; readonly first: boolean };

/**
 * The original letter with the evidence anchored and the mentions marked. Text
 * is cut at every border of a sentence or mention, so that spans that overlap
 * (a footnote inside a sentence) come out right, in time linear in the text.
 */
export function renderSource(text: string, brief: Brief, statements: Statements): Markup {
  const anchored = inside(text, [...brief.sentences, ...places(brief, statements)]);
  const mentions = inside(
    text,
    brief.entities.flatMap((entity) =>
      entity.mentions.map((m, i): Marked => ({ start: m.start, end: m.end, entity, first: i === 0 })),
    ),
  );
  const borders = new Set<number>([0, text.length]);
  for (const { start, end } of [...anchored, ...mentions]) borders.add(start).add(end);
  const cuts = [...borders].sort((a, b) => a - b);
  const sentenceAt = sweep(anchored);
  const mentionAt = sweep(mentions);
  const started = new Set<unknown>();
  const out: string[] = [];
  let open: Anchored | undefined;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] as number;
    const sentence = sentenceAt(from);
    const mention = mentionAt(from);
    if (sentence !== open) {
      if (open) out.push('</span>');
      if (sentence) out.push(opening(sentence, !started.has(sentence), statements.citing.get(sentence.id) ?? []));
      started.add(sentence);
      open = sentence;
    }
    const piece = html`${text.slice(from, cuts[i + 1])}`;
    out.push((mention ? mark(mention, piece, !started.has(mention)) : piece).toString());
    if (mention) started.add(mention);
  }
  if (open) out.push('</span>');
  return html`<div class="source" lang="nl">${new Markup(out.join(''))}</div>`;
}

/** A sentence opens with a link back to the first line that cites it; the script offers the others. */
function opening({ id }: Anchored, first: boolean, citedBy: readonly string[]): string {
  const cited = citedBy.length > 0;
  const anchor = first ? html` id="${id}"` : '';
  const back =
    first && cited
      ? html`<a class="back" href="#${citedBy[0]}" aria-label="To the English line that cites this">${id.startsWith('s') ? id : '¶'}</a>`
      : '';
  return html`<span class="s${cited ? ' cited' : ''}" data-s="${id}"${cited ? html` data-lines="${citedBy.join(' ')}"` : ''}${anchor}>${back}`.toString();
}

function mark({ entity, first }: Marked, piece: Markup, opens: boolean): Markup {
  const { id, type, english, name, norm } = entity;
  const title = `${type.toLowerCase()}: ${english || name}${norm ? ` [${norm}]` : ''}`;
  return html`<mark class="e ${type}" data-e="${id}"${first && opens ? html` id="m-${id}"` : ''} title="${title}">${piece}</mark>`;
}

/** Evidence outside sentences (letterhead, signature) and places that notes speak of, each start once. */
function places(brief: Brief, { all }: Statements): readonly Anchored[] {
  const sentences = new Set(brief.sentences.map((s) => s.id));
  const lines = [...all.map((s) => s.line), ...(brief.summary?.glance ?? [])].filter((line) =>
    anchorsOf(line).some((id) => !sentences.has(id)),
  );
  const notes = brief.diagnostics.flatMap((d) =>
    d.start === null || d.end === null ? [] : [{ start: d.start, end: d.end }],
  );
  const found = new Map<string, Anchored>();
  for (const span of [...lines.flatMap((line) => line.spans), ...notes]) {
    const id = placeId(span);
    const known = found.get(id);
    if (!known || known.end < span.end) found.set(id, { ...span, id });
  }
  return [...found.values()];
}

/** Spans that lie in the text, by start and the longer one first. */
function inside<T extends Span>(text: string, spans: readonly T[]): readonly T[] {
  return spans
    .filter((s) => s.start >= 0 && s.start < s.end && s.end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The innermost of the spans that hold an offset; offsets must be asked for in rising order. */
function sweep<T extends Span>(spans: readonly T[]): (offset: number) => T | undefined {
  const open: T[] = [];
  let next = 0;
  return (offset) => {
    while (next < spans.length && (spans[next] as T).start <= offset) open.push(spans[next++] as T);
    while (open.length > 0 && (open.at(-1) as T).end <= offset) open.pop();
    return open.at(-1);
  };
}
