import { describe, expect, it } from "vitest";
import { PROBLEMS, type ProblemCode } from "../domain/problem/problems.ts";
import { LANGUAGES } from "./language.ts";
import { problemMessages, problemWording } from "./problems.ts";

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

describe("problems", () => {
  it.each(LANGUAGES)("are each titled in a few words, then say what to do (%s)", (language) => {
    const badly = CODES.filter((code) => {
      const wording = problemMessages[language][code];
      return wording === undefined || !/^.{3,56}[^.]$/.test(wording.title) || !/\S.*\.$/.test(wording.text);
    });
    expect(badly).toEqual([]);
    expect(Object.keys(problemMessages[language]).sort()).toEqual(CODES.toSorted());
  });

  it("have their placeholders filled", () => {
    expect(problemWording("fr", "request.too-many", { seconds: 1 }).text).toBe(
      "Attendez 1 seconde, puis recommencez.",
    );
    expect(problemWording("en", "deposit.too-large", { limit: "50 MB" }).text).toContain("50 MB");
  });
});
