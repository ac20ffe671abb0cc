import type { Brief } from '../stages/brief/schema.ts';
import { page } from './letter-page.ts';
import { html, Markup } from './markup.ts';
import { INDEX_SCRIPT } from './script.ts';

/** The index of a folder: every letter of the run, also those that failed, newest first, with a filter. */
export function renderIndex(letters: readonly { readonly name: string; readonly brief: Brief }[]): string {
  const dated = [...letters].sort((a, b) => compare(dateOf(b.brief), dateOf(a.brief)) || compare(a.name, b.name));
  const troubled = letters.filter(({ brief }) => brief.status === 'failed' || brief.status === 'refused').length;
  const promises = dated.flatMap(({ name, brief }) =>
    (brief.summary?.commitments ?? []).map((line) => ({ name, line })),
  );
  return page(
    'Letters',
    html`<header class="top"><h1>${letters.length} letters</h1>
<div class="meta">${troubled > 0 ? `${troubled} could not be read; they are in the list with the reason.` : 'All were read.'} <a href="entities.csv">entities.csv</a></div></header>
<div class="wide">
<p><input type="search" placeholder="Filter: country, agency, person, word of the headline" aria-label="Filter"></p>
<div class="pane"><table><thead><tr><th>Date</th><th>Letter</th><th>Countries and agencies</th><th>Promises</th><th>Status</th></tr></thead><tbody>
${dated.map(({ name, brief }) => row(name, brief))}
</tbody></table></div>
${
  promises.length > 0
    ? html`<div class="pane"><h2>Commitments in these letters</h2><ul class="lines">${promises.map(({ name, line }) => html`<li>${line.deadlineEnglish ? html`<span class="lead">${line.deadlineEnglish}</span>` : ''}${line.english} <a class="cite" href="${href(name)}#${line.cites[0] ?? ''}">${name}</a></li>`)}</ul></div>`
    : ''
}
</div>
<script>${new Markup(INDEX_SCRIPT)}</script>`,
  );
}

function row(name: string, brief: Brief): Markup {
  const names = brief.entities
    .filter((e) => e.type === 'COUNTRY' || e.type === 'AGENCY')
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map((e) => e.english || e.name);
  const words = [
    brief.summary?.headline.english ?? '',
    name,
    ...brief.entities.flatMap((e) => [e.name, e.english, e.norm]),
  ]
    .join(' ')
    .toLowerCase();
  const reason = brief.diagnostics.find((d) => d.severity === 'error')?.message;
  return html`<tr data-words="${words}"><td>${dateOf(brief)}</td><td><a href="${href(name)}">${brief.summary?.headline.english ?? name}</a><div class="meta">${name}${reason ? ` · ${reason}` : ''}</div></td><td>${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}</td><td class="n">${brief.summary?.commitments.length ?? ''}</td><td><span class="status ${brief.status}">${brief.status}</span></td></tr>`;
}

/** Addresses may hold any character of a file name. */
function href(name: string): string {
  return `${name.split('/').map(encodeURIComponent).join('/')}.brief.html`;
}

function dateOf(brief: Brief): string {
  return brief.letter?.date?.norm ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
