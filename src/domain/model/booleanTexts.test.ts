import { expect, it } from "vitest";
import type { Field } from "./field.ts";
import { parseModel } from "./parseModel.ts";
import { booleanTexts } from "./booleanTexts.ts";

function field(own: object): Field {
  return parseModel({ fields: [{ name: "a", type: "boolean", ...own }] }).model!.fields[0]!;
}

it("publishes true and false unless the schema leaves them out", () => {
  expect(booleanTexts(field({}))).toEqual({ yes: "true", no: "false" });
  expect(booleanTexts(field({ trueValues: ["oui", "true"], falseValues: ["non", "false"] }))).toEqual({
    yes: "true",
    no: "false",
  });
  expect(booleanTexts(field({ trueValues: ["oui"], falseValues: ["non"] }))).toEqual({
    yes: "oui",
    no: "non",
  });
});
