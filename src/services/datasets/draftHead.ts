import type { Model } from "../../domain/model/model.ts";
import type { DepositHead } from "../../pipeline/deposit/depositHead.ts";
import { RELEASE } from "../../pipeline/release.ts";

/** What a restoration keeps of where it comes from. */
export interface RestorationHead {
  /** The revision brought back, and its number within the part. */
  readonly restoredFrom?: number;
  readonly restoredNumber?: number;
}

/** How a deposit that comes from published records is said to be understood: each field feeds itself. */
export function draftHead(
  { name, version, fields }: Model,
  restoration: RestorationHead = {},
): DepositHead & RestorationHead {
  return {
    traboule: RELEASE,
    model: { name, version },
    source: {
      file: "",
      format: "records",
      encoding: null,
      delimiter: null,
      sheet: null,
      headerRow: 0,
      records: 0,
    },
    mapping: fields.map((field) => ({
      column: field.title,
      field: field.name,
      how: "given",
      confidence: 1,
      reason: "",
    })),
    unmatchedColumns: [],
    missingFields: [],
    candidates: [],
    commune: null,
    tables: [],
    sheets: [],
    ...restoration,
  };
}
