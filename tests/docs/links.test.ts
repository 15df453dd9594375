import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../sourceFiles.ts";

const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

describe("documentation", () => {
  it("links to what exists", () => {
    const broken = pages.flatMap((page) => {
      const text = readFileSync(join(ROOT, page), "utf8").replaceAll(/```[\s\S]*?```/g, "");
      const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)];
      return links
        .map((link) => resolve(ROOT, dirname(page), link[1]!))
        .filter((target) => !existsSync(target))
        .map((target) => `${page}: ${target.slice(ROOT.length + 1)}`);
    });
    expect(broken).toEqual([]);
  });

  it("names scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const absent = pages.flatMap((page) =>
      [...readFileSync(join(ROOT, page), "utf8").matchAll(/npm run ([\w:-]+)/g)]
        .filter((named) => !Object.hasOwn(scripts, named[1]!))
        .map((named) => `${page}: npm run ${named[1]}`),
    );
    expect(absent).toEqual([]);
  });
});
