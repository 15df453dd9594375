import { toilettes } from "../../src/domain/models/toilettes.ts";
import { parseModel } from "../../src/domain/model/parseModel.ts";
import type { Field } from "../../src/domain/model/field.ts";
import type { ExportRecord, ExportSource } from "../../src/exchange/export/exportSource.ts";

/** As many rows as the platform reads at once from the database. */
const BATCH = 500;

function valueOf(field: Field, at: number): string {
  if (field.kind === "longitude") return (4.7 + (at % 9973) / 50_000).toFixed(6);
  if (field.kind === "latitude") return (45.6 + (at % 9967) / 50_000).toFixed(6);
  const term = field.vocabulary?.terms[at % field.vocabulary.terms.length];
  if (term !== undefined) return term.value;
  switch (field.type) {
    case "integer":
    case "number":
      return String(at % 500);
    case "boolean":
      return at % 3 === 0 ? "true" : "false";
    case "date":
      return `20${String(10 + (at % 17)).padStart(2, "0")}-0${1 + (at % 9)}-${10 + (at % 18)}`;
    default:
      return at % 7 === 0 ? "" : `${field.title} « ${at % 4001} », rue de l’Égalité`;
  }
}

/** As many made-up records of a built-in model as wanted, the same ones each time, never all in memory. */
export function syntheticSource(records: number): ExportSource {
  const { model } = parseModel(toilettes);
  if (model === null) throw new Error("The built-in model cannot be read");
  const fields = model.fields.filter(({ visibility }) => visibility === "public");
  const record = (at: number): ExportRecord => ({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    commune: String(69_001 + (at % 299)),
    values: fields.map((field) => valueOf(field, at)),
    geometry: { type: "Point", coordinates: [4.7 + (at % 9973) / 50_000, 45.6 + (at % 9967) / 50_000] },
  });
  return {
    model,
    fields,
    located: true,
    about: {
      title: model.title,
      description: model.description,
      publisher: "Métropole de Lyon",
      licence: {
        title: "Licence Ouverte 2.0",
        url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
      },
      modified: new Date("2026-05-31T10:00:00Z"),
      page: "",
      language: "fr",
    },
    batches: async function* () {
      for (let start = 0; start < records; start += BATCH) {
        const length = Math.min(BATCH, records - start);
        yield Array.from({ length }, (_, at) => record(start + at));
      }
    },
  };
}
