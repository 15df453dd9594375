import { describe, expect, it } from "vitest";
import { neutraliseFormula } from "./prepareFormula.ts";

describe("neutraliseFormula", () => {
  it.each([
    "=1+1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    '-2+HYPERLINK("http://exemple.fr")',
    '+1+WEBSERVICE ("x")',
    "+33|calc",
    "-A1",
  ])("makes %j harmless, once", (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text}`);
    expect(neutraliseFormula(neutraliseFormula(text))).toBe(`'${text}`);
  });

  it.each(["", "-", "+", "-12", "+33 4 72 00 00 00 (poste 12)", "-4.85, 45.75", "a=1", "'=1"])(
    "leaves %j alone",
    (text) => expect(neutraliseFormula(text)).toBe(text),
  );
});
