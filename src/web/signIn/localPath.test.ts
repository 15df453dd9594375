import { expect, it } from "vitest";
import { localPath } from "./localPath.ts";

it("keeps paths of ours, with their query", () => {
  expect(localPath("/espace/69029/depots?page=2")).toBe("/espace/69029/depots?page=2");
});

it.each([
  undefined,
  "",
  "https://ailleurs.example/",
  "//ailleurs.example/",
  "/\\ailleurs.example/",
  "/\t/ailleurs.example/",
  "/.//ailleurs.example/",
  "espace",
  "javascript:alert(1)",
  "/connexion",
  "/connexion/code",
  "/deconnexion",
])("never leads elsewhere: %j", (wanted) => {
  expect(localPath(wanted)).toBe("/espace");
});
