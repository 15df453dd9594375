/**
 * The columns that every record table has beside its model's fields. A leading underscore, which no field name may have,
 * keeps them apart.
 */
export const SYSTEM_COLUMNS = [
  {
    name: "_id",
    type: "uuid",
    comment: "Stable identifier of the record, kept from one publication to the next",
  },
  { name: "_commune", type: "text", comment: "INSEE code of the commune that publishes it" },
  { name: "_organization", type: "uuid", comment: "Organisation that owns it" },
  { name: "_from", type: "bigint", comment: "First revision that holds this state" },
  {
    name: "_to",
    type: "bigint",
    comment: "First revision that no longer holds it; null for the current state",
  },
  { name: "_lon", type: "double precision", comment: "Longitude of its point, WGS 84 degrees" },
  { name: "_lat", type: "double precision", comment: "Latitude of its point, WGS 84 degrees" },
  { name: "_geometry", type: "json", comment: "GeoJSON geometry, WGS 84, [longitude, latitude]" },
  { name: "_bbox", type: "box", comment: "Box around the geometry, WGS 84 degrees" },
  { name: "_search", type: "tsvector", comment: "Words of its public texts, French stems without accents" },
] as const;
