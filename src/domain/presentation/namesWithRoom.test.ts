import { expect, it } from "vitest";
import { namesWithRoom } from "./namesWithRoom.ts";

it("shows names apart from one another, the widest places first", () => {
  const names = [
    { name: "Saint-Didier", x: 100, y: 50, size: 2 },
    { name: "Lyon", x: 140, y: 60, size: 9 },
    { name: "Écully", x: 20, y: 55, size: 3 },
    { name: "Bron", x: 141, y: 79, size: 1 },
  ];
  expect(namesWithRoom(names).map(({ name }) => name)).toEqual(["Lyon", "Écully", "Bron"]);
  expect(namesWithRoom([])).toEqual([]);
});
