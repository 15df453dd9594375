import { describe, expect, it } from "vitest";
import type { Field } from "../model/field.ts";
import { casedToFit } from "./casedToFit.ts";

const firstName = { kind: "text" } as unknown as Field;
const code = { kind: "identifier" } as unknown as Field;
const fits = (text: string): boolean => /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$/u.test(text);

describe("casedToFit", () => {
  it.each([
    [firstName, "GABRIEL", "Gabriel"],
    [firstName, "ZOÉ", "Zoé"],
    [firstName, "JEAN-PIERRE", "Jean-Pierre"],
    [firstName, "Gabriel", null],
    [firstName, "GABRIEL 2", null],
    [code, "GABRIEL", null],
  ])("%#: %s", (field, value, cased) => {
    expect(casedToFit(field, value, fits)).toBe(cased);
  });
});
