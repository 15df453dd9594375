import { describe, expect, it } from "vitest";
import type { Cell } from "../../domain/table/cell.ts";
import { settleRows } from "./settleFormulas.ts";

const begun = '=IF(COUNTA(A2:B2,E2:K2)>0,"L\'Isle ""d\'Abeau""","")';
const code = '=IF(C2="L\'Isle ""d\'Abeau""","38193","")';
const uncomputed = (text: string): Cell => ({ type: "error", text });

function settle(...cells: Cell[]): readonly Cell[] | undefined {
  return settleRows([{ row: 2, cells }])[0]?.cells;
}

describe("formulas of a template that no program computed", () => {
  it("leave an empty row empty", () => {
    expect(settle("", "", uncomputed(begun), uncomputed(code))).toBeUndefined();
  });

  it("give a row that was begun its commune and code", () => {
    const values = ["WC-1", "", "L'Isle \"d'Abeau\"", "38193"];
    expect(settle("WC-1", "", uncomputed(begun), uncomputed(code))).toEqual(values);
    expect(settle("WC-1", "", begun, code)).toEqual(values);
  });

  it("are known in an OpenDocument workbook", () => {
    const odsBegun = '=IF(COUNTA([.A2:.B2];[.E2:.K2])>0;"Bron";"")';
    const odsCode = '=IF([.C2]="Bron";"69029";"")';
    expect(settle("", "", uncomputed(odsBegun), uncomputed(odsCode))).toBeUndefined();
    expect(settle("", "b", uncomputed(odsBegun), uncomputed(odsCode))).toEqual(["", "b", "Bron", "69029"]);
  });

  it("give no code to another commune", () => {
    expect(settle("WC-1", "", "Bron", uncomputed(code))).toEqual(["WC-1", "", "Bron", ""]);
  });

  it("leave every other formula as it was", () => {
    const cells = ["a", uncomputed("=SUM(A1:A3)"), '=IF(A1>0,"x","")'];
    expect(settle(...cells)).toEqual(cells);
  });
});
