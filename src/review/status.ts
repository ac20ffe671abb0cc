import type { Brief } from '../stages/brief/schema.ts';
import { html, type Markup } from './markup.ts';

export type Status = Brief['status'];

export const STATUSES: readonly Status[] = ['ok', 'partial', 'refused', 'failed'];

/** A sign beside the word, so that the meaning does not hang on colour. */
const SIGNS: Readonly<Record<Status, string>> = { ok: '●', partial: '◐', refused: '○', failed: '✕' };

const MEANINGS: Readonly<Record<Status, string>> = {
  ok: 'a brief was made and every check passed or is shown',
  partial: 'a brief was made; something in it needs a look',
  refused: 'not a letter this tool can brief; the reason is given',
  failed: 'the letter could not be read or analysed; the reason is given',
};

export function statusBadge(status: Status): Markup {
  return html`<span class="status ${status}" title="${MEANINGS[status]}"><span aria-hidden="true">${SIGNS[status]}</span> ${status}</span>`;
}
