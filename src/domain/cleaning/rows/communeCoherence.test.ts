import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../../reference/loadGazetteer.ts";
import { certainValue, type Outcome } from "../../journal/outcome.ts";
import { EMPTY } from "../../journal/outcomes.ts";
import type { Field } from "../../model/field.ts";
import type { Kind } from "../../model/kind.ts";
import type { Model } from "../../model/model.ts";
import { NOWHERE, type Place } from "../../place/place.ts";
import { profileColumn } from "../../table/columnProfile.ts";
import { cleanCommune } from "../kinds/commune.ts";
import { cleanDepartment } from "../kinds/department.ts";
import { cleanInsee } from "../kinds/insee.ts";
import { cleanPostcode } from "../kinds/postcode.ts";
import { communeCoherence } from "./communeCoherence.ts";

const gazetteer = loadGazetteer();
const CLEANERS = {
  commune: cleanCommune,
  insee: cleanInsee,
  postcode: cleanPostcode,
  department: cleanDepartment,
};

interface Row {
  readonly commune?: string;
  readonly insee?: string;
  readonly postcode?: string;
  readonly department?: string;
}

/** Cleans one row alone, then makes its cells agree. */
function settle(row: Row, place: Place = NOWHERE): Record<string, Outcome> {
  const context = { place, gazetteer, missingValues: [""] };
  const fields = Object.keys(CLEANERS).map((kind) => fieldOf(kind as Kind));
  const model = { fields, geometry: { commune: "commune" } } as unknown as Model;
  const columns = new Map(Object.entries(row).map(([name, text]) => [name, profileColumn(name, [text])]));
  const outcomes: Record<string, Outcome> = {};
  for (const [name, cleaner] of Object.entries(CLEANERS)) {
    const text = row[name as keyof Row];
    outcomes[name] = text
      ? cleaner(fieldOf(name as Kind), profileColumn(name, [text]), context)({ text, type: "text" })
      : EMPTY;
  }
  communeCoherence(
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
    report: () => undefined,
  });
  return outcomes;
}

function fieldOf(kind: Kind): Field {
  const name = kind === "department" ? "code_departement" : kind;
  return {
    name: name === "code_departement" ? "department" : name,
    kind,
    constraints: {},
    example: kind === "department" ? "69" : null,
  } as unknown as Field;
}

function values(outcomes: Record<string, Outcome>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(outcomes).map(([name, outcome]) => [name, certainValue(outcome)]));
}

