import type { EntityType } from '../../../pipeline/index.ts';

/** Lexicons of organisations: `slug kind country english dutch aliases ambiguous from to`. */
export const ORGANISATIONS = [
  'gazetteer/ministries.tsv',
  'gazetteer/nl-bodies.tsv',
  'gazetteer/nl-waterboards.tsv',
  'gazetteer/nl-parties.tsv',
  'gazetteer/nl-committees.tsv',
  'gazetteer/nl-organisations.tsv',
  'gazetteer/eu-bodies.tsv',
  'gazetteer/international-bodies.tsv',
  'gazetteer/foreign-bodies.tsv',
] as const;

/** Lexicons of places and laws (`slug dutch english aliases ambiguous`) with the type and the kind they give. */
export const NAMED: readonly { readonly path: string; readonly type: EntityType; readonly kind: string }[] = [
  { path: 'gazetteer/nl-municipalities.tsv', type: 'PLACE', kind: 'municipality' },
  { path: 'gazetteer/nl-provinces.tsv', type: 'PLACE', kind: 'province' },
  { path: 'gazetteer/nl-places.tsv', type: 'PLACE', kind: 'place' },
  { path: 'gazetteer/foreign-places.tsv', type: 'PLACE', kind: 'foreign' },
  { path: 'entities/regions.tsv', type: 'PLACE', kind: 'region' },
  { path: 'gazetteer/nl-laws.tsv', type: 'LAW', kind: 'law' },
];
