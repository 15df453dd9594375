import { type RawBuilder, sql } from "kysely";
import { storableJson } from "../storableText.ts";

/** A deposit's record as it is published where that differs from what was reviewed: some of its cells are kept back. */
export interface MaskedRecord {
  readonly record: number;
  /** In the model's field order; null where nothing is published. */
  readonly values: readonly (string | null)[];
  /** GeoJSON, WGS 84, [lon, lat]. */
  readonly geometry: unknown;
  readonly lon: number | null;
  readonly lat: number | null;
  /** West, south, east, north; null without a geometry. */
  readonly box: readonly [number, number, number, number] | null;
}

/** Masked records as the rows of a query, under the alias `m`. */
export function maskedRows(masked: readonly MaskedRecord[]): RawBuilder<unknown> {
  const rows = masked.map(({ box, ...record }) => ({
    ...record,
    box: box && `((${box[2]},${box[3]}),(${box[0]},${box[1]}))`,
  }));
  return sql`(select record, array(select json_array_elements_text(w."values")) as "values", geometry, lon, lat, box
    from json_to_recordset(${storableJson(rows)}::json)
      as w(record int, "values" json, geometry json, lon float8, lat float8, box box)) m`;
}
