import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Model } from "../../src/domain/model/model.ts";
import { parseModel } from "../../src/domain/model/parseModel.ts";
import { builtInModels } from "../../src/domain/models/builtInModels.ts";
import { readRealTable, type RealTable } from "../accuracy/realTable.ts";
import { sharedPath } from "../accuracy/sharedData.ts";

/** A table whose headers are the names of a model's fields. */
export interface ExampleTable {
  readonly name: string;
  readonly model: Model;
  readonly table: RealTable;
}

function readModel(path: string): Model | null {
  return parseModel(JSON.parse(readFileSync(sharedPath(path), "utf8"))).model ?? null;
}

/** One row: the example that the schema gives of each field. */
function fromExamples(name: string, model: Model): ExampleTable {
  const header = model.fields.map((field) => field.name);
  return { name, model, table: { header, rows: [model.fields.map(({ example }) => example ?? "")] } };
}

function filesUnder(folder: string): string[] {
  return readdirSync(sharedPath(folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .sort();
}

/** The official schemas with their fields' examples. A file that is not a Table Schema is left out. */
function officialSchemas(): ExampleTable[] {
  return filesUnder("schemas/official")
    .filter((path) => path.endsWith(".json"))
    .flatMap((path) => {
      const model = readModel(path);
      return model && model.fields.length >= 3 ? [fromExamples(`schéma ${path}`, model)] : [];
    });
}

/** The valid examples published beside their schemas. */
export function exampleFiles(): ExampleTable[] {
  return filesUnder("schemas")
    .filter((path) => /(?:^|[/._-])(?:exemple[_-]valide|\w+\.exemple)\.csv$/.test(path))
    .map((path) => {
      const own = path.replace(/\.exemple\.csv$/, ".schema.json");
      const model = readModel(own === path ? join(dirname(path), "schema.json") : own);
      if (!model) throw new Error(`No schema for ${path}`);
      return { name: `exemple ${path}`, model, table: readRealTable(path) };
    });
}

function builtIns(): ExampleTable[] {
  return [...builtInModels].map(([id, schema]) => fromExamples(`modèle ${id}`, parseModel(schema).model!));
}

/** Every table whose headers are known by construction. */
export function exampleTables(): readonly ExampleTable[] {
  return [...officialSchemas(), ...exampleFiles(), ...builtIns()];
}
