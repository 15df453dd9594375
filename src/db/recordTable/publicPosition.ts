import type { Model } from "../../domain/model/model.ts";
import type { SYSTEM_COLUMNS } from "./systemColumns.ts";

/** The columns that say where a record is. */
export const POSITION_COLUMNS: readonly (typeof SYSTEM_COLUMNS)[number]["name"][] = [
  "_lon",
  "_lat",
  "_geometry",
  "_bbox",
];

/** Whether anyone may see where records are: no internal field makes their position. */
export function hasPublicPosition({ geometry, fields }: Pick<Model, "geometry" | "fields">): boolean {
  if (geometry === null) return true;
  const { longitude, latitude, point, shape } = geometry;
  const position = new Set([longitude, latitude, point, shape]);
  return !fields.some(({ name, visibility }) => visibility === "internal" && position.has(name));
}
