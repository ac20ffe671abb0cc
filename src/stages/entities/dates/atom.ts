/** One calendar expression found in text, not yet joined to a neighbour. */
export interface DateAtom {
  readonly from: number;
  readonly to: number;
  /** EDTF, with XXXX for a year that is neither stated nor known. */
  readonly norm: string;
  readonly english: string;
  readonly implied: boolean;
  /** A bare day or year that becomes a date only as part of a range. */
  readonly grain: 'day' | 'month' | 'year' | 'season' | 'quarter' | 'span' | 'relative';
}
