import { type Crs, crsOf } from "./crs.ts";
import { type Parameters, readFormat, readParameters } from "./parameters.ts";
import { type Period, readDatetime } from "./readDatetime.ts";

export interface FeatureQuery {
  readonly format: "json" | "html" | null;
  readonly crs: Crs;
  readonly datetime: Period | null;
}

/** Reads and checks the query of `/collections/{model}/items/{id}`. Throws as `readItemsQuery` does. */
export function readFeatureQuery(given: Parameters): FeatureQuery {
  const values = readParameters(given, new Set(["f", "crs", "datetime"]));
  const datetime = values.get("datetime");
  return {
    format: readFormat(values.get("f"), ["json", "html"]),
    crs: crsOf(values.get("crs") ?? null),
    datetime: datetime === undefined ? null : readDatetime(datetime),
  };
}
