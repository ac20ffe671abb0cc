import type { CleanSpan } from '../../pipeline/index.ts';
import type { Abbreviations } from './abbreviations.ts';

const END = /(?:[.?!…]+)(?:["'”’»)\]]|'')*(?=\s|$)/gu;

/** Splits one block of running text. */
export function* sentencesIn(text: string, block: CleanSpan, abbreviations: Abbreviations): Generator<CleanSpan> {
  const body = text.slice(block.from, block.to);
  let from = 0;
  const marker = /^(?:[-–—•·▪*]\s*|(?:\d{1,2}|[a-z])[.)]\s*)(?=\p{L})/u.exec(body);
  if (marker) from = marker[0].length;
  for (const match of body.matchAll(END)) {
    const to = match.index + match[0].length;
    if (to < body.length && !breaks(body, match.index, to, abbreviations)) continue;
    const start = from + (body.slice(from, to).match(/^\s*/)?.[0].length ?? 0);
    if (to > start) yield { from: block.from + start, to: block.from + to };
    from = to;
  }
  const rest = body.slice(from);
  if (rest.trim() !== '') {
    const start = from + rest.length - rest.trimStart().length;
    yield { from: block.from + start, to: block.from + body.trimEnd().length };
  }
}

function breaks(body: string, point: number, to: number, abbreviations: Abbreviations): boolean {
  const next = body.slice(to).trimStart();
  if (!/^["'“‘„«([¿,']*[\p{Lu}\d]/u.test(next)) return false;
  if (body[point] !== '.') return true;
  const word = /[^\s(«"“‘'„/]+$/u.exec(body.slice(Math.max(0, point - 30), point))?.[0] ?? '';
  if (/^\p{Lu}$|^(?:\p{Lu}\p{Ll}?\.)+\p{Lu}\p{Ll}?$/u.test(word)) return false;
  const known = abbreviations.get(word.toLowerCase());
  return known === undefined || (known === 'may-end' && /^["'“‘„«(]*\p{Lu}/u.test(next));
}
