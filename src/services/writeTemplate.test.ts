import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseModel } from "../domain/model/parseModel.ts";
import { builtInModels } from "../domain/models/builtInModels.ts";
import type { Model } from "../domain/model/model.ts";
import { NOWHERE } from "../domain/place/place.ts";
import { cleanFile } from "../pipeline/cleanFile.ts";
import { loadGazetteer } from "../reference/loadGazetteer.ts";
import { openFile } from "../tabular/openFile.ts";
import type { TemplateRow } from "../tabular/template/templatePlan.ts";
import { writeTemplate } from "./writeTemplate.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-template-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gazetteer = loadGazetteer();
const bron = { ...NOWHERE, commune: gazetteer.current("69029")! };
const models = [...builtInModels.values()].map((schema) => parseModel(schema).model!);

function exampleRow(model: Model): TemplateRow {
  return model.fields.map(({ example }) =>
    example === null ? null : { text: example, status: "certain", note: "" },
  );
}

async function clean(path: string, model: Model) {
  const out = join(folder, "out");
  const result = await cleanFile({
    path,
    model,
    gazetteer,
    place: bron,
    mapping: null,
    memory: [],
    sheet: null,
    decisions: [],
    out,
    language: "fr",
  });
  const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as {
    changes: { field: string; raw: string; value: string | null; status: string; rule: string }[];
  };
  return { result, changes: report.changes };
}

describe.each(["xlsx", "ods"])("a template filled in, as %s", (format) => {
  it.each(models.map((model) => [model.name, model] as const))(
    "cleans without a doubt: %s",
    async (_, model) => {
      const path = join(folder, `${model.name}.${format}`);
      writeTemplate({ model, place: bron, gazetteer, language: "fr", rows: [exampleRow(model)] }, path);
      const { result, changes } = await clean(path, model);
      expect(result.head.mapping.map(({ field, how, confidence }) => [field, how, confidence])).toEqual(
        model.fields.map(({ name }) => [name, "template", 1]),
      );
      expect(result.head.unmatchedColumns).toEqual([]);
      expect(result.summary.records).toBe(1);
      // Words of the drop-downs become published values: nothing else may change.
      const fields = new Map(model.fields.map((field) => [field.name, field]));
      const others = changes.filter(({ field, status }) => {
        const { type, vocabulary } = fields.get(field)!;
        return status !== "corrected" || (type !== "boolean" && vocabulary === null);
      });
      expect(others).toEqual([]);
    },
  );

  it("recognises its own stamp, and takes empty rows for no records", async () => {
    const [, , model] = models;
    const path = join(folder, `empty.${format}`);
    writeTemplate({ model: model!, place: bron, gazetteer, language: "fr", rows: [] }, path);
    const { stamp } = await openFile(path);
    expect(stamp).toEqual({ model: "toilettes", version: model!.version, commune: "69029" });
    const { result } = await clean(path, model!);
    expect(result.summary.records).toBe(0);
    expect(result.head.mapping).toHaveLength(model!.fields.length);
  });
});
