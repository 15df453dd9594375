import type { Field } from "./field.ts";
import { isObject, looseText } from "./looseJson.ts";
import type { Geometry } from "./model.ts";
import type { Report } from "./finding.ts";
import { MODEL_PROPERTIES } from "./trabouleProperties.ts";

const PARTS = [
  "longitude",
  "latitude",
  "point",
  "shape",
  "address",
  "postcode",
  "commune",
  "communeCode",
] as const;

/** `traboule:geometry`: parts of a position and the fields that hold them. Unknown fields are left out and reported. */
export function parseGeometry(written: unknown, fields: readonly Field[], report: Report): Geometry | null {
  if (!isObject(written)) return null;
  const geometry: Partial<Record<(typeof PARTS)[number], string>> = {};
  for (const part of PARTS) {
    const name = looseText(written[part]);
    if (name === null) continue;
    if (fields.some((field) => field.name === name)) geometry[part] = name;
    else report("schema.geometry-unknown", "error", `${MODEL_PROPERTIES.geometry}.${part}`, { part, name });
  }
  return Object.keys(geometry).length > 0 ? geometry : null;
}

/** The parts of a position that the kinds of the fields give away: the first field of each. Null without any. */
export function inferGeometry(fields: readonly Field[]): Geometry | null {
  const first = (kind: Field["kind"]): string | undefined =>
    fields.find((field) => field.kind === kind)?.name;
  const axes = firstAxes(fields);
  const parts: Record<(typeof PARTS)[number], string | undefined> = {
    longitude: axes?.longitude,
    latitude: axes?.latitude,
    point: first("coordinates"),
    shape: first("geometry"),
    address: first("address") ?? first("street"),
    postcode: first("postcode"),
    commune: first("commune"),
    communeCode: first("insee"),
  };
  const known = Object.entries(parts).filter(([, name]) => name !== undefined);
  return known.length > 0 ? Object.fromEntries(known) : null;
}

/** A longitude is of use only with its latitude. */
function firstAxes(fields: readonly Field[]): { longitude: string; latitude: string } | null {
  const longitude = fields.find((field) => field.kind === "longitude")?.name;
  const latitude = fields.find((field) => field.kind === "latitude")?.name;
  return longitude !== undefined && latitude !== undefined ? { longitude, latitude } : null;
}
