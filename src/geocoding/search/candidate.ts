import type { Alignment } from "./alignName.ts";
import type { FoundNumber } from "./houseNumbers.ts";

/** A street or place that may be the one meant. */
export interface Candidate {
  readonly commune: number;
  readonly street: number;
  readonly alignment: Alignment;
  /** How alike the name and the words are, between 0 and 1. */
  readonly likeness: number;
  /** Words of the query that count and that nothing explains, in 1/100 of weight. */
  readonly unexplained: number;
  readonly number: FoundNumber;
  /** What the candidates are ordered by: likeness, then number, postcode and former commune. */
  readonly rank: number;
}
