import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "../../src/cli/command.ts";
import { RESULT_FILES } from "../../src/pipeline/resultFiles.ts";
import { ROOT } from "../sourceFiles.ts";
import { renderCommands } from "./renderCommands.ts";
import { renderRules } from "./renderRules.ts";
import { renderSettings } from "./renderSettings.ts";

const page = (name: string): string => readFileSync(join(ROOT, "docs/reference", name), "utf8");

describe("reference, rewritten by `npm run docs:reference`", () => {
  it("gives every rule and code", () => {
    expect(page("rules.md") === renderRules(), "rules.md is stale: npm run docs:reference").toBe(true);
  });

  it("gives every variable of the environment", () => {
    expect(page("configuration.md") === renderSettings(), "stale: npm run docs:reference").toBe(true);
  });

  it("gives every command and option", async () => {
    const written = page("command-line.md");
    expect(
      written === (await renderCommands(written)),
      "command-line.md is stale: npm run docs:reference",
    ).toBe(true);
  });

  it("gives every exit code", () => {
    const codes = [...page("command-line.md").matchAll(/^\| (\d) \|/gm)].map((match) => Number(match[1]));
    expect(codes).toEqual(Object.values(EXIT));
  });

  it("names every file that cleaning leaves", () => {
    const results = page("results.md");
    expect(RESULT_FILES.filter((name) => !results.includes(`\`${name}\``))).toEqual([]);
  });
});
