import type { Brief, BriefLine } from '../stages/brief/schema.ts';
import { entitiesByType, type Item, partsOf, provenance } from '../stages/render/parts.ts';
import { html, Markup } from './markup.ts';
import { LETTER_SCRIPT } from './script.ts';
import { renderSource } from './source-text.ts';
import { STYLE } from './style.ts';

/**
 * The brief beside the Dutch letter, as one file that needs nothing else.
 * `text` is the decoded original, null when it could not be read; `depth` is
 * how many folders lie between the page and the index.
 */
export function renderLetterPage(brief: Brief, text: string | null, depth: number): string {
  const { summary, source, status } = brief;
  const title = summary?.headline.english ?? source.path;
  return page(
    title,
    html`<header class="top">
<div class="crumb"><a href="${'../'.repeat(depth)}index.html">All letters</a> · ${source.path} · <span class="status ${status}">${status}</span></div>
<h1>${title}</h1>
</header>
<div class="grid">
<main class="pane">${summary ? english(brief, summary) : ''}${entities(brief)}${notes(brief)}</main>
<section class="pane nl" aria-label="Dutch original"><h2>Dutch original</h2>${text === null ? html`<p>The file could not be read.</p>` : renderSource(text, brief)}</section>
</div>
<footer>${provenance(brief)}</footer>
<script>${new Markup(LETTER_SCRIPT)}</script>`,
  );
}

/** A whole page round its body. */
export function page(title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${new Markup(STYLE)}</style></head><body>
${body}
</body></html>
`.toString();
}

function english(brief: Brief, summary: NonNullable<Brief['summary']>): Markup {
  const item = (line: BriefLine): Item => ({ line, lead: null, tail: null, url: null });
  return html`<h2>At a glance</h2>
<dl>${summary.glance.map((line) => html`<dt>${line.label}</dt><dd>${line.english}</dd>`)}</dl>
${summary.abstract.length > 0 ? html`<h2>Summary</h2>${lines(summary.abstract.map(item))}` : ''}
${partsOf(brief).map((part) => html`<h2>${part.title}</h2>${lines(part.items)}`)}`;
}

function lines(items: readonly Item[]): Markup {
  return html`<ul class="lines">${items.map(({ line, lead, tail, url }) => {
    const failed = line.checks.filter((c) => !c.ok);
    return html`<li class="${line.status}">${lead ? html`<span class="lead">${lead}</span>` : ''}${url ? html`<a href="${url}" rel="noreferrer">${line.english}</a>` : line.english}${line.cites.map((id) => html`<a class="cite" href="#${id}">${id}</a>`)}${tail ? html`<span class="tag">${tail}</span>` : ''}${line.by === 'translation' ? html`<span class="tag" title="machine translation; confidence ${line.confidence.toFixed(2)}">translated · ${Math.round(line.confidence * 100)}%</span>` : ''}${
      line.status === 'unverified'
        ? html`<div class="why">Unverified: ${failed.map((c) => (c.detail ? `${c.kind} (${c.detail})` : c.kind)).join('; ')}</div>`
        : ''
    }${line.by === 'translation' ? html`<details class="nl-said"${line.status === 'unverified' ? new Markup(' open') : ''}><summary></summary><span lang="nl">${line.dutch}</span></details>` : ''}</li>`;
  })}</ul>`;
}

function entities(brief: Brief): Markup | string {
  if (brief.entities.length === 0) return '';
  return html`<h2>Entities</h2><table><thead><tr><th>Type</th><th>English</th><th>Dutch</th><th>Norm</th><th>Mentions</th></tr></thead><tbody>${entitiesByType(
    brief,
  ).flatMap(({ type, entities: list }) =>
    list.map(
      (e) =>
        html`<tr><td><mark class="e ${type}">${type.toLowerCase()}</mark></td><td>${e.english || e.name}${e.certainty === 'implied' ? html` <span class="tag">implied</span>` : ''}</td><td lang="nl">${e.name}</td><td>${e.url ? html`<a href="${e.url}" rel="noreferrer">${e.norm}</a>` : e.norm}</td><td class="n">${e.mentions.length}</td></tr>`,
    ),
  )}</tbody></table>`;
}

function notes({ diagnostics }: Brief): Markup | string {
  if (diagnostics.length === 0) return '';
  return html`<h2>Notes on the reading</h2><ul class="lines">${diagnostics.map((d) => html`<li><span class="tag">${d.severity}</span> ${d.message}</li>`)}</ul>`;
}
