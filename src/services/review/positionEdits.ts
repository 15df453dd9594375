import { pairNotation, writePair } from "../../domain/geo/pairNotation.ts";
import type { Model } from "../../domain/model/model.ts";

/** A tenth of a metre: finer is noise under a hand. */
const DECIMALS = 6;

/**
 * The cells that hold a point of this model, with a point's texts in them; [] for a model that has none, or whose records are
 * shapes. WGS 84 degrees.
 */
export function positionEdits(model: Model, lon: number, lat: number): { field: string; text: string }[] {
  const [x, y] = [lon, lat].map((degrees) => String(Number(degrees.toFixed(DECIMALS)))) as [string, string];
  const { longitude, latitude, point } = model.geometry ?? {};
  if (longitude !== undefined && latitude !== undefined)
    return [
      { field: longitude, text: x },
      { field: latitude, text: y },
    ];
  const field = model.fields.find(({ name }) => name === point);
  if (field === undefined) return [];
  return [{ field: field.name, text: writePair(pairNotation(field), x, y, "") }];
}

/** The fields that hold a record's point; [] for a model that has none. */
export function positionFields(model: Model): readonly string[] {
  return positionEdits(model, 0, 0).map(({ field }) => field);
}
