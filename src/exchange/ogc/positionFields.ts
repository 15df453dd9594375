import type { Model } from "../../domain/model/model.ts";

/** Names of the public fields that hold the position itself: longitude and latitude, a point, a shape. */
export function positionFields({ geometry, fields }: Model): readonly string[] {
  if (geometry === null) return [];
  const open = (name: string | undefined): name is string =>
    name !== undefined && fields.some((field) => field.name === name && field.visibility === "public");
  const { longitude, latitude, point, shape } = geometry;
  const pair = open(longitude) && open(latitude) ? [longitude, latitude] : [];
  return [...pair, ...[point, shape].filter(open)];
}
