import { describe, expect, it } from "vitest";
import { daysBetween, isDay, mondayOf, parisDay } from "./parisDay.ts";
import { reminderStep } from "./reminderStep.ts";

describe("days", () => {
  it("are those of Paris", () => {
    expect(parisDay(new Date("2026-11-20T23:30:00Z"))).toBe("2026-11-21");
    expect(parisDay(new Date("2026-07-20T22:30:00Z"))).toBe("2026-07-21");
  });

  it("are counted across the change of hour, and across a year", () => {
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(daysBetween("2026-12-31", "2026-12-30")).toBe(-1);
    expect(mondayOf("2026-11-22")).toBe("2026-11-16");
    expect(mondayOf("2026-11-23")).toBe("2026-11-23");
    expect(["2026-02-28", "2026-02-30", "28/02/2026", ""].map(isDay)).toEqual([true, false, false, false]);
  });
});

describe("reminderStep", () => {
  it.each([
    ["2026-11-06", null],
    ["2026-11-07", "14"],
    ["2026-11-13", "14"],
    ["2026-11-14", "7"],
    ["2026-11-19", "7"],
    ["2026-11-20", "1"],
    ["2026-11-21", "1"],
    ["2026-11-22", "late"],
    ["2027-01-01", "late"],
  ])("on %s is %s for a deadline on 21 November", (today, step) => {
    expect(reminderStep("2026-11-21", today)).toBe(step);
  });
});
