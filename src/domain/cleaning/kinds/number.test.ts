import { describe, expect, test } from "vitest";
import type { Cell } from "../../table/cell.ts";
import { cleanAmount } from "./amount.ts";
import { cleanInteger } from "./integer.ts";
import { short } from "./kindFixture.ts";
import { cleanNumber } from "./number.ts";
import { cleanPercent } from "./percent.ts";

const number = (text: string): Cell => ({ type: "number", text });

describe("a number alone in its column", () => {
  test.each<[Cell, string]>([
    ["10.50", "=10.50"],
    ["6.0", "=6.0"],
    ["-3", "=-3"],
    ["5,5", ">5.5"],
    [".5", ">0.5"],
    ["007", ">7"],
    ["+5", ">5"],
    ["−3", ">-3"],
    ["(12)", ">-12"],
    ["89\u00a0290", ">89290"],
    ["1 234,5", ">1234.5"],
    ["1.234,56", ">1234.56"],
    ["1,234.56", ">1234.56"],
    ["1.234.567", ">1234567"],
    ["1'234", ">1234"],
    ["1e3", ">1000"],
    ["deux", ">2"],
    ["NC", ">"],
    [number("0.30000000000000004"), ">0.3"],
    [number("1e-7"), ">0.0000001"],
    [number("1.234"), "=1.234"],
    ["1,234", "?1.234|1234"],
    ["4500 ?", "?4500"],
    ["env. 300", "?300"],
    ["> 20", "?20"],
    ["12 m", "?12"],
    ["2.13902E+13", "?21390200000000"],
    ["néant", "?0|"],
    ["1 terrain", "!number.not-alone"],
    ["entre 10 et 20", "!number.range"],
    ["10-20", "!number.range"],
    ["41.93414,8", "!number.unreadable"],
    ["12 34", "!number.unreadable"],
    ["#REF!", "!missing.error"],
  ])("%j gives %s", (raw, expected) => {
    expect(short(cleanNumber, [raw])).toEqual([expected]);
  });
});

describe("the column decides the marks", () => {
  test.each([
    [
      ["5,5", "1,234"],
      [">5.5", ">1.234"],
    ],
    [
      ["5,5", "1.234"],
      [">5.5", "?1.234|1234"],
    ],
    [
      ["1.234,50", "1.234"],
      [">1234.50", ">1234"],
    ],
    [
      ["12.5", "1.234"],
      ["=12.5", "=1.234"],
    ],
    [
      ["1,234,567", "1,234"],
      [">1234567", ">1234"],
    ],
  ])("%j", (column, expected) => {
    expect(short(cleanNumber, column)).toEqual(expected);
  });

  test("or the field's bounds", () => {
    expect(short(cleanNumber, ["1,234"], { constraints: { maximum: 10 } })).toEqual([">1.234"]);
  });
});

describe("units", () => {
  test.each([
    ["1,24 ha", ">12400"],
    ["2150 m2", ">2150"],
    ["1 200 m²", ">1200"],
    ["80 cm", "?80"],
  ])("%j in square metres gives %s", (raw, expected) => {
    expect(short(cleanNumber, [raw], { unit: "m2" })).toEqual([expected]);
  });

  test("the header's unit converts the bare numbers", () => {
    const surface = { unit: "m2", name: "surface", title: "Surface" };
    expect(short(cleanNumber, ["1,24", number("2")], surface, "Surface (ha)")).toEqual([">12400", ">20000"]);
    expect(short(cleanNumber, ["12"], surface, "Surface ha")).toEqual([">120000"]);
    expect(short(cleanNumber, ["12400"], surface, "surface")).toEqual(["=12400"]);
  });

  test("metres", () => {
    expect(short(cleanNumber, ["80 cm", "1m50"], { unit: "m" })).toEqual([">0.8", ">1.50"]);
  });
});

test.each<[Cell, string]>([
  ["6.0", ">6"],
  [number("12.0"), ">12"],
  ["12 places", ">12"],
  ["1 200", ">1200"],
  ["6.5", "?7"],
  ["1.234", "?1234"],
  ["1 terrain", "!number.not-alone"],
])("whole number: %j gives %s", (raw, expected) => {
  expect(short(cleanInteger, [raw], { name: "nb_places", title: "Nombre de places" })).toEqual([expected]);
});

test.each([
  ["12.5", "=12.5"],
  ["12,50 EUR", ">12.50"],
  ["12€50", ">12.50"],
  ["€12", ">12"],
  ["3 k€", ">3000"],
  ["1,2 M€", ">1200000"],
  ["(1 200,50) €", ">-1200.50"],
  ["1500,00€ TTC", ">1500.00"],
  ["1.200", "?1200|1.200"],
  ["-", "?0|"],
])("amount: %j gives %s", (raw, expected) => {
  expect(short(cleanAmount, [raw])).toEqual([expected]);
});

test("percentages, out of one or of a hundred", () => {
  expect(short(cleanPercent, ["45 %", "0.45", "45"])).toEqual([">45", "=0.45", "=45"]);
  expect(short(cleanPercent, ["0,45", "12 %"])).toEqual(["?45|0.45", ">12"]);
  const outOfOne = { constraints: { maximum: 1 } };
  expect(short(cleanPercent, ["45 %", "0.45", "45"], outOfOne)).toEqual([">0.45", "=0.45", "?0.45"]);
  expect(short(cleanPercent, ["45", "12", "0", "33,3"], outOfOne)).toEqual([
    ">0.45",
    ">0.12",
    "=0",
    ">0.333",
  ]);
});

describe("a rank where a whole number is expected", () => {
  const numbered = { name: "circonscription", title: "Numéro de la circonscription" };
  test.each([
    ["13ème", ">13"],
    ["13e", ">13"],
    ["1re", ">1"],
    ["13 ème circ", ">13"],
    ["13ème canton", "!number.not-alone"],
    ["13 élus", "!number.not-alone"],
  ])("%s gives %s where the field numbers things", (raw, expected) => {
    expect(short(cleanInteger, [raw], numbered)).toEqual([expected]);
  });

  test("is confirmed elsewhere, and no number with decimals", () => {
    expect(short(cleanInteger, ["2e"], { name: "places", title: "Nombre de places" })).toEqual(["?2"]);
    expect(short(cleanNumber, ["2e"], numbered)).toEqual(["!number.not-alone"]);
  });
});
