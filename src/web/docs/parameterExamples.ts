import { isCategory } from "../../domain/presentation/chartFields.ts";
import { COMMUNE } from "../../exchange/ogc/queryable.ts";
import type { DocsText, DocsTexts } from "../../messages/web/docs.ts";
import type { PortalDataset } from "../../services/portal/portalTerritory.ts";
import type { DocsSample } from "./docsSample.ts";

/** A parameter of the API, what it does, and an address that uses it. */
export interface ParameterExample {
  readonly name: string;
  readonly use: string;
  readonly href: string;
}

/** Degrees on each side of a place: about a kilometre. */
const AROUND = 0.01;

/** A box around a place: west, south, east, north. */
export function boxAround([lon, lat]: readonly [number, number]): readonly string[] {
  return [lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND].map((degrees) => degrees.toFixed(3));
}

/** The longest word of a text, to search for: an example with « de » would show nothing. */
export function wordOf(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return words.toSorted((a, b) => b.length - a.length)[0] ?? "";
}

/** The first instant that is surely after a publication, to the second. */
function afterwards(published: Date): string {
  return new Date(Math.ceil((published.getTime() + 1) / 1000) * 1000).toISOString().replace(".000", "");
}

const crs = (code: number): string => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

/** One working address for each parameter that the dataset can answer, made from one of its records. */
export function parameterExamples(
  { model, updatedAt }: PortalDataset,
  { commune, values, name, point }: DocsSample,
  texts: DocsTexts,
): ParameterExample[] {
  const items = `/api/collections/${encodeURIComponent(model.name)}/items`;
  const example = (of: string, use: DocsText, query: string): ParameterExample => ({
    name: of,
    use: texts(use),
    href: `${items}?${query}`,
  });
  const chosen = values.find(({ field }) => isCategory(field));
  const dated = values.find(({ field }) => field.type === "date");
  const shown = name?.field.name ?? values[0]?.field.name ?? COMMUNE;
  const box = point && boxAround(point);
  const latitudeFirst = box && [box[1], box[0], box[3], box[2]];
  const field = encodeURIComponent;
  return [
    ...(commune === null ? [] : [example("commune", "useCommune", `commune=${commune}`)]),
    ...(box === null ? [] : [example("bbox", "useBbox", `bbox=${box.join(",")}`)]),
    ...(latitudeFirst === null
      ? []
      : [example("bbox-crs", "useBboxCrs", `bbox=${latitudeFirst.join(",")}&bbox-crs=${crs(4326)}`)]),
    ...(point === null ? [] : [example("crs", "useCrs", `crs=${crs(2154)}`)]),
    ...(name === null ? [] : [example("q", "useQ", `q=${field(wordOf(name.value))}`)]),
    ...(chosen === undefined
      ? []
      : [example("{field}", "useField", `${field(chosen.field.name)}=${field(chosen.value)}`)]),
    example("sortby", "useSort", `sortby=-${field(dated?.field.name ?? shown)}`),
    example("properties", "useProperties", `properties=${field(shown)}`),
    ...(updatedAt === null
      ? []
      : [example("datetime", "useDatetime", `datetime=${field(afterwards(updatedAt))}`)]),
    example("f=csv", "useCsv", "f=csv"),
  ];
}
