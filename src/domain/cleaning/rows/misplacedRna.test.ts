import { expect, it } from "vitest";
import type { Outcome } from "../../journal/outcome.ts";
import { EMPTY, invalid, valid } from "../../journal/outcomes.ts";
import type { Kind } from "../../model/kind.ts";
import type { Model } from "../../model/model.ts";
import { TEST_CONTEXT } from "../kinds/kindFixture.ts";
import { misplacedRna } from "./misplacedRna.ts";

/** The values of a row after the rule: null for what stays invalid. Fields are named as their kinds, or "rna:2". */
function settle(raws: Readonly<Record<string, string>>): Record<string, string | null> | null {
  const fields = Object.keys(raws).map((name) => ({ name, kind: name.split(":")[0] as Kind }));
  const check = misplacedRna({ fields } as unknown as Model, new Map(), TEST_CONTEXT);
  if (check === null) return null;
  const outcomes = new Map<string, Outcome>(
    Object.entries(raws).map(([name, raw]) => [
      name,
      raw === "" ? EMPTY : /^\d{14}$/.test(raw) || name === "rna" ? valid(raw) : invalid("siret.format"),
    ]),
  );
  check({
    record: 1,
    row: 2,
    outcome: (name) => outcomes.get(name)!,
    raw: (name) => raws[name]!,
    set: (name, outcome) => void outcomes.set(name, outcome),
    report: () => undefined,
  });
  const values = [...outcomes].map(([name, outcome]) => [
    name,
    outcome.status === "empty" ? "" : "value" in outcome ? outcome.value : null,
  ]);
  return Object.fromEntries(values) as Record<string, string | null>;
}

it.each(["W691052345", "w691052345", "RNA : W691052345", "W 691 052 345"])("moves %s to its field", (raw) => {
  expect(settle({ siret: raw, rna: "" })).toEqual({ siret: "", rna: "W691052345" });
});

it("leaves alone what is no RNA, a row that has one, and what two fields could take", () => {
  expect(settle({ siret: "W69105", rna: "" })).toEqual({ siret: null, rna: "" });
  expect(settle({ siret: "44752310900018", rna: "" })).toEqual({ siret: "44752310900018", rna: "" });
  expect(settle({ siret: "W691052345", rna: "W691000001" })).toEqual({ siret: null, rna: "W691000001" });
  expect(settle({ siret: "W691052345", "siret:2": "W691052345", rna: "" })).toMatchObject({ rna: "" });
  expect(settle({ siret: "W691052345", rna: "", "rna:2": "" })).toBeNull();
});
