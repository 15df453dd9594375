import { expect, it } from "vitest";
import type { GridRow } from "../../../domain/review/gridRow.ts";
import { hasLeft } from "./hasLeft.ts";

const row = (...states: GridRow["cells"][number]["s"][]): GridRow => ({
  n: 1,
  row: 2,
  v: 1,
  cells: states.map((s) => ({ t: "", ...(s && { s }) })),
  notes: [],
});

it("lets a row go once nothing in it is what the list shows", () => {
  expect(hasLeft(row("to-confirm", "corrected"), "to-confirm")).toBe(false);
  expect(hasLeft(row("confirmed", "corrected"), "to-confirm")).toBe(true);
  expect(hasLeft(row("invalid"), "invalid")).toBe(false);
  expect(hasLeft(row("to-confirm"), "invalid")).toBe(true);
  expect(hasLeft({ ...row(), notes: ["Deux lignes ont ce nom."] }, "invalid")).toBe(false);
  expect(hasLeft(row(undefined), "all")).toBe(false);
});

it("lets a removed row go from every list but its own", () => {
  const removed = { ...row("to-confirm"), removed: true as const };
  expect(["all", "to-confirm", "removed"].map((filter) => hasLeft(removed, filter))).toEqual([
    true,
    true,
    false,
  ]);
  expect(hasLeft(row(), "removed")).toBe(true);
});
