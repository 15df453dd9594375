import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CELL_CHECKS, ROW_CHECKS } from "../validation/checks/knownChecks.ts";
import { KINDS } from "./kind.ts";
import { FIELD_PROPERTIES, MODEL_PROPERTIES } from "./trabouleProperties.ts";

const PAGE = readFileSync(resolve(import.meta.dirname, "../../../docs/reference/model-files.md"), "utf8");

describe("docs/reference/model-files.md", () => {
  it("lists exactly the properties that are read", () => {
    const listed = Array.from(PAGE.matchAll(/^\| `(traboule:\w+)` \|/gm), (found) => found[1]);
    const read = [...Object.values(MODEL_PROPERTIES), ...Object.values(FIELD_PROPERTIES)];
    expect(listed).toHaveLength(read.length);
    expect(new Set(listed)).toEqual(new Set(read));
  });

  it("lists every kind and every custom check", () => {
    for (const name of [...KINDS, ...CELL_CHECKS.keys(), ...ROW_CHECKS.keys()])
      expect(PAGE).toContain(`\`${name}\``);
  });
});
