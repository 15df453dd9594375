import { expect, it } from "vitest";
import { formatSize } from "./formatSize.ts";

it("writes sizes as people read them", () => {
  expect(formatSize("fr", 52_000_000)).toBe("52\u00A0Mo");
  expect(formatSize("fr", 2_410_000)).toBe("2,4\u00A0Mo");
  expect(formatSize("en", 1_500)).toBe("1.5\u00A0kB");
  expect(formatSize("fr", 12)).toBe("0,1\u00A0ko");
  expect(formatSize("fr", 3_000_000_000)).toBe("3\u00A0Go");
});
