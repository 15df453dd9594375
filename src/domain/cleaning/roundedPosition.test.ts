import { describe, expect, it } from "vitest";
import type { Field } from "../model/field.ts";
import { roundedPosition } from "./roundedPosition.ts";

const latitude = { kind: "latitude", name: "lat" } as unknown as Field;
const easting = { kind: "number", name: "x" } as unknown as Field;
const amount = { kind: "number", name: "montant" } as unknown as Field;
const upTo =
  (decimals: number) =>
  (text: string): boolean =>
    new RegExp(String.raw`^-?\d+\.\d{1,${decimals}}$`).test(text);

describe("roundedPosition", () => {
  it.each([
    [latitude, "48.02828204392352", 7, "48.0282820"],
    [latitude, "48.028282", 5, "48.02828"],
    [latitude, "48.028282", 3, null],
    [latitude, "480000", 7, null],
    [easting, "345678.12345", 2, "345678.12"],
    [amount, "12.3456", 2, null],
  ])("%#", (field, value, decimals, rounded) => {
    expect(roundedPosition(field, value, upTo(decimals))).toBe(rounded);
  });
});
