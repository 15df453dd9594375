import { expect, it } from "vitest";
import { parseModel } from "../model/parseModel.ts";
import { cellGroupKey } from "./cellGroupKey.ts";
import { reviewGroupKey } from "./reviewGroupKey.ts";

const { model } = parseModel({
  name: "bureaux",
  fields: [
    { name: "numero", type: "string", constraints: { required: true, unique: true } },
    { name: "plaque", type: "string", constraints: { unique: true } },
    { name: "acces", type: "string", constraints: { required: true } },
  ],
});
const unread = (field: string) => ({ field, raw: "#N/D", proposals: [] });
const keysOf = (field: string) => [1, 2].map((record) => cellGroupKey(model!, record, unread(field)));

it("asks for each record apart what no two may have in common, and once what they may", () => {
  expect(new Set(keysOf("numero")).size).toBe(2);
  expect(new Set(keysOf("acces"))).toEqual(new Set([reviewGroupKey(unread("acces"))]));
});

it("leaves what may stay empty in one decision: nothing is the same for all", () => {
  expect(new Set(keysOf("plaque")).size).toBe(1);
});
