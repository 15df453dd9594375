import type { Filter } from "../../domain/cql2/filter.ts";
import type { Crs } from "./crs.ts";
import type { Cursor } from "./cursor.ts";
import type { Period } from "./readDatetime.ts";

export const ITEM_FORMATS = ["json", "html", "csv"] as const;
type ItemFormat = (typeof ITEM_FORMATS)[number];

export interface SortKey {
  readonly property: string;
  readonly descending: boolean;
}

/** A checked request for the items of a collection. */
export interface ItemsQuery {
  /** Null where the request leaves it to the `Accept` header. */
  readonly format: ItemFormat | null;
  readonly limit: number;
  /** `bbox`, `commune`, one `{field}=value` each, and `filter`, all of which must hold; null without any. In WGS 84. */
  readonly filter: Filter | null;
  /** Free words to look for; null without any. */
  readonly q: string | null;
  readonly datetime: Period | null;
  /** Of the response. */
  readonly crs: Crs;
  /** Fields to return, in the model's order; null for all. */
  readonly properties: readonly string[] | null;
  readonly sortby: readonly SortKey[];
  readonly cursor: Cursor | null;
  /** For writing the cursor of the next page. */
  readonly fingerprint: string;
}
