import { describe, expect, it } from "vitest";
import { EMPTY, valid } from "../../journal/outcomes.ts";
import type { Outcome } from "../../journal/outcome.ts";
import type { Kind } from "../../model/kind.ts";
import type { Model } from "../../model/model.ts";
import { profileColumn } from "../../table/columnProfile.ts";
import { TEST_CONTEXT } from "../kinds/kindFixture.ts";
import type { RowView } from "../rowRule.ts";
import { blockValues } from "./blockValues.ts";

/** What becomes of each cell of one column: "=value", "?proposal" or "". */
function fill(
  cells: readonly string[],
  required: boolean,
  kind: Kind = "commune",
  header = "Ville",
): string[] {
  const model = { fields: [{ name: "f", kind, constraints: { required } }] } as unknown as Model;
  const check = blockValues(model, new Map([["f", profileColumn(header, cells)]]), TEST_CONTEXT);
  return cells.map((raw, at) => {
    const cell: { outcome: Outcome } = { outcome: raw === "" ? EMPTY : valid(raw) };
    const row: RowView = {
      record: at + 1,
      row: at + 2,
      outcome: () => cell.outcome,
      raw: () => raw,
      set: (_, next) => void (cell.outcome = next),
      report: () => undefined,
    };
    check?.(row);
    const { outcome } = cell;
    if (outcome.status === "to-confirm") return `?${outcome.proposals[0].value}`;
    return outcome.status === "valid" ? `=${outcome.value}` : "";
  });
}

describe("values on the first row of a block", () => {
  it("proposes the value above, never more", () => {
    expect(fill(["Bron", "", "", "Mions", ""], true)).toEqual([
      "=Bron",
      "?Bron",
      "?Bron",
      "=Mions",
      "?Mions",
    ]);
  });

  it("takes a day for all the rows below it where each must have one", () => {
    const menus = ["2024-11-04", "", "", "2024-11-05", ""];
    expect(fill(menus, true, "date", "Jour")).toEqual([
      "=2024-11-04",
      "?2024-11-04",
      "?2024-11-04",
      "=2024-11-05",
      "?2024-11-05",
    ]);
    expect(fill(menus, false, "date", "Jour")).toEqual(["=2024-11-04", "", "", "=2024-11-05", ""]);
  });

  it("takes the blanks of a file in the form the model publishes as they are", () => {
    expect(fill(["Bron", "", "", "Mions", ""], true, "commune", "f")).toEqual([
      "=Bron",
      "",
      "",
      "=Mions",
      "",
    ]);
  });

  it("wants sorted blocks where the field may be empty", () => {
    expect(fill(["Aire", "", "Parc", "", "Square", ""], false, "vocabulary")[1]).toBe("?Aire");
    expect(fill(["Parc", "", "Aire", "", "Square", ""], false, "vocabulary")[1]).toBe("");
    expect(fill(["Aire", "", "Parc", ""], false, "vocabulary")[1]).toBe("");
  });

  it("leaves other blanks alone", () => {
    const rare = ["Aire", "Parc", "Square"].flatMap((text) => [
      text,
      ...Array.from({ length: 30 }, () => ""),
    ]);
    expect(fill(rare, false, "vocabulary")[1]).toBe("");
    expect(fill(["Bron", "", "Bron", ""], true)).toEqual(["=Bron", "", "=Bron", ""]);
    expect(fill(["Bron", "Mions", "Lyon", ""], true)[3]).toBe("");
    expect(fill(["Bron", "Mions", "", ""], true)).toEqual(["=Bron", "=Mions", "", ""]);
    expect(fill(["Bron", "Mions", "", "", "Lyon", ""], true)[2]).toBe("?Mions");
    expect(fill(["", "Bron", "", "Mions", ""], true)).toEqual(["", "=Bron", "", "=Mions", ""]);
    expect(fill(["a", "", "b", "", "c", ""], true, "text")[1]).toBe("");
  });
});
