import type { RememberedMapping } from "../../domain/matching/rememberedMapping.ts";
import type { CleaningResult } from "../cleaningResult.ts";
import type { DepositHead } from "./depositHead.ts";

/** What is known once a deposit is cleaned. */
export interface DepositResult extends CleaningResult {
  readonly head: DepositHead;
  /** The mappings to remember, one for each table; [] when no mapping was given. */
  readonly learnt: readonly RememberedMapping[];
}
