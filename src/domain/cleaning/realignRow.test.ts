import { describe, expect, it } from "vitest";
import { cellText } from "../table/cell.ts";
import type { SourceRecord } from "../table/sourceTable.ts";
import { realignRow, type RowFit } from "./realignRow.ts";

/** Two texts, then a postcode and a year: the last two prove where cells belong. */
function fit({ cells }: SourceRecord): RowFit {
  const right = [/^\d{5}$/.test(cellText(cells[2])), /^\d{4}$/.test(cellText(cells[3]))];
  return { refused: right.filter((one) => !one).length, understood: right.filter(Boolean).length };
}

const row = (...cells: string[]): SourceRecord => ({ row: 2, cells });
const texts = (record: SourceRecord): string => record.cells.map(cellText).join("|");

describe("realignRow", () => {
  it("leaves a row that reads well: the surplus is a remark", () => {
    expect(realignRow(row("Parc", "rue", "69500", "2024", "vu"), 4, ",", fit).kind).toBe("extra");
  });

  it("gives every reading that puts the values back in their columns", () => {
    const result = realignRow(row("Parc", "12", " rue", "69500", "2024"), 4, ",", fit);
    expect(result.kind === "realigned" && result.readings.map(texts)).toEqual([
      "Parc,12| rue|69500|2024",
      "Parc|12, rue|69500|2024",
    ]);
  });

  it("takes a blank cell away without leaving a separator", () => {
    const result = realignRow(row("", "Parc", "rue", "69500", "2024"), 4, ",", fit);
    expect(result.kind === "realigned" && result.readings.map(texts)).toContain("Parc|rue|69500|2024");
  });

  it("gives up when some reading is better but none is sound", () => {
    expect(realignRow(row("Parc", "12", "rue", "69500", "bientôt"), 4, ",", fit).kind).toBe("lost");
  });

  it("does not blame a separator for a cell that is wrong wherever it stands", () => {
    expect(realignRow(row("Parc", "rue", "69500", "bientôt", "vu"), 4, ",", fit).kind).toBe("extra");
  });
});
