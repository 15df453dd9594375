import { expect, it } from "vitest";
import type { MapMark } from "./gatherMarks.ts";
import { joinMarks } from "./joinMarks.ts";

const SCALE = { x: 1000, y: 1000 };

function mark(lon: number, count: number, value: string | null = "oui"): MapMark {
  const record = count === 1 ? { id: `id-${lon}`, name: null } : null;
  return { lon, lat: 45, count, values: [{ value, count }], record };
}

const total = (marks: readonly MapMark[]): number => marks.reduce((sum, { count }) => sum + count, 0);

it("joins a sign to the larger one that it would hide, and adds up their values", () => {
  const [one, ...others] = joinMarks([mark(4, 4, "non"), mark(4.005, 12)], SCALE);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ count: 16, record: null, lat: 45 });
  expect(one!.lon).toBeCloseTo(4.00375, 9);
  expect(one!.values).toEqual([
    { value: "oui", count: 12 },
    { value: "non", count: 4 },
  ]);
});

it("keeps apart what can be read", () => {
  expect(joinMarks([mark(4, 12), mark(4.1, 4)], SCALE)).toHaveLength(2);
});

it("keeps records alone, however close", () => {
  const alone = [mark(4, 1), mark(4.001, 1)];
  expect(joinMarks(alone, SCALE)).toEqual(alone);
});

it("loses no record", () => {
  const many = Array.from({ length: 300 }, (_, at) => mark(4 + (at % 40) / 300, (at % 7) + 1));
  expect(total(joinMarks(many, SCALE))).toBe(total(many));
});
