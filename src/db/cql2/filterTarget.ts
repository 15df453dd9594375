import type { RecordColumn } from "../recordTable/recordColumn.ts";

/** What a filter may speak of: the columns given, and the commune and geometry that every record table has. */
export interface FilterTarget {
  /** Of the public fields only: a filter on any other is refused as if the field did not exist. */
  readonly columns: readonly RecordColumn[];
  /** How the query calls the record table. */
  readonly alias: string;
}

/** Names of properties that stand for columns of the system. */
export const COMMUNE_PROPERTY = "_commune";
export const GEOMETRY_PROPERTY = "geometry";
