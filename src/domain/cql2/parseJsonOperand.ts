import { readGeometry } from "../geo/readGeometry.ts";
import { ringsClosed } from "../geo/shape.ts";
import { OFFERED_FUNCTIONS, type Place, type Scalar } from "./filter.ts";
import type { FilterBudget } from "./filterBounds.ts";
import { isDate, isTimestamp } from "./instant.ts";
import { longEnough } from "./parsePlace.ts";
import { Problem } from "../problem/problem.ts";

type Members = Readonly<Record<string, unknown>>;

const membersOf = (value: unknown): Members =>
  typeof value === "object" && value !== null ? (value as Members) : {};

/** A text, number, boolean, `{property}`, `{date}`, `{timestamp}`, or the operation `casei` or `accenti`. */
export function parseJsonScalar(value: unknown, path: string, budget: FilterBudget): Scalar {
  budget.spend();
  if (typeof value === "string") return { kind: "text", value };
  if (typeof value === "number" && Number.isFinite(value)) return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  const { property, date, timestamp, op, args } = membersOf(value);
  if (typeof property === "string") return { kind: "property", name: property };
  if (date !== undefined) return instant("date", date, path);
  if (timestamp !== undefined) return instant("timestamp", timestamp, path);
  if ((op === "casei" || op === "accenti") && Array.isArray(args) && args.length === 1)
    return { kind: op, of: budget.deeper(() => parseJsonScalar(args[0], `${path}.args[0]`, budget)) };
  if (typeof op === "string")
    throw new Problem("query.filter-unsupported", { what: op.slice(0, 30), offered: OFFERED_FUNCTIONS });
  throw new Problem("query.filter-json", { path, expected: "value" });
}

function instant(kind: "date" | "timestamp", value: unknown, path: string): Scalar {
  if (typeof value !== "string" || !(kind === "date" ? isDate(value) : isTimestamp(value)))
    throw new Problem("query.filter-json", { path, expected: kind });
  return { kind, value };
}

/** `{property}`, `{bbox}` or a GeoJSON geometry. Heights are left out. */
export function parseJsonPlace(value: unknown, path: string, budget: FilterBudget): Place {
  budget.spend();
  const { property, bbox, coordinates } = membersOf(value);
  if (typeof property === "string") return { kind: "property", name: property };
  if (Array.isArray(bbox)) {
    const half = bbox.length / 2;
    if ((half === 2 || half === 3) && bbox.every((one) => typeof one === "number" && Number.isFinite(one)))
      return { kind: "bbox", extent: [bbox[0], bbox[1], bbox[half], bbox[half + 1]] };
  } else if (coordinates !== undefined) {
    const shape = readGeometry(JSON.stringify(value))?.shape;
    if (shape && ringsClosed(shape) && longEnough(shape)) return { kind: "geometry", shape };
  }
  throw new Problem("query.filter-json", { path, expected: "geometry" });
}
