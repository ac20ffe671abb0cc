import type { Line } from './lines.ts';
import type { Widths } from './widths.ts';

const QUESTION =
  /^(?:vra(?:ag|gen)|antwoord(?:en)?|mededeling|reactie)(?: op)?(?: de)?(?: vra(?:ag|gen))?(?: \d+[a-z]?(?: ?(?:,|en|t\/m|tot en met|-|–|\/|&) ?\d+[a-z]?)*)?(?: en \d+)? ?[.:]?$/iu;
const CLOSING =
  /^(?:hoogachtend|met (?:de meeste )?(?:vriendelijke|hartelijke) groet(?:en)?|met (?:de meeste )?hoogachting),?$/iu;
const MARKER = /^(?:[-–—•·▪◦‣●○■□*]\s*\S|[a-z]\)\s|\(?[ivx]+\)\s|\d{1,2}[.)]\s*\p{L}|[a-z]\.\s+\p{L})/u;
/** Words that no line of its own ends with. */
const DANGLING = /(?:^|\s)(?:de|het|een|der|den|des|van|voor|aan|met|op|in|te|ten|ter|bij|door|tot|en|of|namens)$/iu;
const ENDED = /[.?!]["'”’»)\]]*(?:\d{1,3}|\[\d{1,3}\]|\d{1,2}\))?$/u;
const LOWER = /^["'“‘«(]?\p{Ll}/u;

/** After it come the names of the movers. */
const MOTION_END = /over tot de orde van de dag\.?$/iu;

/** Lines of official publications and letterheads that never go on with the line before. */
const BEGINS =
  /^(?:De Kamer,$|(?:Den Haag|['’‘]s-Gravenhage|Brussel), |(?:Voorgesteld|Vastgesteld|Ontvangen) (?:op )?\d{1,2} |(?:Nader |Aanvullend )?[Aa]ntwoord van (?:de )?(?:Minister|Staatssecretaris)|Mededeling van (?:de )?(?:Minister|Staatssecretaris)|Vragen van (?:het lid|de leden)|Nr\. \d+ |Geachte (?:voorzitter|heer|mevrouw)|(?:Bijlagen?|Ons kenmerk|Uw kenmerk|Onze referentie|Uw referentie|Datum|Betreft|Onderwerp)(?:$|\t| {2}| ?:)|\|)/u;

/** Regions whose lines say each something of their own: rows of a table, office and name of a signature. */
const LINEWISE: ReadonlySet<string> = new Set(['table', 'signature']);

/** A line that stands by itself whatever is around it. */
export function standsAlone(text: string): boolean {
  return text.length < 80 && (QUESTION.test(text) || CLOSING.test(text));
}

/** True when line `b` goes on with the paragraph of line `a`. `apart`: something was lifted out between them. */
export function continues(a: Line, b: Line, widths: Widths, apart: boolean): boolean {
  if (a.region || b.region) {
    if (a.region === b.region) return !LINEWISE.has(a.region?.kind ?? '');
    if (!apart || a.region?.kind !== b.region?.kind) return false;
  }
  if (standsAlone(a.text) || standsAlone(b.text) || MOTION_END.test(a.text)) return false;
  if (BEGINS.test(b.text) && !/[,(-]$/.test(a.text)) return false;
  if (/^(?:\d{1,3}|\p{L})\)/u.test(b.text) && a.text.lastIndexOf('(') > a.text.lastIndexOf(')')) return true;
  const full = widths.isFull(a, b);
  const blank = b.gap > 0 || apart || b.page > a.page;
  if (!blank && DANGLING.test(a.text)) return true;
  if (MARKER.test(b.text) && (!full || blank || /[.:;]$/.test(a.text))) return false;
  const hyphen = /\p{L}[-\u00ad\u2010]$/u.test(a.text);
  if (hyphen && LOWER.test(b.text) && (!blank || apart || full)) return true;
  const ended = ENDED.test(a.text);
  if (blank) {
    if (ended || /[:;]$/.test(a.text)) return false;
    return LOWER.test(b.text) ? full || (apart && a.text.length > 20) : full && apart && /^\p{Lu}/u.test(b.text);
  }
  if (LOWER.test(b.text)) return full || !/[:;]$/.test(a.text);
  return full;
}
