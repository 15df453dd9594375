import { positionOf } from "../geo/recordGeometry.ts";
import { positionsOf } from "../geo/shape.ts";
import type { Field } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";
import type { Model } from "../model/model.ts";
import { nameFingerprint } from "../validation/nameSimilarity.ts";
import type { RecordValues } from "./publishedRecord.ts";

/** What a record is recognised by. */
export interface RecordTraits {
  /** The identifier's cells together; null unless all are filled. */
  readonly key: string | null;
  readonly names: readonly string[];
  readonly address: string;
  /** WGS 84, [lon, lat]. */
  readonly point: readonly [number, number] | null;
}

/** Which cells of a model say what: positions in its field order. */
export interface RecordAnatomy {
  readonly key: readonly number[];
  /** Neither name, place nor identifier: what describes the record. */
  readonly others: readonly number[];
  readonly keyOf: (values: RecordValues) => string | null;
  readonly traits: (values: RecordValues) => RecordTraits;
}

const PLACE_KINDS = new Set<Kind>([
  "longitude",
  "latitude",
  "coordinates",
  "geometry",
  "address",
  "house-number",
  "street",
  "postcode",
  "commune",
  "insee",
  "department",
]);

/** How the records of a model are recognised: by its identifier fields, its titles, its address and its position. */
export function recordAnatomy(model: Model): RecordAnatomy {
  const at = new Map(model.fields.map(({ name }, index) => [name, index]));
  const positions = (accept: (field: Field) => boolean): number[] =>
    model.fields.flatMap((field, index) => (accept(field) ? [index] : []));
  const key = model.identifier.flatMap((name) => at.get(name) ?? []);
  const address =
    at.get(model.geometry?.address ?? "") ?? model.fields.findIndex(({ kind }) => kind === "address");
  const names = positions(({ kind }) => kind === "title");
  const others = positions(
    ({ kind, name }) =>
      kind !== "title" && kind !== "identifier" && !PLACE_KINDS.has(kind) && !model.identifier.includes(name),
  );

  function keyOf(values: RecordValues): string | null {
    const cells = key.map((index) => values[index] ?? "");
    return cells.length > 0 && cells.every((cell) => cell !== "") ? cells.join("\u0000") : null;
  }

  function traits(values: RecordValues): RecordTraits {
    return {
      key: keyOf(values),
      names: names.map((index) => nameFingerprint(values[index] ?? "")).filter((name) => name !== ""),
      address: nameFingerprint(values[address] ?? ""),
      point: pointOf(model, (name) => values[at.get(name)!] ?? null),
    };
  }

  return { key, others, keyOf, traits };
}

/** The position, or the middle of the points of a shape. */
function pointOf(model: Model, value: (field: string) => string | null): readonly [number, number] | null {
  const shape = positionOf(model, value);
  const points = shape === null ? [] : [...positionsOf(shape)];
  if (points.length === 0) return null;
  const mean = (axis: 0 | 1): number => points.reduce((sum, one) => sum + one[axis], 0) / points.length;
  return [mean(0), mean(1)];
}
