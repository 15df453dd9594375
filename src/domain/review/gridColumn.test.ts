import { expect, it } from "vitest";
import type { Field } from "../model/field.ts";
import { gridColumns } from "./gridColumn.ts";

it("gives each kind of value the room that it is shown in", () => {
  const kinds = ["title", "date", "year", "boolean", "address", "text"];
  const fields = kinds.map(
    (kind) => ({ name: kind, title: kind, kind, vocabulary: null }) as unknown as Field,
  );
  const widths = gridColumns(fields, new Set(kinds), {}).map(({ name, width }) => [name, width]);
  expect(widths).toEqual([
    ["title", "wide"],
    ["date", "medium"],
    ["year", "narrow"],
    ["boolean", "narrow"],
    ["address", "wide"],
    ["text", "medium"],
  ]);
});
