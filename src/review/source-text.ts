import type { Brief } from '../stages/brief/schema.ts';
import { html, Markup } from './markup.ts';

/**
 * The original letter with its sentences anchored and its mentions marked.
 * Text is cut at every border of a sentence or mention, so spans that overlap
 * (a footnote inside a sentence) come out right.
 */
export function renderSource(text: string, brief: Brief): Markup {
  const marks = brief.entities.flatMap((e) => e.mentions.map((m) => ({ start: m.start, end: m.end, entity: e })));
  const borders = new Set<number>([0, text.length]);
  for (const { start, end } of [...brief.sentences, ...marks]) borders.add(start).add(end);
  const cuts = [...borders].filter((b) => b >= 0 && b <= text.length).sort((a, b) => a - b);
  const sentences = [...brief.sentences].sort((a, b) => a.start - b.start);
  const mentions = marks.sort((a, b) => a.start - b.start);
  const started = new Set<string>();
  let si = 0;
  let mi = 0;
  const pieces: Markup[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i] as number, cuts[i + 1] as number];
    while (si < sentences.length && (sentences[si] as { end: number }).end <= from) si++;
    while (mi < mentions.length && (mentions[mi] as { end: number }).end <= from) mi++;
    const sentence = sentences[si] && (sentences[si] as { start: number }).start <= from ? sentences[si] : undefined;
    const mark = mentions[mi] && (mentions[mi] as { start: number }).start <= from ? mentions[mi] : undefined;
    let piece: Markup = html`${text.slice(from, to)}`;
    if (mark) {
      const { type, english, norm } = mark.entity;
      piece = html`<mark class="e ${type}" title="${type}: ${english}${norm ? ` [${norm}]` : ''}">${piece}</mark>`;
    }
    if (sentence) {
      const anchor = started.has(sentence.id) ? new Markup('') : html` id="${sentence.id}"`;
      started.add(sentence.id);
      piece = html`<span class="s" data-s="${sentence.id}"${anchor}>${piece}</span>`;
    }
    pieces.push(piece);
  }
  return html`<div class="source" lang="nl">${pieces}</div>`;
}
