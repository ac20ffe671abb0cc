import type { BriefLine } from '../stages/brief/schema.ts';
import { html, type Markup } from './markup.ts';
import { outsideAddress } from './page.ts';
import { anchorsOf, type PageItem, type PagePart } from './statements.ts';

/** One part of the brief: its title and its lines, each with the evidence a click away. */
export function renderPart(part: PagePart): Markup {
  return html`<section id="${part.id}"><h2>${part.title}</h2><ul class="lines">${part.items.map(renderItem)}</ul></section>`;
}

function renderItem({ line, id, first, lead, tail, url }: PageItem): Markup {
  const address = outsideAddress(url);
  const said = address
    ? html`<a href="${address}" rel="noreferrer noopener">${line.english}</a>`
    : html`${line.english}`;
  return html`<li class="line ${line.status}" data-l="${id}"${first ? html` id="${id}" tabindex="-1"` : ''}>${lead ? html`<strong class="lead">${lead}</strong>` : ''}<span class="said">${said}</span> ${cites(line)}${tail ? html` <span class="tag">${tail}</span>` : ''}${first ? evidence(line) : again(line, id)}</li>`;
}

/** Links to the Dutch that a line rests on. */
export function cites(line: Pick<BriefLine, 'cites' | 'spans'>): readonly Markup[] {
  return anchorsOf(line).map((id, i) =>
    id.startsWith('s')
      ? html`<a class="cite" href="#${id}" aria-label="Dutch sentence ${id}">${id}</a>`
      : html`<a class="cite" href="#${id}" aria-label="Place ${i + 1} in the Dutch letter" title="in the letterhead or signature">¶${i + 1}</a>`,
  );
}

/** What a line rests on: its Dutch and the result of every check. Open where a check failed. */
export function evidence(line: BriefLine): Markup | string {
  if (line.dutch === '') return '';
  const failed = line.checks.filter((c) => !c.ok);
  const open = line.status === 'unverified' ? html` open` : '';
  return html`${line.status === 'unverified' ? html`<p class="why"><strong>Unverified</strong>: ${failed.map((c) => `${c.kind}${c.detail ? ` (${c.detail})` : ''}`).join('; ') || 'no check was made'}. Rely on the Dutch.</p>` : ''}<details class="evidence"${open}><summary>Dutch · ${origin(line)}</summary><q lang="nl">${line.dutch}</q>${line.checks.length > 0 ? html`<ul class="checks" aria-label="Checks">${line.checks.map((c) => html`<li class="${c.ok ? 'pass' : 'fail'}">${c.ok ? '✓' : '✗'} ${c.kind}${c.detail ? html` <small>${c.detail}</small>` : ''}</li>`)}</ul>` : ''}</details>`;
}

/** How sure a line is, in a few sober words. */
function origin(line: BriefLine): string {
  if (line.by === 'template') return 'from facts of the letter';
  const failed = line.checks.filter((c) => !c.ok).length;
  const checked =
    failed > 0 ? `${failed} of ${line.checks.length} checks failed` : `${line.checks.length} checks passed`;
  return `machine translation, confidence ${Math.round(line.confidence * 100)}%${line.checks.length > 0 ? ` · ${checked}` : ''}${line.status === 'repaired' ? ' · repaired' : ''}`;
}

function again(line: BriefLine, id: string): Markup | string {
  return line.status === 'unverified' ? html` <a class="tag warn" href="#${id}">unverified, see above</a>` : '';
}
