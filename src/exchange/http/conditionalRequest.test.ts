import { expect, it } from "vitest";
import { isRangeFresh, isUnchanged, validatorHeaders } from "./conditionalRequest.ts";

const state = { etag: "r12-csv", lastModified: new Date("2026-11-20T10:00:00.500Z") };

it("gives a strong tag and a date", () => {
  expect(validatorHeaders(state)).toEqual({
    ETag: '"r12-csv"',
    "Last-Modified": "Fri, 20 Nov 2026 10:00:00 GMT",
  });
});

it.each([
  [{ "if-none-match": '"r12-csv"' }, true],
  [{ "if-none-match": 'W/"r12-csv"' }, true],
  [{ "if-none-match": '"r11-csv", "r12-csv"' }, true],
  [{ "if-none-match": "*" }, true],
  [{ "if-none-match": '"r11-csv"' }, false],
  [{ "if-none-match": '"r11-csv"', "if-modified-since": "Fri, 20 Nov 2026 10:00:00 GMT" }, false],
  [{ "if-modified-since": "Fri, 20 Nov 2026 10:00:00 GMT" }, true],
  [{ "if-modified-since": "Fri, 20 Nov 2026 09:59:59 GMT" }, false],
  [{ "if-modified-since": "yesterday" }, false],
  [{}, false],
])("reads %j as unchanged: %s", (headers: Record<string, string>, unchanged) => {
  expect(isUnchanged(new Headers(headers), state)).toBe(unchanged);
});

it.each([
  [{}, true],
  [{ "if-range": '"r12-csv"' }, true],
  [{ "if-range": 'W/"r12-csv"' }, false],
  [{ "if-range": "Fri, 20 Nov 2026 10:00:00 GMT" }, true],
  [{ "if-range": "Fri, 20 Nov 2026 09:00:00 GMT" }, false],
])("takes %j for a range of this state: %s", (headers: Record<string, string>, fresh) => {
  expect(isRangeFresh(new Headers(headers), state)).toBe(fresh);
});
