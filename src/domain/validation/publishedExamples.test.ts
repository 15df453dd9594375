import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { RowView } from "../cleaning/rowRule.ts";
import type { Gazetteer } from "../commune/gazetteer.ts";
import type { Outcome } from "../journal/outcome.ts";
import { EMPTY, invalid, valid } from "../journal/outcomes.ts";
import { lintSchema } from "../model/lintSchema.ts";
import type { Model } from "../model/model.ts";
import { parseModel } from "../model/parseModel.ts";
import { NOWHERE } from "../place/place.ts";
import { profileColumn } from "../table/columnProfile.ts";
import { compileConstraints } from "./compileConstraints.ts";
import { customCellChecks } from "./customCellChecks.ts";
import { RECORD_CHECKS } from "./recordChecks.ts";
import { PUBLISHED_FILES } from "../../../tests/publishedFiles.ts";

const SCHEMAS = join(PUBLISHED_FILES, "schemas");
const CONTEXT = {
  place: NOWHERE,
  gazetteer: { byName: () => [] } as unknown as Gazetteer,
  missingValues: [""],
};

function readModel(path: string): Model {
  return parseModel(JSON.parse(readFileSync(join(SCHEMAS, path), "utf8"))).model!;
}

/** Everything the model finds against a published csv, as `row field rule`. Columns the file lacks are left out. */
function judge(model: Model, path: string): readonly string[] {
  const text = readFileSync(join(SCHEMAS, path), "utf8").replace(/^\uFEFF/, "");
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const fields = model.fields.filter((field) => header.includes(field.name));
  const present = { ...model, fields };
  const checks = fields.map((field) => compileConstraints(field));
  const cellChecks = customCellChecks(
    present,
    new Map(header.map((name) => [name, profileColumn(name, [])])),
    CONTEXT,
  );
  const observers = RECORD_CHECKS.map((check) => check(present, CONTEXT)).filter((one) => one !== null);
  const found: string[] = [];
  rows.forEach((cells, index) => {
    const outcomes = new Map<string, Outcome>();
    fields.forEach((field, at) => {
      const value = (cells[header.indexOf(field.name)] ?? "").trim();
      const breach = model.missingValues.includes(value) ? null : checks[at]!(value);
      if (breach) found.push(`${index + 2} ${field.name} ${breach.rule}`);
      outcomes.set(field.name, breach ? invalid(breach.rule) : value === "" ? EMPTY : valid(value));
    });
    const row: RowView = {
      record: index + 1,
      row: index + 2,
      raw: () => "",
      outcome: (field) => outcomes.get(field) ?? EMPTY,
      set: (field, outcome) => {
        outcomes.set(field, outcome);
        if (outcome.status === "invalid") found.push(`${index + 2} ${field} ${outcome.rule}`);
      },
      report: () => {},
    };
    cellChecks?.(row);
    for (const observer of observers) observer.observe(row);
  });
  for (const { row, field, code, severity } of observers.flatMap((observer) => observer.finish()))
    if (severity === "error") found.push(`${row} ${field} ${code}`);
  return found.sort();
}

describe.skipIf(!existsSync(SCHEMAS))(
  "examples published with the schemas (skipped where they are absent)",
  () => {
    it.each([
      ["stationnement/schema.json", "stationnement/exemple-valide.csv"],
      ["official/scdl_subventions.schema.json", "scdl-subventions/exemple_valide.csv"],
      ["acceslibre/base.schema.json", "acceslibre/base.exemple.csv"],
      ["acceslibre/bureau_de_vote.schema.json", "acceslibre/bureau_de_vote.exemple.csv"],
      ["acceslibre/etablissements_scolaires.schema.json", "acceslibre/etablissements_scolaires.exemple.csv"],
      ...["aires-loisirs", "defibrillateurs", "emplacements-PMR", "equipements-collectifs"].map((name) => [
        `futurocite/${name}/schema.json`,
        `futurocite/${name}/exemple-valide.csv`,
      ]),
    ])("%s: the valid example passes", (schema, example) => {
      expect(judge(readModel(schema), example)).toEqual([]);
    });

    it.each([
      [
        "stationnement/schema.json",
        "stationnement/exemple-invalide.csv",
        ["2 id constraint.pattern", "2 num_siret check.siret", "2 tarif_pmr constraint.enum"],
      ],
      // Published as valid, yet its hours hold the "true" of another column.
      ["covoiturage/schema.json", "covoiturage/exemple-valide.csv", ["2 horaires check.opening-hours"]],
      [
        "covoiturage/schema.json",
        "covoiturage/exemple-invalide.csv",
        [
          "2 horaires check.opening-hours",
          "3 date_maj constraint.type-date",
          "3 horaires check.opening-hours",
        ],
      ],
    ])("%s: the invalid example fails for its own reasons", (schema, example, reasons) => {
      expect(judge(readModel(schema), example)).toEqual(reasons);
    });

    it("finds each planted error of the invalid grants, once", () => {
      const found = judge(
        readModel("official/scdl_subventions.schema.json"),
        "scdl-subventions/exemple_invalide_erreurs_cellules.csv",
      );
      expect(found.filter((one) => !one.includes("check.siret"))).toEqual([
        "10 montant constraint.required",
        "12 rnaBeneficiaire constraint.pattern",
        "16 nature constraint.enum",
        "2 pourcentageSubvention constraint.maximum",
        "3 pourcentageSubvention constraint.maximum",
        "30 rnaBeneficiaire constraint.pattern",
        "4 pourcentageSubvention constraint.maximum",
        "5 dateConvention constraint.type-date",
        "5 rnaBeneficiaire constraint.pattern",
        "6 montant constraint.type-number",
        "6 notificationUE constraint.type-boolean",
        "7 idAttribuant constraint.pattern",
        "8 datesPeriodeVersement constraint.pattern",
        "8 notificationUE constraint.type-boolean",
        "9 null check.one-of-required",
        "9 pourcentageSubvention constraint.type-number",
      ]);
      expect(found).toContain("2 idAttribuant check.siret");
      expect(found).not.toContain("7 idAttribuant check.siret");
    });

    it("uses every Table Schema as it is: no part of one is left aside", () => {
      const files = readdirSync(SCHEMAS, { recursive: true, encoding: "utf8" }).filter((file) =>
        file.endsWith(".json"),
      );
      const refused = files.filter((file) => {
        const { schema, findings } = lintSchema(JSON.parse(readFileSync(join(SCHEMAS, file), "utf8")));
        return schema === null || findings.some((finding) => finding.severity === "error");
      });
      expect(refused.map((file) => file.split("/").at(-1))).toEqual(["139bercy_decp_v2.0.2.schema.json"]);
    });
  },
);
