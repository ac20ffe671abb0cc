import type { EntityType } from '../../../pipeline/index.ts';
import type { Period } from './period.ts';

/** One thing of the gazetteer. */
export interface Entry {
  readonly type: EntityType;
  /** ISO code or slug. */
  readonly norm: string;
  readonly english: string;
  readonly dutch: string;
  /** Kind within the type: ministry, court, city, adjective … */
  readonly kind: string;
  /** When the name was borne. */
  readonly periods: readonly Period[];
}

/** One form of a name and what it may stand for. */
export interface Reading {
  readonly entry: Entry;
  /** The form as listed. */
  readonly form: string;
  /** English of this form. */
  readonly english: string;
  /** True when the form also means something else and context must decide. */
  readonly ambiguous: boolean;
}
