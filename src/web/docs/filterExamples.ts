import type { Field } from "../../domain/model/field.ts";
import type { Model } from "../../domain/model/model.ts";
import { isCategory } from "../../domain/presentation/chartFields.ts";
import type { DocsText, DocsTexts } from "../../messages/web/docs.ts";
import type { DocsSample } from "./docsSample.ts";
import { boxAround, wordOf } from "./parameterExamples.ts";

/** A CQL2 filter, what it keeps, and the address that applies it. */
export interface FilterExample {
  readonly written: string;
  readonly use: string;
  readonly href: string;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A field as CQL2 names it: quoted where it is not a plain word. */
const named = ({ name }: Field): string => (/^[a-z][a-z0-9_]*$/i.test(name) ? name : `"${name}"`);

/** One working filter for each kind of condition that the dataset can answer, made from one of its records. */
export function filterExamples(
  model: Model,
  { values, name, point }: DocsSample,
  texts: DocsTexts,
): FilterExample[] {
  const items = `/api/collections/${encodeURIComponent(model.name)}/items`;
  const example = (use: DocsText, written: string, language = ""): FilterExample => ({
    written,
    use: texts(use),
    href: `${items}?${language}filter=${encodeURIComponent(written)}`,
  });
  const flag = values.find(({ field }) => field.type === "boolean");
  const listed = values.find(({ field }) => field.type === "string" && isCategory(field));
  const count = values.find(({ field }) => field.type === "integer" || field.type === "number");
  const dated = values.find(({ field }) => field.type === "date");
  const terms = listed?.field.vocabulary?.terms.map(({ value }) => value) ?? [];
  const others = terms.filter((value) => value !== listed?.value);
  const isTrue = flag && `${named(flag.field)} = ${flag.value.toUpperCase()}`;
  const isNamed = name && `${named(name.field)} IS NOT NULL`;
  const near = point && boxAround(point);
  return [
    ...(isTrue ? [example("filterFlag", isTrue)] : []),
    ...(name
      ? [
          example("filterLike", `${named(name.field)} LIKE ${quoted(`%${wordOf(name.value)}%`)}`),
          example(
            "filterFolded",
            `CASEI(ACCENTI(${named(name.field)})) LIKE CASEI(ACCENTI(${quoted(`%${wordOf(name.value).toUpperCase()}%`)}))`,
          ),
        ]
      : []),
    ...(listed
      ? [
          example(
            "filterIn",
            `${named(listed.field)} IN (${[listed.value, ...others.slice(0, 1)].map(quoted).join(", ")})`,
          ),
        ]
      : []),
    ...(count
      ? [
          example(
            "filterBetween",
            `${named(count.field)} BETWEEN ${Math.floor(Number(count.value)) - 1} AND ${Math.ceil(Number(count.value)) + 1}`,
          ),
        ]
      : []),
    ...(dated ? [example("filterDate", `${named(dated.field)} >= DATE('${dated.value}')`)] : []),
    ...(isNamed ? [example("filterNull", isNamed)] : []),
    ...(isTrue && isNamed
      ? [example("filterBoth", `${isTrue} AND NOT (${isNamed.replace(" NOT", "")})`)]
      : []),
    ...(near ? [example("filterBox", `S_INTERSECTS(geometry, BBOX(${near.join(", ")}))`)] : []),
    ...(near ? [example("filterShape", `S_WITHIN(geometry, ${polygon(near)})`)] : []),
    ...(flag
      ? [
          example(
            "filterJson",
            JSON.stringify({ op: "=", args: [{ property: flag.field.name }, flag.value === "true"] }),
            "filter-lang=cql2-json&",
          ),
        ]
      : []),
  ];
}

/** A box as a WKT polygon, its corners counterclockwise. */
function polygon([west, south, east, north]: readonly string[]): string {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return `POLYGON((${corners.map((corner) => corner.join(" ")).join(", ")}))`;
}
