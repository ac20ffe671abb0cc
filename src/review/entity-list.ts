import type { Brief } from '../stages/brief/schema.ts';
import { entitiesByType } from '../stages/render/parts.ts';
import { html, type Markup } from './markup.ts';
import { outsideAddress } from './page.ts';

type Entity = Brief['entities'][number];

/** Of a type with more entities than this, the rest is folded away. */
const SHOWN = 6;

const TITLES: Readonly<Record<string, string>> = {
  COUNTRY: 'Countries',
  DEMONYM: 'Nationalities',
  AGENCY: 'Agencies',
  PERSON: 'Persons',
  ROLE: 'Roles',
  PLACE: 'Places',
  DATE: 'Dates',
  REFERENCE: 'Papers and references',
  LAW: 'Laws',
  MONEY: 'Amounts',
};

/** Types that open the list; what is less often looked for stays folded. */
const OPEN = new Set(['COUNTRY', 'DEMONYM', 'AGENCY', 'PERSON']);

/** The entities of a brief by type, the most mentioned first. */
export function renderEntities(brief: Brief): Markup | string {
  if (brief.entities.length === 0) return '';
  return html`<section id="entities"><h2>Entities</h2>${entitiesByType(brief).map(
    ({ type, entities }) =>
      html`<details class="group"${OPEN.has(type) ? html` open` : ''}><summary><span class="key ${type}">${TITLES[type] ?? type}</span> <span class="count">${entities.length}</span></summary>${rows(entities.slice(0, SHOWN))}${
        entities.length > SHOWN
          ? html`<details class="more"><summary>${entities.length - SHOWN} more</summary>${rows(entities.slice(SHOWN))}</details>`
          : ''
      }</details>`,
  )}</section>`;
}

function rows(entities: readonly Entity[]): Markup {
  return html`<ul class="entities">${entities.map(row)}</ul>`;
}

function row({ id, english, name, norm, url, certainty, mentions }: Entity): Markup {
  const address = outsideAddress(url);
  const shown = english || name;
  const times = mentions.length;
  return html`<li data-e="${id}" id="${id}" tabindex="-1"><a class="name" href="#m-${id}" title="show in the Dutch">${shown}</a>${name !== shown ? html` <span class="dutch" lang="nl">${name}</span>` : ''}${certainty === 'implied' ? html` <span class="tag" title="follows from the letter; it does not say so itself">implied</span>` : ''}<span class="times" title="mentions">${times}×</span>${norm ? html` <code>${address ? html`<a href="${address}" rel="noreferrer noopener">${norm}</a>` : norm}</code>` : ''}</li>`;
}
