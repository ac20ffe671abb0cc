import type { Block, CleanText, LetterKind, SourceText } from '../../pipeline/index.ts';
import type { Place } from './fields.ts';

/** What kind of document it is, by its title and form; a text without either is just a letter. */
export function kindOf(
  source: SourceText,
  blocks: readonly Block[],
  head: readonly Place[],
  clean: CleanText,
): LetterKind {
  const says = (pattern: RegExp): boolean => head.some((place) => pattern.test(place.text));
  const title = Object.entries(source.metadata).find(([key]) => /title|titel/i.test(key))?.[1] ?? '';
  const body = blocks
    .filter((b) => b.running)
    .slice(0, 3)
    .map((b) => clean.text.slice(b.from, b.to));
  if (
    says(/^(?:nr\. ?\d+\s+)?(?:(?:nader )?gewijzigde )?motie van/iu) ||
    body.some((text) => /^de kamer,\s/iu.test(text))
  )
    return 'motion';
  const answers = blocks.some((block) => block.kind === 'answer');
  if (
    says(/^aanhangsel van de handelingen/iu) ||
    answers ||
    says(/beantwoording (?:van )?(?:de )?(?:kamer|schriftelijke )?vragen/iu)
  ) {
    return 'answers to written questions';
  }
  if (
    says(/^(?:mg-)?circulaire\b/iu) ||
    /circulaire/iu.test(title) ||
    blocks.slice(0, 2).some((b) => /\bcirculaire\b/iu.test(clean.text.slice(b.from, b.to).slice(0, 200)))
  )
    return 'circular';
  if (says(/^(?:verslag|lijst van vragen|nota naar aanleiding)/iu)) return 'report';
  if (blocks[0] !== undefined && /^bijlage\b/iu.test(clean.text.slice(blocks[0].from, blocks[0].to))) return 'annex';
  if (
    says(/^brief van (?:de|het) /iu) ||
    says(/\bbrief van de (?:minister|staatssecretaris)/iu) ||
    says(/voorzitters? van (?:de )?(?:tweede|eerste|beide)/iu)
  )
    return 'letter to parliament';
  return 'letter';
}
