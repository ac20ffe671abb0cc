import type { Brief } from '../stages/brief/schema.ts';
import { folderScript } from './browser/folder.ts';
import {
  dateOf,
  digest,
  type Facet,
  type NamedBrief,
  newestFirst,
  type Promised,
  promises,
  type Topic,
} from './digest.ts';
import { html, type Markup } from './markup.ts';
import { page } from './page.ts';
import { STATUSES, statusBadge } from './status.ts';

/** Of a facet with more topics than this, the rest is folded away. */
const SHOWN = 12;

/** The index of a folder: every letter of the run, also those that failed, with what is due and who is named. */
export function renderIndex(letters: readonly NamedBrief[]): string {
  const rows = newestFirst(letters);
  const unread = letters.filter(({ brief }) => brief.summary === null).length;
  const counts = STATUSES.map((status) => ({ status, n: letters.filter((l) => l.brief.status === status).length }));
  const all = promises(letters);
  const dated = all.filter((p) => p.until !== null);
  const undated = all.filter((p) => p.until === null);
  const facets = digest(letters);
  return page(
    `${letters.length} letters`,
    html`<header class="top"><h1>${letters.length} ${letters.length === 1 ? 'letter' : 'letters'}</h1>
<div class="meta">${unread > 0 ? `Briefs of ${letters.length - unread}; ${unread} could not be read, with the reason in the list.` : 'All were read.'} <a href="entities.csv">All entities (CSV)</a></div>
<nav aria-label="Parts"><a href="#letters">Letters</a>${dated.length > 0 ? html`<a href="#deadlines">Deadlines</a>` : ''}${facets.length > 0 ? html`<a href="#digest">By dossier, country, agency, month</a>` : ''}${undated.length > 0 ? html`<a href="#undated">Commitments without a date</a>` : ''}</nav></header>
<div class="wide">
${dated.length > 0 ? deadlines(dated) : ''}
<section class="pane" id="letters"><h2>Letters</h2>
<div class="tools" hidden><input type="search" placeholder="Filter: country, agency, person, word of the headline" aria-label="Filter letters">${counts.filter((c) => c.n > 0).map(({ status, n }) => html`<button type="button" data-status="${status}" aria-pressed="false">${statusBadge(status)} ${n}</button>`)}<span class="meta" data-shown aria-live="polite"></span></div>
<table class="letters"><thead><tr><th>Date</th><th>Letter</th><th>Countries and agencies</th><th class="n">Commitments</th><th>Status</th></tr></thead><tbody>
${rows.map(row)}
</tbody></table></section>
${facets.length > 0 ? html`<section class="pane" id="digest"><h2>By dossier, country, agency and month</h2><div class="digest">${facets.map(renderFacet)}</div></section>` : ''}
${undated.length > 0 ? html`<section class="pane" id="undated"><details><summary><h2>Commitments without a date</h2> <span class="count">${undated.length}</span></summary><ul class="lines">${undated.map((p) => html`<li>${promise(p)}</li>`)}</ul></details></section>` : ''}
</div>`,
    [folderScript],
  );
}

function row({ name, brief }: NamedBrief): Markup {
  const named = brief.entities
    .filter((e) => e.type === 'COUNTRY' || e.type === 'AGENCY')
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map((e) => e.english || e.name);
  const reason = brief.diagnostics.find((d) => d.severity === 'error')?.message;
  return html`<tr data-words="${searchWords(name, brief)}" data-status="${brief.status}"><td class="d">${dateOf(brief)}</td><td><a href="${href(name)}">${brief.summary?.headline.english ?? brief.source.path}</a><div class="meta">${brief.summary ? html`${brief.source.path}${brief.letter ? ` · ${brief.letter.kind}` : ''}` : ''}${reason ? html` ${reason}` : ''}</div></td><td>${named.slice(0, 4).join(', ')}${named.length > 4 ? html` <span class="count">+${named.length - 4}</span>` : ''}</td><td class="n" data-h="Commitments">${brief.summary?.commitments.length || ''}</td><td>${statusBadge(brief.status)}</td></tr>`;
}

function searchWords(name: string, brief: Brief): string {
  const words = [
    name,
    brief.status,
    brief.letter?.kind ?? '',
    brief.letter?.dossier?.text ?? '',
    brief.summary?.headline.english ?? '',
    ...brief.entities.flatMap((e) => [e.name, e.english, e.norm]),
  ];
  return [...new Set(words)].join(' ').toLowerCase();
}

function deadlines(dated: readonly Promised[]): Markup {
  const item = (p: Promised): Markup =>
    html`<li class="due" data-until="${p.until}"><time datetime="${p.until}">${p.line.deadlineEnglish}</time><div>${promise(p)}</div></li>`;
  return html`<section class="pane" id="deadlines"><h2>Deadlines</h2><p id="none-ahead" class="meta" hidden>None from today on.</p><ul class="lines" id="due">${dated.map(item)}</ul><details id="passed" hidden><summary class="meta"></summary><ul class="lines"></ul></details></section>`;
}

function promise({ letter, line }: Promised): Markup {
  return html`${line.english}${line.status === 'unverified' ? html` <span class="tag warn">unverified</span>` : ''} <a class="meta" href="${href(letter.name)}#${line.cites[0] ?? 'commitments'}">${letter.name}</a>`;
}

function renderFacet({ title, topics }: Facet): Markup {
  return html`<div><h3>${title} <span class="count">${topics.length}</span></h3>${topics.slice(0, SHOWN).map(renderTopic)}${
    topics.length > SHOWN
      ? html`<details class="more"><summary>${topics.length - SHOWN} more</summary>${topics.slice(SHOWN).map(renderTopic)}</details>`
      : ''
  }</div>`;
}

function renderTopic({ title, letters }: Topic): Markup {
  return html`<details><summary>${title} <span class="count">${letters.length}</span></summary><ul>${letters.map(
    ({ letter, line }) =>
      html`<li><span class="count">${dateOf(letter.brief) || 'undated'}</span> <a href="${href(letter.name)}">${letter.brief.summary?.headline.english ?? letter.name}</a>${line ? html`<p>${line.english}</p>` : ''}</li>`,
  )}</ul></details>`;
}

/** Addresses may hold any character of a file name. */
function href(name: string): string {
  return `${name.split('/').map(encodeURIComponent).join('/')}.brief.html`;
}
