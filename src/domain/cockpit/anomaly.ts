/** A published record, as far as it must be named. */
export interface FoundRecord {
  readonly id: string;
  /** Organisation that owns it. */
  readonly organizationId: string;
  /** Its title fields, or "". */
  readonly name: string;
}

/** Something odd that a comparison between communes found in one model. */
export type Anomaly =
  | {
      readonly kind: "duplicate";
      readonly records: readonly [FoundRecord, FoundRecord];
      readonly metres: number;
    }
  | {
      readonly kind: "spelling";
      readonly field: string;
      readonly value: string;
      /** What the others write. */
      readonly usual: string;
      readonly organizationId: string;
      readonly records: number;
      /** How many organisations write the usual value. */
      readonly communes: number;
    }
  | {
      readonly kind: "number";
      readonly field: string;
      readonly record: FoundRecord;
      readonly value: string;
      /** Between which most records are: the quartiles. */
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: "position"; readonly record: FoundRecord; readonly kilometres: number };

export const ANOMALY_KINDS = ["duplicate", "spelling", "number", "position"] as const;
