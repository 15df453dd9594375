import { describe, expect, it } from "vitest";
import type { RowView } from "../cleaning/rowRule.ts";
import type { CleaningContext } from "../cleaning/valueCleaner.ts";
import { valid } from "../journal/outcomes.ts";
import type { Model } from "../model/model.ts";
import { profileColumn } from "../table/columnProfile.ts";
import { detectPersonalData } from "./detectPersonalData.ts";

/** Codes reported over the rows of one field. */
function codes(kind: string, texts: readonly string[], over: object = {}): string[] {
  const field = { name: "champ", title: "Champ", kind, visibility: "public", vocabulary: null, ...over };
  const columns = new Map([["champ", profileColumn("Champ", texts)]]);
  const check = detectPersonalData({ fields: [field] } as unknown as Model, columns, {} as CleaningContext);
  const found: string[] = [];
  for (const text of texts)
    check?.({
      outcome: () => valid(text),
      report: ({ code }) => found.push(code),
    } as Partial<RowView> as RowView);
  return found;
}

describe("detectPersonalData", () => {
  it("looks at each cell of public fields", () => {
    expect(codes("text", ["M. Exemple", "Parc", "06 39 98 12 34"])).toEqual([
      "privacy.name",
      "privacy.mobile",
    ]);
    expect(codes("phone", ["+33 6 39 98 12 34"])).toEqual(["privacy.mobile"]);
  });

  it("leaves internal fields, addresses and closed lists alone", () => {
    expect(codes("text", ["M. Exemple"], { visibility: "internal" })).toEqual([]);
    expect(codes("address", ["12 Monsieur Exemple"])).toEqual([]);
    expect(codes("vocabulary", ["M. Exemple"], { vocabulary: { closed: true } })).toEqual([]);
  });

  it("reports a column of names once, but not one of schools", () => {
    const people = ["EXEMPLE Camille", "MODELE Claude", "SPECIMEN Alice", "ESSAI Bruno", "TEMOIN Lucie"];
    expect(codes("text", people)).toEqual(["privacy.names-column"]);
    const schools = ["Jean Moulin", "Jules Ferry", "Louise Michel", "Jean Jaurès", "Victor Hugo"];
    expect(codes("title", schools, { title: "École" })).toEqual([]);
  });

  it("points at small counts of people", () => {
    expect(codes("integer", ["3", "40", "0"], { title: "Nombre d'enfants" })).toEqual([
      "privacy.small-count",
    ]);
  });
});
