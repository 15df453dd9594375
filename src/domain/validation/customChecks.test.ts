import { describe, expect, it } from "vitest";
import { formatMessage } from "../../messages/formatMessage.ts";
import { checkMessages } from "../../messages/rules/check.ts";
import { constraintMessages } from "../../messages/rules/constraint.ts";
import type { RowView } from "../cleaning/rowRule.ts";
import type { Gazetteer } from "../commune/gazetteer.ts";
import type { Issue } from "../journal/issue.ts";
import type { Outcome } from "../journal/outcome.ts";
import { EMPTY, invalid, valid } from "../journal/outcomes.ts";
import { parseModel } from "../model/parseModel.ts";
import { NOWHERE } from "../place/place.ts";
import { profileColumn } from "../table/columnProfile.ts";
import { customCellChecks } from "./customCellChecks.ts";
import { RECORD_CHECKS } from "./recordChecks.ts";

const CONTEXT = { place: NOWHERE, gazetteer: {} as Gazetteer, missingValues: [""] };

type Cells = Readonly<Record<string, string | Outcome>>;

/** Rules and issue codes that one row of cells raises under one custom check. */
function raised(
  name: string,
  params: Record<string, unknown>,
  cells: Cells,
  constraints = {},
): readonly string[] {
  const fields = Object.keys(cells).map((field) => ({ name: field, constraints }));
  const { model } = parseModel({ fields, custom_checks: [{ name, params }] });
  const outcomes = new Map(
    Object.entries(cells).map(([field, cell]) => [
      field,
      typeof cell !== "string" ? cell : cell === "" ? EMPTY : valid(cell),
    ]),
  );
  const codes: string[] = [];
  const row: RowView = {
    record: 1,
    row: 2,
    raw: () => "",
    outcome: (field) => outcomes.get(field) ?? EMPTY,
    set: (field, outcome) => {
      outcomes.set(field, outcome);
      if (outcome.status === "invalid") codes.push(outcome.rule);
    },
    report: () => {},
  };
  const columns = new Map(Object.keys(cells).map((field) => [field, profileColumn(field, [])]));
  customCellChecks(model!, columns, CONTEXT)?.(row);
  const issues: Issue[] = RECORD_CHECKS.flatMap((check) => {
    const observer = check(model!, CONTEXT);
    observer?.observe(row);
    return observer?.finish() ?? [];
  });
  return [...codes, ...issues.map((issue) => issue.code)];
}

describe("custom checks of official schemas", () => {
  it.each([
    ["french-siret-value", {}, "21690029000019", "check.siret"],
    ["french-siret-value", {}, "35600000000048", null],
    ["french-siren-value", {}, "216900291", "check.siren"],
    ["phone-number-value", {}, "+33140633900", null],
    ["phone-number-value", {}, "0476", "check.phone"],
    ["opening-hours-value", {}, "Mo-Fr 08:00-12:00,13:30-17:30; Sa 08:30-12:00; PH off", null],
    ["opening-hours-value", {}, "24/7", null],
    ["opening-hours-value", {}, 'Apr 01-Oct 31 Mo[1] 10:00+; "sur rendez-vous"', null],
    ["opening-hours-value", {}, "du lundi au vendredi", "check.opening-hours"],
    ["year-interval-value", { "allow-year-only": "yes" }, "2017", null],
    ["year-interval-value", {}, "2017", "check.year-interval"],
    ["year-interval-value", {}, "2018/2017", "check.year-interval"],
    ["nomenclature-actes-value", {}, "Domaines de compétences par thèmes/aménagement", null],
    ["nomenclature-actes-value", {}, "Divers", "check.nomenclature-actes"],
  ])("%s %j: %s", (name, params, value, rule) => {
    expect(raised(name, { column: "a", ...params }, { a: value })).toEqual(rule === null ? [] : [rule]);
  });

  const atLeast = { column: "a", op: ">=", column2: "b" };
  it.each([
    ["compare-columns-value", atLeast, { a: "9", b: "10" }, ["check.compare"]],
    ["compare-columns-value", atLeast, { a: "2021-02-01", b: "2021-01-31" }, []],
    ["compare-columns-value", atLeast, { a: "9", b: "" }, []],
    ["compare-columns-value", atLeast, { a: "9", b: invalid("x") }, []],
    ["sum-columns-value", { column: "a", columns: ["b", "c"] }, { a: "0.3", b: "0.1", c: "0.2" }, []],
    ["sum-columns-value", { column: "a", columns: ["b", "c"] }, { a: "40", b: "20", c: "19" }, ["check.sum"]],
    ["sum-columns-value", { column: "a", columns: ["b", "c"] }, { a: "40", b: "20", c: "" }, []],
    ["cohesive-columns-value", { column: "a", othercolumns: ["b"] }, { a: "1", b: "" }, ["check.cohesive"]],
    ["cohesive-columns-value", { column: "a", othercolumns: ["b"] }, { a: "1", b: invalid("x") }, []],
    ["one-of-required", { column1: "a", column2: "b" }, { a: "", b: "" }, ["check.one-of-required"]],
    ["one-of-required", { column1: "a", column2: "b" }, { a: "", b: "1" }, []],
    ["controle-maison", { column: "a" }, { a: "1" }, ["check.unknown"]],
  ])("%s %j: %j", (name, params, cells, codes) => {
    expect(raised(name, params, cells)).toEqual(codes);
  });

  it("tells a missing required cell once", () => {
    const codes = raised(
      "cohesive-columns-value",
      { column: "a", othercolumns: ["b"] },
      { a: "1", b: "" },
      { required: true },
    );
    expect(codes).toEqual(["constraint.required"]);
  });

  it("words every rule in both languages", () => {
    for (const [code, { fr, en }] of Object.entries({ ...checkMessages, ...constraintMessages }))
      for (const [language, { title, text }] of [
        ["fr", fr],
        ["en", en],
      ] as const)
        expect(title && formatMessage(language, text, { count: 2, length: 2 }), code).toBeTruthy();
  });
});
