import type { Commune } from "./commune.ts";
import type { HintStrength } from "./communeHints.ts";
import type { CommuneReading } from "./communeReading.ts";

/** How the name was recognised. */
export type CommuneMatch = "name" | "codes" | "loose" | "short" | "spelling";

/** What a cell names. `candidates` are best first, one an entry; [] when nothing is near. */
export interface CommuneResolution {
  readonly candidates: readonly Commune[];
  readonly match: CommuneMatch;
  /** What singled the first candidate out: "unique" when the name alone does; null when several remain. */
  readonly settledBy: HintStrength | "unique" | null;
  /** True when the first candidate may be applied without a person. */
  readonly certain: boolean;
  /** True when the row's own codes (or those in the cell) exclude every commune of that name. */
  readonly contradicted: boolean;
  /** Codes written in the cell beside the name. */
  readonly reading: CommuneReading | null;
}

export const UNKNOWN_COMMUNE: CommuneResolution = {
  candidates: [],
  match: "name",
  settledBy: null,
  certain: false,
  contradicted: false,
  reading: null,
};
