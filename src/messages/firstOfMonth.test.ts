import { expect, it } from "vitest";
import { formatIsoDay } from "./formatIsoDay.ts";
import { formatDay, formatMoment } from "./formatMoment.ts";
import { formatDayMonth } from "./formatNearDay.ts";
import { formatShortDay } from "./web/portalFormats.ts";

const FIRST = new Date("2019-06-01T12:00:00Z");

it("writes the first of a month as French does, and only that day", () => {
  expect(formatDay("fr", FIRST)).toBe("1er juin 2019");
  expect(formatMoment("fr", FIRST)).toMatch(/^1er juin 2019/);
  expect(formatIsoDay("fr", "2019-06-01")).toBe("1er juin 2019");
  expect(formatDayMonth("fr", FIRST)).toBe("1er\u00A0juin");
  expect(formatShortDay("fr", FIRST)).toMatch(/^1er\sjuin/);
  expect(formatDay("fr", new Date("2019-06-11T12:00:00Z"))).toBe("11 juin 2019");
  expect(formatDay("en", FIRST)).toBe("1 June 2019");
});
