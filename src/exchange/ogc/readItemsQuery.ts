import type { Filter } from "../../domain/cql2/filter.ts";
import { mapPlaces } from "../../domain/cql2/mapPlaces.ts";
import { parseJson } from "../../domain/cql2/parseJson.ts";
import { parseText } from "../../domain/cql2/parseText.ts";
import type { Model } from "../../domain/model/model.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { bboxPlace, placeInWgs84 } from "./bboxPlace.ts";
import { crsOf } from "./crs.ts";
import { decodeCursor, walkFingerprint } from "./cursor.ts";
import { ITEM_FORMATS, type ItemsQuery, type SortKey } from "./itemsQuery.ts";
import { type Parameters, readFormat, readParameters } from "./parameters.ts";
import { COMMUNE, GEOMETRY, publicFields, queryableFields } from "./queryable.ts";
import { readBbox } from "./readBbox.ts";
import { readDatetime } from "./readDatetime.ts";
import { readFieldValue } from "./readFieldValue.ts";

export const DEFAULT_LIMIT = 100;
/** More may be asked for: it is then given as this many. */
export const MAX_LIMIT = 10_000;
/** INSEE codes of communes. The same parameter stands for the model's own field of that name when it holds none. */
const COMMUNE_PARAMETER = "commune";
const INSEE_CODES = /^\s*(?:\d{2}|2[AB])\d{3}\s*(?:,\s*(?:\d{2}|2[AB])\d{3}\s*)*$/;
const MOST_SORT_KEYS = 5;
const LONGEST_SEARCH = 200;

export const ITEMS_PARAMETERS = [
  "f",
  "limit",
  "bbox",
  "bbox-crs",
  "crs",
  "datetime",
  "properties",
  "sortby",
  "cursor",
  "q",
  "filter",
  "filter-lang",
  "filter-crs",
] as const;

/** Not part of the walk: they change how a page is shown, not which records follow which. */
const OF_ONE_PAGE = new Set(["cursor", "limit", "f", "crs", "properties"]);

/**
 * Reads and checks the query of `/collections/{model}/items`.
 * @throws Problem `query.*` or `request.*`, whose kind is `invalid` but for `f`: a value that is not understood, a
 * parameter that is unknown or repeated, a property that the collection does not have.
 */
export function readItemsQuery(model: Model, given: Parameters): ItemsQuery {
  const named = queryableFields(model).map((field) => field.name);
  const values = readParameters(given, new Set([...ITEMS_PARAMETERS, COMMUNE, COMMUNE_PARAMETER, ...named]));
  const sortby = readSortby(model, values.get("sortby"));
  const fingerprint = walkFingerprint(
    model.name,
    [...values].filter(([name]) => !OF_ONE_PAGE.has(name)),
  );
  const cursor = values.get("cursor");
  const datetime = values.get("datetime");
  return {
    format: readFormat(values.get("f"), ITEM_FORMATS),
    limit: readLimit(values.get("limit")),
    filter: readFilters(model, values),
    q: readSearch(values.get("q")),
    datetime: datetime === undefined ? null : readDatetime(datetime),
    crs: crsOf(values.get("crs") ?? null),
    properties: readProperties(model, values.get("properties")),
    sortby,
    cursor: cursor === undefined ? null : decodeCursor(cursor, fingerprint, sortby.length),
    fingerprint,
  };
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (limit < 1) throw new Problem("query.limit", { value: text.slice(0, 30), most: MAX_LIMIT });
  return Math.min(limit, MAX_LIMIT);
}

function readSearch(text: string | undefined): string | null {
  const words = text?.trim() ?? "";
  if (words.length > LONGEST_SEARCH) throw new Problem("request.invalid", { parameter: "q" });
  return words === "" ? null : words;
}

function readProperties(model: Model, text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  const fields = publicFields(model).map((field) => field.name);
  const asked = text === "" ? [] : text.split(",").map((name) => name.trim());
  const unknown = asked.find((name) => !fields.includes(name) && name !== GEOMETRY);
  if (unknown !== undefined) throw new Problem("query.property", { value: unknown.slice(0, 60) });
  return fields.filter((name) => asked.includes(name));
}

function readSortby(model: Model, text: string | undefined): readonly SortKey[] {
  if (text === undefined) return [];
  const names = new Set([...queryableFields(model).map((field) => field.name), COMMUNE]);
  const keys = text.split(",").map((written) => {
    // A plus sign that was not escaped arrives as a space.
    const [, sign, property] = /^\s*([+-]?)\s*(.*?)\s*$/.exec(written)!;
    if (!names.has(property!)) throw new Problem("query.sort", { value: property!.slice(0, 60) });
    return { property: property!, descending: sign === "-" };
  });
  const repeated = new Set(keys.map((key) => key.property)).size < keys.length;
  if (repeated || keys.length > MOST_SORT_KEYS) throw new Problem("query.sort", { value: text.slice(0, 60) });
  return keys;
}

function readFilters(model: Model, values: ReadonlyMap<string, string>): Filter | null {
  const filters: Filter[] = [];
  const bboxCrs = crsOf(values.get("bbox-crs") ?? null);
  const bbox = values.get("bbox");
  if (bbox !== undefined) filters.push(inBox(bboxPlace(bboxCrs, readBbox(bbox, bboxCrs))));
  for (const [name, codes] of communeCodes(model, values)) filters.push(fromCommunes(name, codes));
  for (const field of queryableFields(model)) {
    const value = values.get(field.name);
    if (value === undefined || (field.name === COMMUNE_PARAMETER && INSEE_CODES.test(value))) continue;
    filters.push({
      op: "=",
      left: { kind: "property", name: field.name },
      right: readFieldValue(field, value),
    });
  }
  const written = readFilter(values);
  if (written) filters.push(written);
  if (filters.length < 2) return filters[0] ?? null;
  return { op: "and", args: filters };
}

/** The parameters that name communes by their codes, each of which must hold. */
function communeCodes(model: Model, values: ReadonlyMap<string, string>): [name: string, codes: string][] {
  const named = [COMMUNE, COMMUNE_PARAMETER].flatMap((name): [string, string][] => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  const isField = queryableFields(model).some((field) => field.name === COMMUNE_PARAMETER);
  return named.filter(([name, value]) => name === COMMUNE || !isField || INSEE_CODES.test(value));
}

function fromCommunes(name: string, codes: string): Filter {
  if (!INSEE_CODES.test(codes)) throw new Problem("request.invalid", { parameter: name });
  return {
    op: "in",
    value: { kind: "property", name: COMMUNE },
    list: codes.split(",").map((code) => ({ kind: "text", value: code.trim() })),
  };
}

/** Features without geometry are in every box: /req/core/fc-bbox-response asks for it. */
function inBox(right: ReturnType<typeof bboxPlace>): Filter {
  const left = { kind: "property", name: GEOMETRY } as const;
  return {
    op: "or",
    args: [
      { op: "s_intersects", left, right },
      { op: "isNull", value: left },
    ],
  };
}

function readFilter(values: ReadonlyMap<string, string>): Filter | null {
  const crs = crsOf(values.get("filter-crs") ?? null);
  const language = values.get("filter-lang") ?? "cql2-text";
  if (language !== "cql2-text" && language !== "cql2-json")
    throw new Problem("request.invalid", { parameter: "filter-lang" });
  const text = values.get("filter");
  if (text === undefined) return null;
  const filter = language === "cql2-json" ? parseJson(text) : parseText(text);
  return mapPlaces(filter, (literal) => placeInWgs84(crs, literal));
}
