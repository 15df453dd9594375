import type { Reason } from "../geocodingResult.ts";

/**
 * How surely the commune is known: `firm` by its code, or its name with a postcode or unique in France; `postcode` by a
 * postcode alone; `likely` by a name that several bear or that is misspelt; `unknown` not at all.
 */
export type ScopeCertainty = "firm" | "postcode" | "likely" | "unknown";

/** Where an address is looked for. */
export interface Scope {
  /** Communes of the index; [] with `certainty` "unknown" means everywhere. */
  readonly communes: readonly number[];
  readonly certainty: ScopeCertainty;
  /** The postcode that the query gives, or "". */
  readonly postcode: string;
  /** The postcode is one of the commune's. */
  readonly postcodeHeld: boolean;
  /** Key of the former commune or arrondissement that the query names, or "". */
  readonly part: string;
  /** The commune that is firmly named, yet is not in the index. */
  readonly absent: string | null;
  readonly reasons: readonly Reason[];
}
