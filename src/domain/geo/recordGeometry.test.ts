import { describe, expect, it } from "vitest";
import type { Model } from "../model/model.ts";
import { positionOf } from "./recordGeometry.ts";

const model = (geometry: object): Model =>
  ({
    geometry,
    fields: [{ name: "p", type: "geopoint", format: "default", example: null }],
  }) as unknown as Model;
const at = (geometry: object, values: Record<string, string | null>) =>
  positionOf(model(geometry), (field) => values[field] ?? null);

describe("positionOf", () => {
  it.each([
    [
      { longitude: "x", latitude: "y" },
      { x: "-0.577401302396619", y: "44.8229789881203" },
      [-0.5774013, 44.822979],
    ],
    [{ point: "p" }, { p: "4.8, 45.7" }, [4.8, 45.7]],
    [{ shape: "s" }, { s: "POINT(49.2527 3.9815)" }, [3.9815, 49.2527]],
    [{ shape: "s", longitude: "x", latitude: "y" }, { s: null, x: "4.8", y: "45.7" }, [4.8, 45.7]],
  ])("%j %j", (geometry, values, coordinates) => {
    expect(at(geometry, values as Record<string, string | null>)).toEqual({ type: "Point", coordinates });
  });

  it("gives nothing without certain values", () => {
    expect(at({ longitude: "x", latitude: "y" }, { x: "4.8" })).toBeNull();
    expect(positionOf({ geometry: null } as unknown as Model, () => "1")).toBeNull();
  });
});
