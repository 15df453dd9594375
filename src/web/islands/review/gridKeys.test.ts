import { expect, it } from "vitest";
import { gridKey } from "./gridKeys.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "shiftKey" | "altKey", boolean>> = {}) =>
  gridKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it("keeps the habits of a spreadsheet", () => {
  expect(press("ArrowDown")).toEqual({ do: "move", rows: 1, columns: 0, extend: false });
  expect(press("ArrowRight", { shiftKey: true })).toEqual({ do: "move", rows: 0, columns: 1, extend: true });
  expect(press("End", { ctrlKey: true })).toEqual({ do: "edge", rows: 1, columns: 1, extend: false });
  expect(press("Home")).toEqual({ do: "edge", rows: 0, columns: -1, extend: false });
  expect(press("PageDown")).toEqual({ do: "page", way: 1, extend: false });
  expect(press("Tab", { shiftKey: true })).toEqual({ do: "tab", way: -1 });
  expect(press("F2")).toEqual({ do: "edit" });
  expect(press("é")).toEqual({ do: "replace", text: "é" });
  expect(press("Delete")).toEqual({ do: "empty" });
  expect(press("z", { ctrlKey: true })).toEqual({ do: "undo" });
});

it("leaves the browser its own keys", () => {
  expect(press("c", { ctrlKey: true })).toBeNull();
  expect(press("F5")).toBeNull();
  expect(press("Shift")).toBeNull();
  expect(press("ArrowLeft", { altKey: true })).toBeNull();
});