describe("communeCoherence", () => {
  it.each<[Row, Row]>([
    [{ commune: "BRON" }, { commune: "Bron", insee: "69029", postcode: "69500", department: "69" }],
    [{ insee: "69029" }, { commune: "Bron", insee: "69029", postcode: "69500", department: "69" }],
    [
      { commune: "ST DENIS", postcode: "93200" },
      { commune: "Saint-Denis", insee: "93066" },
    ],
    [{ commune: "Saint-Denis", postcode: "97400" }, { insee: "97411" }],
    [
      { commune: "SAINTE CLOTILDE", postcode: "97490" },
      { commune: "Saint-Denis", insee: "97411" },
    ],
    [
      { commune: "Ste Colombe", department: "Rhône" },
      { commune: "Sainte-Colombe", insee: "69189" },
    ],
    [{ commune: "OULLINS" }, { commune: "Oullins-Pierre-Bénite", insee: "69149" }],
    [{ commune: "Lyon 4 ème" }, { commune: "Lyon 4e Arrondissement", insee: "69384", postcode: "69004" }],
    [
      { commune: "LYON", postcode: "69283" },
      { commune: "Lyon", insee: "69123", postcode: "69283" },
    ],
    [
      { commune: "Lyon", insee: "69384", postcode: "69004" },
      { commune: "Lyon", insee: "69384" },
    ],
    [
      { commune: "Bourg en Bresse", insee: "1053", postcode: "1000" },
      { commune: "Bourg-en-Bresse", insee: "01053", postcode: "01000" },
    ],
    [
      { commune: "Vileurbane", postcode: "69100" },
      { commune: "Villeurbanne", insee: "69266" },
    ],
    [
      { commune: "Bron", insee: "69500" },
      { commune: "Bron", insee: "69029" },
    ],
    [
      { commune: "Les Genêts d'Or", insee: "69029", postcode: "69500" },
      { commune: "Bron", insee: "69029" },
    ],
  ])("%o tells one story", (row, expected) => {
    expect(values(settle(row))).toMatchObject(expected);
  });

  it.each<[Row, string, readonly string[]]>([
    [{ commune: "Bron", insee: "69266" }, "insee", ["69029", "69266"]],
    [{ commune: "Bron", insee: "69266", postcode: "69100" }, "commune", ["Villeurbanne", "Bron"]],
    [{ commune: "Bron", postcode: "69100" }, "postcode", ["69500", "69100"]],
    [{ commune: "Cézac", insee: "33118" }, "commune", ["Cénac", "Cézac"]],
    [{ commune: "Bron", postcode: "695" }, "postcode", ["69500"]],
    [{ commune: "Bron", department: "38" }, "department", ["69", "38"]],
  ])("%o waits for a person", (row, field, proposals) => {
    const outcome = settle(row)[field];
    expect(outcome?.status).toBe("to-confirm");
    if (outcome?.status === "to-confirm")
      expect(outcome.proposals.map((one) => one.value)).toEqual(proposals);
  });

  it.each<[Row, string]>([
    [{ commune: "Born", postcode: "69500" }, "Bron"],
    [{ commune: "Gron", postcode: "69500" }, "Bron"],
    [{ commune: "Born", insee: "69029" }, "Bron"],
  ])("%o is a slip for the file's own commune", (row, name) => {
    const bron: Place = { ...NOWHERE, commune: gazetteer.byCode("69029") ?? null };
    expect(values(settle(row, bron))).toMatchObject({ commune: name, insee: "69029", postcode: "69500" });
  });

  it("believes two codes of the row before a namesake elsewhere", () => {
    const outcomes = settle({ commune: "Born", insee: "69029", postcode: "69500" });
    expect(values(outcomes)).toMatchObject({ commune: "Bron", insee: "69029", postcode: "69500" });
    expect(values(settle({ commune: "Loyn", postcode: "69003" }))).toMatchObject({ commune: "Lyon" });
  });

  it("doubts a distant name, not the place's own postcode", () => {
    const bron: Place = { ...NOWHERE, commune: gazetteer.byCode("69029") ?? null };
    const { commune, postcode } = settle({ commune: "Marseille", postcode: "69500" }, bron);
    expect(commune).toMatchObject({ status: "to-confirm", rule: "commune.name-elsewhere" });
    expect(postcode?.status).toBe("valid");
  });

  it("does not choose between homonyms", () => {
    const outcomes = settle({ commune: "SAINTE COLOMBE" });
    expect(certainValue(outcomes["commune"] ?? EMPTY)).toBe("Sainte-Colombe");
    expect(outcomes["insee"]).toMatchObject({ status: "to-confirm", rule: "commune.code-homonym" });
    expect(outcomes["postcode"]).toEqual(EMPTY);
  });

  it("does not take a village for the town known by its name", () => {
    const evry = settle({ commune: "Evry" });
    expect(evry["commune"]).toMatchObject({ status: "to-confirm", rule: "commune.homonym" });
    expect(evry["insee"]?.status).not.toBe("corrected");
    expect(values(settle({ commune: "Evry", department: "89" }))).toMatchObject({ insee: "89162" });
  });

  it("proposes the neighbour that a far name begins", () => {
    const abbeville: Place = { ...NOWHERE, commune: gazetteer.byCode("80001") ?? null };
    const { commune, insee } = settle({ commune: "St Valery" }, abbeville);
    expect(commune).toMatchObject({ status: "to-confirm" });
    expect(commune).toHaveProperty("proposals.0.value", "Saint-Valery-sur-Somme");
    expect(insee?.status).not.toBe("corrected");
  });

  it("completes a file that speaks of its own commune only", () => {
    const bron: Place = { ...NOWHERE, commune: gazetteer.byCode("69029") ?? null };
    expect(values(settle({}, bron))).toEqual({
      commune: "Bron",
      insee: "69029",
      postcode: "69500",
      department: "69",
    });
    expect(values(settle({}))).toEqual({ commune: null, insee: null, postcode: null, department: null });
  });

  it("leaves the blanks of a file already in the published form", () => {
    const row = { commune: "Bron", insee: "", postcode: "", department: "69" };
    expect(values(settle(row))).toEqual({ commune: "Bron", insee: null, postcode: null, department: "69" });
    const { postcode: _none, ...others } = row;
    expect(values(settle(others))).toMatchObject({ insee: "69029", postcode: "69500" });
  });

  it("asks which is right of an INSEE code and a postcode that disagree", () => {
    const bron: Place = { ...NOWHERE, commune: gazetteer.byCode("69029") ?? null };
    const row = settle({ commune: "", insee: "1004", postcode: "69500" }, bron);
    expect(row["insee"]).toMatchObject({ status: "to-confirm", rule: "commune.codes-disagree" });
    expect(row["commune"]).toMatchObject({ proposals: [{ value: "Bron" }, { value: "Ambérieu-en-Bugey" }] });
  });

  it("changes nothing in a row that agrees", () => {
    const row = { commune: "Bron", insee: "69029", postcode: "69500", department: "69" };
    expect(Object.values(settle(row)).every((outcome) => outcome.status === "valid")).toBe(true);
  });
});
