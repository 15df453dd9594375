import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { polygonsExtent } from "../../domain/geo/polygons.ts";
import { ruleText } from "../../messages/wording.ts";
import { checkOutlineFile } from "./checkOutlineFile.ts";
import { readOutlineFile } from "./readOutlineFile.ts";
import { UnreadableOutlines } from "./unreadableOutlines.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-outlines-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
function write(content: string | Uint8Array): string {
  const path = join(folder, `${++written}.geojson`);
  writeFileSync(path, content);
  return path;
}

const square = (west: number, south: number, size = 0.02) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (properties: unknown, coordinates: unknown, type = "Polygon") => ({
  type: "Feature",
  properties,
  geometry: { type, coordinates },
});
const BRON = feature({ code: "69029", nom: "Bron" }, [square(4.88, 45.72)]);
const collection = (features: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ type: "FeatureCollection", ...more, features });

const WANTED = new Set(["69029", "69034"]);

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UnreadableOutlines)) throw new Error("not refused as it should", { cause: error });
  expect(ruleText("fr", error.code, error.params)).toContain("OUTLINES");
  return error.code;
}

describe("readOutlineFile", () => {
  it("keeps the communes asked for, whatever the others are", async () => {
    const others = Array.from({ length: 3_000 }, (_, at) =>
      feature({ code: String(10_000 + at) }, [square(4.88, 45.72)]),
    );
    const text = collection([...others, { type: "Feature" }, BRON, feature({ code: "01001" }, "nothing")]);
    for (const content of [text, gzipSync(text), `\uFEFF\n ${text}`]) {
      const limits = await readOutlineFile(write(content), WANTED);
      expect([...limits.keys()]).toEqual(["69029"]);
      expect(polygonsExtent(limits.get("69029")!)).toEqual([4.88, 45.72, 4.9, 45.74]);
    }
  });

  it("gathers a commune drawn in several features, and takes WGS 84 however it is named", async () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } };
    const parts = [BRON, feature({ INSEE_COM: "69029" }, [[square(4.92, 45.72)]], "MultiPolygon")];
    const limits = await readOutlineFile(write(collection(parts, { crs })), WANTED);
    expect(limits.get("69029")).toHaveLength(2);
  });

  const whole = collection([BRON]);
  it.each<[string, string | Uint8Array, string]>([
    ["words", "Bron, Caluire", "outlines.foreign"],
    ["nothing", "", "outlines.truncated"],
    ["a cut file", whole.slice(0, -20), "outlines.truncated"],
    ["a cut compressed file", gzipSync(whole).subarray(0, 60), "outlines.truncated"],
    ["broken JSON", whole.replace('"Bron"', "Bron"), "outlines.foreign"],
    ["JSON without end", `${whole.slice(0, -2)},${"[".repeat(5_000)}`, "outlines.foreign"],
    ["a feature alone", JSON.stringify(BRON), "outlines.foreign"],
    ["a topology", '{"type":"Topology","features":[],"arcs":[[1,2]]}', "outlines.foreign"],
    ["other communes", collection([feature({ code: "01001" }, [square(4.9, 46)])]), "outlines.no-commune"],
    ["features without a code", collection([feature({ nom: "Bron" }, [])]), "outlines.no-commune"],
    [
      "another system",
      collection([BRON], { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::2154" } } }),
      "outlines.projected",
    ],
    ["metres", collection([feature({ code: "69029" }, [square(847_000, 6_519_000)])]), "outlines.elsewhere"],
    ["latitude first", collection([feature({ code: "69029" }, [square(45.72, 4.88)])]), "outlines.elsewhere"],
    ["points", collection([feature({ code: "69029" }, [4.88, 45.72], "Point")]), "outlines.shape"],
  ])("refuses %s", async (_name, content, code) => {
    expect(await codeOf(readOutlineFile(write(content), WANTED))).toBe(code);
  });

  it("refuses what is not there", async () => {
    expect(await codeOf(readOutlineFile(join(folder, "absent"), WANTED))).toBe("outlines.missing");
    expect(await codeOf(readOutlineFile(folder, WANTED))).toBe("outlines.missing");
  });
});

describe("checkOutlineFile", () => {
  it("gives another mark to another file", async () => {
    const [one, other] = [write(collection([BRON])), write(gzipSync(collection([BRON, BRON])))];
    expect(await checkOutlineFile(one)).toBe(await checkOutlineFile(one));
    expect(await checkOutlineFile(one)).not.toBe(await checkOutlineFile(other));
  });

  it("refuses at once what is surely no GeoJSON", async () => {
    expect(await codeOf(checkOutlineFile(write("code;nom\n69029;Bron")))).toBe("outlines.foreign");
    expect(await codeOf(checkOutlineFile(write(new Uint8Array([0x50, 0x4b, 3, 4]))))).toBe(
      "outlines.foreign",
    );
    expect(await codeOf(checkOutlineFile(join(folder, "absent")))).toBe("outlines.missing");
  });
});
