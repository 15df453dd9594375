import { basename } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { departmentOfCode } from "../../domain/commune/department.ts";
import { codeOfFeature, polygonsOfFeature } from "../../domain/geo/communeFeature.ts";
import { departmentExtent } from "../../domain/geo/departmentExtent.ts";
import { padExtent } from "../../domain/geo/distance.ts";
import { type Extent, extentContains } from "../../domain/geo/extent.ts";
import { type Polygons, polygonsExtent } from "../../domain/geo/polygons.ts";
import { createSimplifier } from "../../domain/geo/simplifyPolygons.ts";
import { foreignCrs } from "../../tabular/text/geojsonCells.ts";
import { type JsonPiece, JsonSplitter } from "../../tabular/text/jsonSplitter.ts";
import { UnreadableFile } from "../../tabular/unreadableFile.ts";
import { outlineText } from "./outlineText.ts";
import { UnreadableOutlines } from "./unreadableOutlines.ts";

/** How far a simplified outline may lie from the file's, in metres: a few pixels on the closest drawing. */
const TOLERANCE_METRES = 25;
/** Boxes of departments are coarse, and some communes have islands off the coast. */
const MARGIN_METRES = 30_000;
/** Of all the communes kept, together; the most precise outlines have about a thousand each. */
const MOST_POSITIONS = 3_000_000;
const WORLD: Extent = [-180, -90, 180, 90];

/** Whether polygons lie where the department of their commune does: longitude first, in degrees. */
function isInPlace(code: string, polygons: Polygons): boolean {
  const extent = polygonsExtent(polygons);
  if (extent === null) return true;
  const department = departmentExtent(departmentOfCode(code));
  const around = department === null ? WORLD : padExtent(department, MARGIN_METRES);
  const [west, south, east, north] = extent;
  return extentContains(around, west, south) && extentContains(around, east, north);
}

/** What is kept of a file while it is read. */
class OutlineReading {
  readonly found = new Map<string, Polygons>();
  readonly #splitter = new JsonSplitter();
  readonly #name: string;
  readonly #codes: ReadonlySet<string>;
  #isCollection = false;
  #positions = 0;

  constructor(name: string, codes: ReadonlySet<string>) {
    this.#name = name;
    this.#codes = codes;
  }

  push(chunk: string): void {
    try {
      for (const piece of this.#splitter.push(chunk)) this.#take(piece);
    } catch (cause) {
      if (!(cause instanceof UnreadableFile || cause instanceof SyntaxError)) throw cause;
      throw new UnreadableOutlines("outlines.foreign", { name: this.#name }, { cause });
    }
  }

  finish(): void {
    if (!this.#splitter.finished) throw this.#fault("outlines.truncated");
    if (!this.#isCollection) throw this.#fault("outlines.foreign");
    if (this.found.size === 0) throw this.#fault("outlines.no-commune");
  }

  #fault(code: string, params: Readonly<Record<string, string>> = {}): UnreadableOutlines {
    return new UnreadableOutlines(code, { name: this.#name, ...params });
  }

  #take({ member, element, text }: JsonPiece): void {
    if (member === "features" && element) this.#takeFeature(JSON.parse(text));
    else if (member === "type" && !element) this.#isCollection = JSON.parse(text) === "FeatureCollection";
    else if (member === "crs" && !element) {
      const system = foreignCrs(JSON.parse(text));
      if (system !== null) throw this.#fault("outlines.projected", { system });
    }
  }

  #takeFeature(feature: unknown): void {
    const code = codeOfFeature(feature);
    if (code === null || !this.#codes.has(code)) return;
    const polygons = polygonsOfFeature(feature);
    if (polygons === null) throw this.#fault("outlines.shape", { code });
    if (!isInPlace(code, polygons)) throw this.#fault("outlines.elsewhere", { code });
    this.#positions += polygons.flat(2).length;
    if (this.#positions > MOST_POSITIONS) throw this.#fault("outlines.heavy");
    if (polygons.length > 0) this.found.set(code, [...(this.found.get(code) ?? []), ...polygons]);
  }
}

/**
 * Reads the limits of these communes (INSEE codes) in a GeoJSON FeatureCollection (RFC 7946: WGS 84, longitude first), gzipped or not,
 * and simplifies them. What concerns other communes is dropped as it comes: a file of all France takes no more memory. Communes that
 * the file does not have are not in the answer. Throws `UnreadableOutlines`.
 */
export async function readOutlineFile(
  path: string,
  codes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Polygons>> {
  const reading = new OutlineReading(basename(path), codes);
  for await (const chunk of outlineText(path)) reading.push(chunk);
  reading.finish();
  const simplify = createSimplifier(reading.found.values(), TOLERANCE_METRES);
  const limits = new Map<string, Polygons>();
  for (const [code, polygons] of reading.found) {
    limits.set(code, simplify(polygons));
    await nextTurn();
  }
  return limits;
}
