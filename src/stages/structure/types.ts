import type { BlockKind, CleanText } from '../../pipeline/index.ts';

/** What is decided about a block while the letter is read from several sides. */
export interface Typed {
  readonly text: string;
  readonly body: boolean;
  kind: BlockKind;
  running: boolean;
  label: string | null;
}

const MARKER = /^(?:([-–—•·▪◦‣●○■□*])\s*|\(?(\d{1,2}|[a-z]|[ivxIVX]{1,5})[.)]\s*)(?=[\p{L}"'“‘«(])/u;
const NUMBERED_HEADING = /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)(?:[.)]?$|(?:[.)] ?| )\p{Lu}[^.?!;]{0,180}$)/u;

/** First guess for each block: what the format said, else how the block looks by itself. */
export function typesOf(clean: CleanText): Typed[] {
  const bodies = clean.blocks.filter((block) => block.origin === 'body').length;
  return clean.blocks.map((block) => {
    const text = clean.text.slice(block.from, block.to);
    if (block.origin !== 'body') return { text, body: false, kind: block.origin, running: false, label: block.label };
    return { text, body: true, ...guess(text, block.hint, block.label, bodies) };
  });
}

function guess(
  text: string,
  hint: string | null,
  label: string | null,
  bodies: number,
): Pick<Typed, 'kind' | 'running' | 'label'> {
  if (hint === 'table' || /^\|.*\|$|^!\d{4,}$/u.test(text)) return { kind: 'table', running: false, label };
  if (hint === 'title' || hint === 'heading') return { kind: 'heading', running: false, label };
  if (hint === 'signature') return { kind: 'signature', running: false, label };
  if (hint === 'quotation') return { kind: 'quotation', running: true, label };
  if (hint === 'list-item') return { kind: 'list-item', running: true, label };
  const heading = bodies > 1 && looksLikeHeading(text);
  if (bodies > 1 && hint === null && NUMBERED_HEADING.test(text) && !/[:,]$/.test(text))
    return { kind: 'heading', running: false, label: null };
  const marker = MARKER.exec(text);
  if (marker) return { kind: 'list-item', running: true, label: marker[1] ?? marker[2] ?? null };
  if (heading && hint === null) return { kind: 'heading', running: false, label: null };
  return { kind: 'paragraph', running: true, label: null };
}

function looksLikeHeading(text: string): boolean {
  return text.length < 120 && !/[.?!;:,…]["'”’»)\]]*$/u.test(text) && !/^\p{Ll}/u.test(text);
}
