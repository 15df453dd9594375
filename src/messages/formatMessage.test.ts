import { expect, it } from "vitest";
import { formatMessage } from "./formatMessage.ts";

it("sets French apart with spaces that do not break, and groups thousands with a space the fonts have", () => {
  expect(formatMessage("fr", "« {raw} » : {count, number}", { raw: "a", count: 12_345 })).toBe(
    "«\u00A0a\u00A0»\u00A0: 12\u00A0345",
  );
  expect(formatMessage("en", "{count, number} rows", { count: 12_345 })).toBe("12,345 rows");
});

it("shows a missing parameter by its name", () => {
  expect(formatMessage("fr", "Ligne {row}")).toBe("Ligne {row}");
});
