import type { FieldType } from "./field.ts";

const TYPES: ReadonlySet<string> = new Set<FieldType>([
  "string",
  "number",
  "integer",
  "boolean",
  "date",
  "time",
  "datetime",
  "year",
  "yearmonth",
  "duration",
  "geopoint",
  "geojson",
  "object",
  "array",
  "list",
  "any",
]);

/** Types that schemas borrow from elsewhere, and what Table Schema calls them. */
const BORROWED: Readonly<Record<string, FieldType>> = {
  text: "string",
  str: "string",
  char: "string",
  varchar: "string",
  texte: "string",
  chaine: "string",
  chaîne: "string",
  "chaîne de caractères": "string",
  code: "string",
  enum: "string",
  url: "string",
  uri: "string",
  email: "string",
  uuid: "string",
  int: "integer",
  bigint: "integer",
  entier: "integer",
  "nombre entier": "integer",
  long: "integer",
  float: "number",
  double: "number",
  real: "number",
  decimal: "number",
  numeric: "number",
  nombre: "number",
  "nombre réel": "number",
  "nombre décimal": "number",
  bool: "boolean",
  booléen: "boolean",
  booleen: "boolean",
  timestamp: "datetime",
  "date-time": "datetime",
  horodatage: "datetime",
  heure: "time",
  année: "year",
  annee: "year",
  gyear: "year",
  gyearmonth: "yearmonth",
  "geo-point": "geopoint",
  geo_point_2d: "geopoint",
  point: "geopoint",
  geometry: "geojson",
  json: "object",
  liste: "list",
};

function isFieldType(name: string): name is FieldType {
  return TYPES.has(name);
}

/** The Table Schema type that a foreign type name means; null when nobody knows. */
export function readFieldType(name: string): FieldType | null {
  const key = name.trim().toLowerCase();
  if (isFieldType(key)) return key;
  return Object.hasOwn(BORROWED, key) ? (BORROWED[key] ?? null) : null;
}
