import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../../reference/loadGazetteer.ts";
import type { Outcome } from "../../journal/outcome.ts";
import { EMPTY, valid } from "../../journal/outcomes.ts";
import type { Field } from "../../model/field.ts";
import type { Model } from "../../model/model.ts";
import { NOWHERE } from "../../place/place.ts";
import { profileColumn } from "../../table/columnProfile.ts";
import { addressCoherence } from "./addressCoherence.ts";

const context = { place: NOWHERE, gazetteer: loadGazetteer(), missingValues: [""] };

interface Row {
  readonly address: string;
  readonly commune?: string;
  readonly postcode?: string;
}

function settle(
  row: Row,
  example: string | null = null,
): { values: Record<string, string>; codes: string[] } {
  const fields = ["address", "commune", "postcode"].map(
    (kind) => ({ name: kind, kind, example }) as unknown as Field,
  );
  const model = { fields, geometry: null } as unknown as Model;
  const columns = new Map(Object.entries(row).map(([name, text]) => [name, profileColumn(name, [text])]));
  const outcomes: Record<string, Outcome> = {};
  for (const [name, text] of Object.entries(row)) outcomes[name] = valid(text);
  const codes: string[] = [];
  addressCoherence(
    model,
    columns,
    context,
  )?.({
    record: 1,
    row: 2,
    outcome: (name) => outcomes[name] ?? EMPTY,
    raw: (name) => row[name as keyof Row] ?? "",
    set: (name, outcome) => {
      outcomes[name] = outcome;
    },
    report: ({ code }) => codes.push(code),
  });
  const values = Object.fromEntries(
    Object.entries(outcomes).map(([name, one]) => [name, "value" in one ? one.value : ""]),
  );
  return { values, codes };
}

describe("addressCoherence", () => {
  const full = "55 avenue du Parc - 33700 MERIGNAC";
  const apart = { address: "55 avenue du Parc", commune: "Mérignac", postcode: "33700" };

  it("moves the end of the address to its own fields", () => {
    expect(settle({ address: full })).toEqual({ values: apart, codes: [] });
    expect(settle({ ...apart, address: full })).toEqual({ values: apart, codes: [] });
    expect(settle(apart)).toEqual({ values: apart, codes: [] });
  });

  it("keeps a whole address where the schema shows one", () => {
    expect(settle({ address: full }, "1 rue Neuve 69500 Bron").values["address"]).toBe(full);
  });

  it("reports an address that is elsewhere, and changes nothing", () => {
    const row = { address: full, commune: "Bron", postcode: "69500" };
    expect(settle(row)).toEqual({ values: row, codes: ["address.commune-differs"] });
  });
});
