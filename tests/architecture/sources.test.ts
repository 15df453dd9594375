import { describe, expect, it } from "vitest";
import { sourceTexts } from "../sourceFiles.ts";

const LONGEST = 300;
/** Data and words are as long as what they describe. */
const LISTS = /^(?:domain\/models|messages)\//;

const sources = sourceTexts();

/** Lines that are neither blank nor comment. */
function codeLines(text: string): number {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "").split("\n");
  return code.filter((line) => line.trim() !== "" && !line.trim().startsWith("//")).length;
}

/** Shorter than this, a function that is well named says as much as its comment would. */
const PLAIN = 8;

/** From a declaration to the line that closes it. */
function lengthFrom(lines: readonly string[], at: number): number {
  if (/[;}]$/.test(lines[at]!) && !/[({]$/.test(lines[at]!)) return 1;
  return lines.slice(at).findIndex((line) => /^[})\]]+;?$/.test(line)) + 1;
}

/** Exported classes, and functions of some length, whose previous line closes no doc comment. */
function undocumented(text: string): string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    const declared =
      /^export (?:async )?(?:function\*?|class) (\w+)/.exec(line) ??
      /^export const (\w+)(?:: [^=]+)? = (?:async )?(?:\([^)]*\)|\w+)(?:: [^=]+)? =>/.exec(line);
    if (!declared) return [];
    const isOverload = at > 0 && new RegExp(`^export function ${declared[1]}\\b`).test(lines[at - 1]!);
    if (!line.includes("class ") && lengthFrom(lines, at) < PLAIN) return [];
    return isOverload || lines[at - 1]?.trimEnd().endsWith("*/") ? [] : [declared[1]!];
  });
}

describe("sources", () => {
  it(`stay under ${LONGEST} lines of code`, () => {
    const long = sources.filter(({ path, text }) => !LISTS.test(path) && codeLines(text) > LONGEST);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("say what each exported function of some length takes and gives", () => {
    const silent = sources.flatMap(({ path, text }) => undocumented(text).map((name) => `${path}: ${name}`));
    expect(silent).toEqual([]);
  });

  it("name one thing per file", () => {
    const stray = sources.filter(({ text }) => /^export default /m.test(text));
    expect(stray.map(({ path }) => path)).toEqual([]);
  });
});
