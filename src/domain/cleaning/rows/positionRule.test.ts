import { describe, expect, it } from "vitest";
import type { Extent } from "../../geo/extent.ts";
import type { Issue } from "../../journal/issue.ts";
import { certainValue, type Outcome } from "../../journal/outcome.ts";
import { EMPTY, valid } from "../../journal/outcomes.ts";
import type { Model } from "../../model/model.ts";
import { NOWHERE } from "../../place/place.ts";
import { profileColumn } from "../../table/columnProfile.ts";
import { cleanCoordinates } from "../kinds/coordinates.ts";
import { cleanLatitude } from "../kinds/latitude.ts";
import { cleanLongitude } from "../kinds/longitude.ts";
import type { CleaningContext } from "../valueCleaner.ts";
import { positionRule } from "./positionRule.ts";

const GAZETTEER = { byName: () => [], current: () => undefined } as unknown as CleaningContext["gazetteer"];
const MODEL = {
  fields: [
    { name: "x", kind: "longitude" },
    { name: "y", kind: "latitude" },
    { name: "insee", kind: "insee" },
  ],
  geometry: { longitude: "x", latitude: "y", communeCode: "insee" },
} as unknown as Model;
const BORDEAUX: Extent = [-0.64, 44.81, -0.53, 44.92];
const EXTENTS: Readonly<Record<string, Extent>> = { "33063": BORDEAUX, "69123": [4.77, 45.7, 4.9, 45.81] };

interface Cleaned {
  readonly lon: Outcome;
  readonly lat: Outcome;
  readonly issues: string[];
}

/** Cleans rows of raw x, raw y and INSEE code ("" for none), with or without the communes' extents. */
function clean(rows: readonly (readonly [string, string, string?])[], known = false): Cleaned[] {
  const context: CleaningContext = {
    place: { ...NOWHERE, extent: (code) => (known ? (EXTENTS[code] ?? null) : null) },
    gazetteer: GAZETTEER,
    missingValues: [""],
  };
  const xs = profileColumn(
    "x",
    rows.map(([x]) => x),
  );
  const ys = profileColumn(
    "y",
    rows.map(([, y]) => y),
  );
  const lonCleaner = cleanLongitude(MODEL.fields[0]!, xs, context);
  const latCleaner = cleanLatitude(MODEL.fields[1]!, ys, context);
  const check = positionRule(
    MODEL,
    new Map([
      ["x", xs],
      ["y", ys],
    ]),
    context,
  )!;
  return rows.map(([x, y, insee = ""], index) => {
    const outcomes: Record<string, Outcome> = {
      x: x === "" ? EMPTY : lonCleaner({ text: x, type: "text" }),
      y: y === "" ? EMPTY : latCleaner({ text: y, type: "text" }),
      insee: insee === "" ? EMPTY : valid(insee),
    };
    const issues: string[] = [];
    check({
      record: index + 1,
      row: index + 2,
      outcome: (field) => outcomes[field]!,
      raw: (field) => (field === "x" ? x : y),
      set: (field, outcome) => {
        outcomes[field] = outcome;
      },
      report: (issue: Omit<Issue, "record" | "row">) => issues.push(issue.code),
    });
    return { lon: outcomes.x!, lat: outcomes.y!, issues };
  });
}

const first = (rows: readonly (readonly [string, string, string?])[], known = false): Cleaned =>
  clean(rows, known)[0]!;
const AROUND = Array.from(
  { length: 20 },
  (_, index) => [`0.0${60 + index}12`, `43.2${20 + index}3`] as const,
);

