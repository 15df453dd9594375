import { NOWHERE } from "../../src/domain/place/place.ts";
import { loadModel } from "../../src/services/loadModel.ts";
import { exampleFiles } from "../matching/exampleTables.ts";
import type { ExpectedCell, Experiment } from "./experiment.ts";
import { readRealTable } from "./realTable.ts";
import { sharedPath } from "./sharedData.ts";

/** Spelling of a number, of a boolean, of spaces: the same value all the same. */
function isSameValue(got: string, raw: string): boolean {
  const [ours, theirs] = [got, raw].map((text) => text.replace(/\s+/g, " ").trim());
  return ours!.toLowerCase() === theirs!.toLowerCase() || (theirs !== "" && Number(ours) === Number(theirs));
}

/** Each example that is published as valid: cleaning must leave its values as they are. */
function* validExamples(): Generator<Experiment> {
  for (const { name, model, table } of exampleFiles()) {
    yield {
      kind: "exemples valides",
      name,
      model,
      place: NOWHERE,
      table,
      expected: table.rows.map((row) =>
        row.flatMap((raw, at): ExpectedCell[] => {
          const field = model.fields.find((one) => one.name === table.header[at]);
          const isBlank = model.missingValues.includes(raw.trim()) || raw.trim() === "";
          if (!field || isBlank) return [];
          return [
            { field: field.name, raw, truth: raw, resolvable: true, accepts: (got) => isSameValue(got, raw) },
          ];
        }),
      ),
    };
  }
}

/**
 * The faults planted in an example published as invalid: row of the file, field, and the value that a careful reader
 * would put right without asking, where there is one.
 */
interface PlantedFaults {
  readonly file: string;
  readonly schema: string;
  readonly faults: readonly (readonly [row: number, field: string, repaired?: string])[];
}

const PLANTED: readonly PlantedFaults[] = [
  {
    file: "schemas/stationnement/exemple-invalide.csv",
    schema: "schemas/stationnement/schema.json",
    faults: [
      [2, "id"],
      [2, "num_siret"],
      [2, "tarif_pmr", ""],
    ],
  },
  {
    file: "schemas/covoiturage/exemple-invalide.csv",
    schema: "schemas/covoiturage/schema.json",
    faults: [
      [2, "horaires"],
      [3, "date_maj", "2019-06-24"],
      [3, "horaires"],
    ],
  },
  {
    file: "schemas/scdl-subventions/exemple_invalide_erreurs_cellules.csv",
    schema: "schemas/official/scdl_subventions.schema.json",
    faults: [
      [2, "idAttribuant"],
      [2, "pourcentageSubvention"],
      [3, "pourcentageSubvention"],
      [4, "pourcentageSubvention"],
      [5, "dateConvention", "2016-12-05"],
      [5, "rnaBeneficiaire"],
      [6, "montant", "100000.1"],
      [6, "notificationUE", "non"],
      [7, "idAttribuant"],
      [8, "datesPeriodeVersement", "2017-06-27/2018-06-27"],
      [8, "notificationUE", "oui"],
      [9, "pourcentageSubvention", "0.5"],
      [12, "rnaBeneficiaire"],
      [16, "nature", "aide en numéraire;aide en nature"],
      [30, "rnaBeneficiaire"],
    ],
  },
];

/** No value of any file: whatever is published instead of it is wrong. */
const NOTHING_TO_PUBLISH = "\u0000";

/** Each example that is published as invalid: its planted faults must be found, or repaired for certain. */
async function* invalidExamples(): AsyncGenerator<Experiment> {
  for (const { file, schema, faults } of PLANTED) {
    const table = readRealTable(file);
    yield {
      kind: "exemples invalides, fautes plantées",
      name: file,
      model: await loadModel(sharedPath(schema)),
      place: NOWHERE,
      table,
      expected: table.rows.map((row, index) =>
        faults
          .filter(([at]) => at === index + 2)
          .map(([, field, repaired]) => ({
            field,
            raw: row[table.header.indexOf(field)]!,
            truth: repaired ?? NOTHING_TO_PUBLISH,
            resolvable: repaired !== undefined,
          })),
      ),
    };
  }
}

/** The official examples, valid and invalid. */
export async function* officialExamples(): AsyncGenerator<Experiment> {
  yield* validExamples();
  yield* invalidExamples();
}
