/** Our own properties of a schema, beside those of Table Schema. */
export const MODEL_PROPERTIES = {
  status: "traboule:status",
  geometry: "traboule:geometry",
  identifier: "traboule:identifier",
  theme: "traboule:theme",
  keywords: "traboule:keywords",
  highValue: "traboule:hvd",
  conformsTo: "traboule:conformsTo",
} as const;

/** Our own properties of a field. */
export const FIELD_PROPERTIES = {
  kind: "traboule:kind",
  vocabulary: "traboule:vocabulary",
  visibility: "traboule:visibility",
  help: "traboule:help",
  example: "traboule:example",
  aliases: "traboule:aliases",
  unit: "traboule:unit",
  multiple: "traboule:multiple",
  delimiter: "traboule:delimiter",
} as const;

export const PREFIX = "traboule:";