describe("positionRule", () => {
  it.each([
    ["as published", "-0.577401302396619", "44.8229789881203", "", "-0.577401302396619", "44.8229789881203"],
    ["decimal commas", "4,83512", "45,76912", "", "4.83512", "45.76912"],
    ["swapped", "44.839574881764", "-0.58023800736287", "", "-0.58023800736287", "44.839574881764"],
    ["swapped with letters", "45°46'12\"N", "4°50'24\"E", "", "4.84", "45.77"],
    [
      "Lambert-93 alone north of Web Mercator",
      "475198,121680863",
      "6692424,50691385",
      "",
      "0.0246602",
      "47.294016",
    ],
    ["Lambert-93 with its commune", "417000", "6421000", "33063", "-0.577", "44.84"],
    ["swapped Lambert-93", "6421000", "417000", "33063", "-0.577", "44.84"],
    ["lost point of the latitude", "-0,15772504", "4622664845", "", "-0.15772504", "46.22664845"],
    ["lost sign in its commune", "0.577401", "44.84", "33063", "-0.577401", "44.84"],
    ["both points lost in Lyon", "4835120", "45774123", "69123", "4.835120", "45.774123"],
    ["overseas", "-61.0742", "14.6161", "97209", "-61.0742", "14.6161"],
    ["overseas, swapped", "-21.1151", "55.5364", "", "55.5364", "-21.1151"],
    ["UTM of La Réunion", "338000", "7691000", "97411", "55.44", "-20.87"],
  ])("settles %s", (_name, x, y, insee, lon, lat) => {
    const cleaned = first([[x, y, insee]], true);
    const [gotLon, gotLat] = [certainValue(cleaned.lon), certainValue(cleaned.lat)];
    if (/^\d{6}/.test(x) && insee !== "" && !x.startsWith("4835")) {
      expect(Number(gotLon)).toBeCloseTo(Number(lon), 1);
      expect(Number(gotLat)).toBeCloseTo(Number(lat), 1);
    } else {
      expect([gotLon, gotLat]).toEqual([lon, lat]);
    }
  });

  it("asks where a lost decimal point may stand in several places", () => {
    const { lon, lat } = first([["7165", "43225879"]]);
    expect(lon).toMatchObject({ status: "to-confirm", rule: "position.ambiguous" });
    expect(lat).toMatchObject({ status: "corrected", value: "43.225879", rule: "position.decimal-point" });
  });

  it("puts it back where the other points of the column bear witness", () => {
    const { lon, lat } = clean([["7165", "43225879"], ...AROUND])[0]!;
    expect(lon).toMatchObject({ status: "corrected", value: "0.07165" });
    expect(lat).toMatchObject({ status: "corrected", value: "43.225879" });
  });

  it("does not flip a sign on the word of the other points alone", () => {
    const rows = AROUND.map(([, y], index) => [`-0.5${60 + index}12`, y] as const);
    expect(clean([["0.57012", "43.2253"], ...rows])[0]!.lon.status).toBe("to-confirm");
  });

  it("asks between two projections that both fall in France", () => {
    expect(first([["417000", "6421000"]]).lon.status).toBe("to-confirm");
  });

  it.each([
    ["0", "0", "position.placeholder"],
    ["1", "1", "position.placeholder"],
    ["45.76", "45.76", "position.identical"],
    ["995.4", "1234.5", "position.out-of-range"],
    ["voir plan", "45.7", "position.unreadable"],
  ])("refuses %s / %s", (x, y, rule) => {
    expect(first([[x, y]]).lon).toMatchObject({ status: "invalid", rule });
  });

  it("reports what is coarse, half given or abroad", () => {
    expect(first([["4.8", "45.7"]]).issues).toEqual(["position.imprecise"]);
    expect(first([["", "45.74123"]]).issues).toEqual(["position.incomplete"]);
    expect(first([["13.40495", "52.52001"]]).issues).toEqual(["position.outside-france"]);
  });

  it("settles a point in one cell with its row's commune", () => {
    const point = { name: "geo", kind: "coordinates", type: "geopoint", format: "default", example: null };
    const model = {
      fields: [point, ...MODEL.fields],
      geometry: { communeCode: "insee" },
    } as unknown as Model;
    const context: CleaningContext = {
      place: { ...NOWHERE, extent: (code) => EXTENTS[code] ?? null },
      gazetteer: GAZETTEER,
      missingValues: [""],
    };
    const raw = "417000;6421000";
    const columns = new Map([["geo", profileColumn("geo", [raw])]]);
    const check = positionRule(model, columns, context)!;
    let outcome = cleanCoordinates(
      model.fields[0]!,
      columns.get("geo")!,
      context,
    )({ text: raw, type: "text" });
    expect(outcome.status).toBe("to-confirm");
    check({
      record: 1,
      row: 2,
      outcome: (field) => (field === "geo" ? outcome : field === "insee" ? valid("33063") : EMPTY),
      raw: () => raw,
      set: (_field, settled) => {
        outcome = settled;
      },
      report: () => {},
    });
    expect(outcome).toMatchObject({ status: "corrected", rule: "position.projected" });
  });

  it("leaves what it settled as it is", () => {
    const raw: [string, string, string][] = [
      ["44.839574", "-0.580238", "33063"],
      ["0.577401", "44.84", "33063"],
    ];
    const once = clean(raw, true).map(
      ({ lon, lat }) => [certainValue(lon)!, certainValue(lat)!, "33063"] as const,
    );
    for (const { lon, lat } of clean(once, true))
      expect([lon.status, lat.status]).toEqual(["valid", "valid"]);
  });
});
