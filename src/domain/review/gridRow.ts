/** One cell of the review's grid. Short names: ten thousand rows travel. */
export interface GridCell {
  /** What is read: the clean value, or the best proposal while the cell waits. */
  readonly t: string;
  /** The same as the model writes it, where that differs. */
  readonly c?: string;
  /** As received, where that differs from the value. */
  readonly r?: string;
  /** None for a cell that is as it was received. */
  readonly s?: "corrected" | "to-confirm" | "invalid" | "confirmed";
  /** Proposals of a cell that waits, best first. */
  readonly p?: readonly string[];
  /** The text that waits: as received, or as last typed. */
  readonly w?: string;
  /** The decision that it belongs to. */
  readonly k?: string;
  /** Why, in words. */
  readonly m?: string;
}

/** One record of the review's grid. */
export interface GridRow {
  /** Number of the record, from 1. */
  readonly n: number;
  /** Row of the source; null for one that was added. */
  readonly row: number | null;
  readonly v: number;
  readonly removed?: true;
  /** WGS 84, [lon, lat]. */
  readonly at?: readonly [number, number];
  /** In the model's field order. */
  readonly cells: readonly GridCell[];
  /** What is told of the record as a whole. */
  readonly notes: readonly string[];
}
