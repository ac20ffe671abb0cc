import type { CleanSpan } from '../../pipeline/index.ts';
import type { Abbreviations } from './abbreviations.ts';
import { enclosures } from './enclosures.ts';
import type { Openers } from './openers.ts';
import { pointEnds } from './points.ts';

export interface Lexicons {
  readonly abbreviation: Abbreviations;
  readonly opener: Openers;
}

const MARKER =
  /^(?:(?:[Vv]raag|[Aa]ntwoord)(?: op vraag)?(?: \d{1,3})? ?[:.]\s*|[-–—•·▪◦‣●○■□*]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5}|[IVX]{1,5})[.)]\s*|\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\s+)(?=[\p{L}\p{N}"'“‘„«(])/u;
const TERMINAL = /[.?!…]+/g;
const NEXT = /^(?:,,\s?|''|["'“‘’„«([‚¿¡–—-]\s?)*([\p{Lu}\d]|['’‘]?[stkn][ -]\p{Lu})/u;
const OPENING = /^(?:,,|["'“‘’„«([‚¿¡–—\s-])*/u;

/** Splits one block of running text into sentences, without the marker of a list item before it. */
export function* sentencesIn(text: string, { from, to }: CleanSpan, lexicons: Lexicons): Generator<CleanSpan> {
  const body = text.slice(from, to);
  const marker = MARKER.exec(body);
  let start = marker ? marker[0].length : 0;
  const around = enclosures(body);
  for (const match of body.matchAll(TERMINAL)) {
    if (match.index < start) continue;
    const end = closed(body, match.index + match[0].length, start);
    if (end >= body.length || !ends(body, start, match.index, match[0], end, lexicons)) continue;
    if (around.some(({ open, close }) => open < match.index && end <= close)) continue;
    yield { from: from + start, to: from + end };
    start = end + spaces(body, end);
  }
  const last = body.trimEnd().length;
  if (last > start) yield { from: from + start, to: from + last };
}

function spaces(body: string, at: number): number {
  let end = at;
  while (end < body.length && body[end] === ' ') end++;
  return end - at;
}

/** The end of the closing marks that follow a point, those after a space too where only closing makes sense. */
function closed(body: string, at: number, start: number): number {
  let end = at;
  for (;;) {
    if (body.startsWith("''", end)) end += 2;
    else if (/["'”’»)\]]/.test(body[end] ?? '')) end++;
    else if (/^ (?:''|»)(?: |$)/.test(body.slice(end, end + 4))) end += body[end + 1] === '»' ? 2 : 3;
    else if (/^ "(?: |$)/.test(body.slice(end, end + 3)) && isOpen(body, start, end)) end += 2;
    else return end;
  }
}

/** True when a straight quotation mark was opened since `start` and not closed. */
function isOpen(body: string, start: number, end: number): boolean {
  let open = false;
  for (let i = start; i < end; i++) if (body[i] === '"') open = !open;
  return open;
}

function ends(body: string, start: number, at: number, terminal: string, end: number, lexicons: Lexicons): boolean {
  if (body[end] !== ' ') return false;
  const rest = body.slice(end + 1, end + 48);
  if (!NEXT.test(rest)) return false;
  if (terminal !== '.') return !(/^(?:\.{2,}|…)$/.test(terminal) && /[([]/.test(body[at - 1] ?? ''));
  const head = body.slice(Math.max(start, at - 60), at);
  const word = /[^\s(["'“‘’„«,/]*$/u.exec(head)?.[0] ?? '';
  const before = head.slice(0, head.length - word.length).trimEnd();
  return pointEnds(
    {
      word: /[»”)\]]$/.test(word) ? '' : word,
      previous: /[\p{L}\p{N}.:;]+$/u.exec(before)?.[0] ?? '',
      next: /^[\p{L}\p{N}'’]+/u.exec(rest.replace(OPENING, ''))?.[0] ?? '',
      alone: before === '' && at - word.length <= start + 1,
      closed: end > at + 1,
      bracket: /^[([]/.test(rest),
    },
    lexicons.abbreviation,
    lexicons.opener,
  );
}
