import type { Model } from "../../model/model.ts";

/** The model's pair of fields for longitude and latitude; null when it has not exactly one of each. */
export function positionFields(model: Model): { longitude: string; latitude: string } | null {
  const named = model.geometry;
  if (named?.longitude !== undefined && named.latitude !== undefined)
    return { longitude: named.longitude, latitude: named.latitude };
  const longitudes = model.fields.filter((field) => field.kind === "longitude");
  const latitudes = model.fields.filter((field) => field.kind === "latitude");
  const [longitude] = longitudes;
  const [latitude] = latitudes;
  return longitudes.length === 1 && latitudes.length === 1
    ? { longitude: longitude!.name, latitude: latitude!.name }
    : null;
}
