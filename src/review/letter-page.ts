import type { Brief } from '../stages/brief/schema.ts';
import { provenance } from '../stages/render/parts.ts';
import { letterScript } from './browser/letter.ts';
import { renderEntities } from './entity-list.ts';
import { cites, evidence, renderPart } from './lines.ts';
import { html, Markup } from './markup.ts';
import { page } from './page.ts';
import { renderSource } from './source-text.ts';
import { placeId, statementsOf } from './statements.ts';
import { statusBadge } from './status.ts';

/**
 * The brief beside the Dutch letter, as one file that needs nothing else.
 * `text` is the decoded original, null when it could not be read; `depth` is
 * how many folders lie between the page and the index.
 */
export function renderLetterPage(brief: Brief, text: string | null, depth: number): string {
  const { summary, source, status } = brief;
  const statements = statementsOf(brief);
  const title = summary?.headline.english ?? source.path;
  const parts = statements.parts.map(({ id, title: name }) => ({ id, name }));
  if (brief.entities.length > 0) parts.push({ id: 'entities', name: 'Entities' });
  const open = summary !== null && brief.diagnostics.some((d) => d.severity !== 'info');
  if (open) parts.push({ id: 'notes', name: 'Notes on the reading' });
  const body = html`<a class="skip" href="#dutch">To the Dutch original</a>
<header class="top">
<div class="crumb"><a href="${'../'.repeat(depth)}index.html">All letters</a> · ${source.path} · ${statusBadge(status)}</div>
<h1${summary ? html` data-l="l1" id="l1" tabindex="-1"` : ''}>${title}</h1>${summary ? html`<div class="under">${evidence(summary.headline)}</div>` : ''}
${parts.length > 0 ? html`<nav aria-label="Parts of the brief">${parts.map(({ id, name }) => html`<a href="#${id}">${name}</a>`)}<a href="#dutch" class="narrow">Dutch original</a></nav>` : ''}
</header>
<div class="grid">
<main class="pane">${summary ? glance(summary) : trouble(brief)}${statements.parts.map(renderPart)}${renderEntities(brief)}${summary ? notes(brief) : ''}</main>
<section class="pane nl" id="dutch" aria-label="Dutch original" tabindex="-1"><h2>Dutch original</h2>${
    text === null
      ? html`<p>${status === 'failed' || status === 'refused' ? 'The file could not be read.' : 'The text of the letter is not in this folder; the Dutch of every line is beside it.'}</p>`
      : renderSource(text, brief, statements)
  }</section>
</div>
<footer>${provenance(brief)} Checks compare each line with its Dutch for numbers, names, dates, references, negation and modality; they do not judge the wording.</footer>`;
  return page(title, body, [letterScript]);
}

function glance(summary: NonNullable<Brief['summary']>): Markup | string {
  if (summary.glance.length === 0) return '';
  return html`<section id="glance"><h2>At a glance</h2><dl>${summary.glance.map((line) => html`<dt>${line.label}</dt><dd>${line.english}${line.by === 'translation' ? html` <span class="tag">translated, ${Math.round(line.confidence * 100)}%</span>` : ''} ${line.cites.length === 0 && line.spans.length > 0 ? cites({ cites: [], spans: line.spans.slice(0, 1) }) : ''}</dd>`)}</dl></section>`;
}

/** A letter without a summary says why, first. */
function trouble(brief: Brief): Markup {
  return html`<section id="notes"><h2>No brief could be made</h2>${diagnosticList(brief)}</section>`;
}

function notes(brief: Brief): Markup | string {
  const warnings = brief.diagnostics.filter((d) => d.severity !== 'info').length;
  if (brief.diagnostics.length === 0) return '';
  return html`<section id="notes"><details${warnings > 0 ? new Markup(' open') : ''}><summary><h2>Notes on the reading</h2> <span class="count">${brief.diagnostics.length}</span></summary>${diagnosticList(brief)}</details></section>`;
}

function diagnosticList({ diagnostics }: Brief): Markup {
  return html`<ul class="lines">${diagnostics.map((d) => html`<li><span class="tag">${d.severity}</span> ${d.message}${d.start === null ? '' : html` <a class="cite" href="#${placeId({ start: d.start })}" aria-label="Place in the Dutch letter">¶</a>`}</li>`)}</ul>`;
}
