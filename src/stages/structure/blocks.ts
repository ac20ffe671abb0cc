import type { Block, BlockKind, CleanText } from '../../pipeline/index.ts';

interface Typed {
  kind: BlockKind;
  running: boolean;
  label: string | null;
}

const QUESTION =
  /^(vra(?:ag|gen)|antwoord(?:en)?|mededeling)(?: op)?(?: de)?(?: vra(?:ag|gen))?(?: ((?:\d+[a-z]?)(?: ?(?:,|en|t\/m|tot en met|-|–|\/|&) ?\d+[a-z]?)*))? ?[.:]?$/iu;
const OPENING =
  /^(?:nr\. ?\d|brief van |motie van |gewijzigde motie|amendement|lijst van |verslag van |aan de |aan het |den haag|'s-gravenhage|datum\b|betreft\b|onderwerp\b|ons kenmerk|onze referentie|uw |kenmerk|>|vergaderjaar|tweede kamer der|eerste kamer der|aanhangsel van|vragen gesteld|vragen van|antwoord(?:en)? van|mededeling van|voorgesteld|postbus|circulaire|geachte|bijlage|retouradres|contactpersoon|directie|directoraat)/iu;
const SIGNATORY =
  /^(?:de |het |namens |mede namens |hoogachtend|met (?:vriendelijke|de meeste)|(?:minister|staatssecretaris|hoofd|voorzitter)\b)/iu;
const NAME =
  /^(?:(?:drs|dr|mr|ir|ing|prof|jhr|mw|dhr)\.? ?)*(?:\p{Lu}\. ?(?:\p{Lu}[\p{L}.]{0,3}\. ?)*)?(?:(?:van|de|der|den|ten|ter|'t|el|al) )*\p{Lu}[\p{L}'’ -]{1,40}$/u;

/** Gives every cleaned block its kind, and says which are running text. */
export function classify(clean: CleanText): Block[] {
  const texts = clean.blocks.map((block) => clean.text.slice(block.from, block.to));
  const bodies = clean.blocks.filter((block) => block.origin === 'body').length;
  const types: Typed[] = clean.blocks.map((block, i) => {
    if (block.origin !== 'body') return { kind: block.origin, running: false, label: block.label };
    return type(texts[i] as string, block.hint, block.label, bodies);
  });
  markLetterhead(types, texts);
  markSignature(types, texts);
  markAnswers(types, texts);
  return clean.blocks.map((block, i) => ({
    from: block.from,
    to: block.to,
    ...clean.map.toOriginal(block),
    ...(types[i] as Typed),
  }));
}

function type(text: string, hint: string | null, label: string | null, bodies: number): Typed {
  if (hint === 'table') return { kind: 'table', running: false, label };
  if (hint === 'title' || hint === 'heading') return { kind: 'heading', running: false, label };
  if (hint === 'signature') return { kind: 'signature', running: false, label };
  if (hint === 'quotation') return { kind: 'quotation', running: true, label };
  if (hint === 'list-item') return { kind: 'list-item', running: true, label };
  if (QUESTION.test(text)) return { kind: 'heading', running: false, label: null };
  const marker = /^(?:([-–—•·▪*])\s*|(\d{1,2}|[a-z])[.)]\s*)(?=\p{L})/u.exec(text);
  if (marker) return { kind: 'list-item', running: true, label: marker[1] ?? marker[2] ?? null };
  if (bodies > 1 && hint === null && isHeading(text)) return { kind: 'heading', running: false, label: null };
  return { kind: 'paragraph', running: true, label: null };
}

function isHeading(text: string): boolean {
  return text.length < 120 && !/[.?!;,…]["'”’»)\]]*$/u.test(text) && !/:$/.test(text);
}

function markLetterhead(types: Typed[], texts: readonly string[]): void {
  let last = -1;
  for (let i = 0; i < Math.min(types.length, 60); i++) {
    const text = texts[i] as string;
    if (QUESTION.test(text)) break;
    if (OPENING.test(text)) last = i;
    else if (types[i]?.running && text.length > 200) break;
  }
  for (let i = 0; i <= last; i++) {
    const t = types[i] as Typed;
    if (t.kind === 'paragraph' || t.kind === 'heading' || t.kind === 'list-item') {
      types[i] = { kind: 'letterhead', running: false, label: null };
    }
  }
}

function markSignature(types: Typed[], texts: readonly string[]): void {
  for (let i = 1; i < types.length; i++) {
    const text = texts[i] as string;
    if (text.length > 160 || types[i]?.kind === 'letterhead') continue;
    const role = SIGNATORY.test(text) && /(?:,|\b(?:minister|staatssecretaris)\b[^.?!:;]*)$/iu.test(text);
    if (!role) continue;
    types[i] = { kind: 'signature', running: false, label: null };
    for (
      let j = i + 1;
      j < types.length &&
      (NAME.test(texts[j] as string) || SIGNATORY.test(texts[j] as string)) &&
      (texts[j] as string).length < 120;
      j++
    ) {
      types[j] = { kind: 'signature', running: false, label: null };
      i = j;
    }
  }
}

function markAnswers(types: Typed[], texts: readonly string[]): void {
  let open: { kind: BlockKind; label: string | null } | null = null;
  types.forEach((t, i) => {
    const match = QUESTION.exec(texts[i] as string);
    if (match && t.kind === 'heading') {
      open = { kind: /^vra/i.test(match[1] as string) ? 'question' : 'answer', label: match[2] ?? null };
      t.label = open.label;
    } else if (t.kind === 'signature') open = null;
    else if (open && (t.kind === 'paragraph' || (t.kind === 'heading' && open.kind === 'question'))) {
      t.kind = open.kind;
      t.label = open.label;
      t.running = true;
    }
  });
}
