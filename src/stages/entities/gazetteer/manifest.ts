import type { EntityType } from '../../../pipeline/index.ts';

/** Lexicons of organisations: `slug kind country english dutch aliases ambiguous from to`, dated ones also `periods`. */
export const ORGANISATIONS: readonly { readonly path: string; readonly dated: boolean }[] = [
  { path: 'gazetteer/ministries.tsv', dated: true },
  { path: 'gazetteer/nl-bodies.tsv', dated: false },
  { path: 'gazetteer/nl-waterboards.tsv', dated: false },
  { path: 'gazetteer/nl-parties.tsv', dated: false },
  { path: 'gazetteer/nl-committees.tsv', dated: false },
  { path: 'gazetteer/nl-organisations.tsv', dated: false },
  { path: 'gazetteer/eu-bodies.tsv', dated: false },
  { path: 'gazetteer/international-bodies.tsv', dated: false },
  { path: 'gazetteer/foreign-bodies.tsv', dated: false },
];

/** Lexicons of places and laws (`slug dutch english aliases ambiguous`, dated ones `periods`) with their type and kind. */
export const NAMED: readonly NamedFile[] = [
  { path: 'gazetteer/nl-municipalities.tsv', type: 'PLACE', kind: 'municipality', dated: false },
  { path: 'gazetteer/nl-provinces.tsv', type: 'PLACE', kind: 'province', dated: false },
  { path: 'gazetteer/nl-places.tsv', type: 'PLACE', kind: 'place', dated: false },
  { path: 'gazetteer/foreign-places.tsv', type: 'PLACE', kind: 'foreign', dated: false },
  { path: 'entities/regions.tsv', type: 'PLACE', kind: 'region', dated: false },
  { path: 'gazetteer/nl-laws.tsv', type: 'LAW', kind: 'law', dated: true },
];

interface NamedFile {
  readonly path: string;
  readonly type: EntityType;
  readonly kind: string;
  readonly dated: boolean;
}
