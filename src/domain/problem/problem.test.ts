import { describe, expect, it } from "vitest";
import { Problem } from "./problem.ts";
import { PROBLEM_KINDS, PROBLEMS } from "./problems.ts";

describe("Problem", () => {
  it("carries its code, kind, values and details, and keeps what was typed out of its message", () => {
    const cause = new Error("duplicate key");
    const problem = new Problem(
      "cell.value-refused",
      { value: "0612345678", field: "Téléphone" },
      { details: [{ at: "telephone", code: "request.incomplete" }], cause },
    );
    expect(problem).toBeInstanceOf(Error);
    expect(problem.kind).toBe("invalid");
    expect(problem.message).toBe("cell.value-refused");
    expect(problem.details).toHaveLength(1);
    expect(problem.cause).toBe(cause);
  });

  it("has codes that are dotted, and a use for each kind", () => {
    expect(
      Object.keys(PROBLEMS).filter((code) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(code)),
    ).toEqual([]);
    expect(new Set(Object.values(PROBLEMS))).toEqual(new Set(PROBLEM_KINDS));
  });
});
