import type { GivenEntry } from "./givenMapping.ts";

/** A mapping that a person confirmed, to be proposed for the next file with the same headers. */
export interface RememberedMapping {
  readonly model: string;
  /** The headers of the file it was confirmed on (`headerFingerprint`). */
  readonly fingerprint: string;
  readonly entries: readonly GivenEntry[];
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
  /** The INSEE code of a commune, the SIREN of a territory, or null for everyone. */
  readonly scope: string | null;
}
