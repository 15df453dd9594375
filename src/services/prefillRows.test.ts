import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseModel } from "../domain/model/parseModel.ts";
import { builtInModels } from "../domain/models/builtInModels.ts";
import { NOWHERE } from "../domain/place/place.ts";
import { loadGazetteer } from "../reference/loadGazetteer.ts";
import { prefillRows } from "./prefillRows.ts";
import { writeTemplate } from "./writeTemplate.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-prefill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gazetteer = loadGazetteer();
const { model } = parseModel(builtInModels.get("toilettes"));
const common = {
  model: model!,
  gazetteer,
  place: { ...NOWHERE, commune: gazetteer.current("69029")! },
  language: "fr",
} as const;

const MESSY = `Relevé des toilettes;;;;;;
Nom;Adresse;Ville;Type;PMR;date maj;Code agent
WC place du marché;"12 bis, rue des Écoles";BRON;sanisette;oui;12/03/2024;X1
Toilettes du parc;3 avenue du Stade;bron;urinoirs;peut-être;31/02/2024;X2
`;

describe("the data of an existing file", () => {
  const path = join(folder, "messy.csv");
  writeFileSync(path, MESSY);

  it("comes clean where it is certain, raw where a person decides", async () => {
    const { rows, unmatchedColumns, ignored } = await prefillRows({ ...common, path });
    const cell = (row: number, name: string) =>
      rows[row]![model!.fields.findIndex((field) => field.name === name)];
    expect(rows).toHaveLength(2);
    expect(unmatchedColumns).toEqual(["Code agent"]);
    expect(ignored).toBe(1);
    expect(cell(0, "commune")).toMatchObject({ text: "Bron", status: "certain" });
    expect(cell(0, "type")).toMatchObject({ text: "Sanitaire automatique", status: "certain" });
    expect(cell(0, "date_maj")).toMatchObject({ text: "2024-03-12", status: "certain" });
    expect(cell(1, "date_maj")).toMatchObject({ text: "31/02/2024", status: "invalid" });
    expect(cell(1, "pmr")).toMatchObject({ text: "peut-être" });
    expect(cell(1, "pmr")!.note).toContain("peut-être");
  });

  it.each(["xlsx", "ods"])("comes back from the template unchanged, as %s", async (format) => {
    const first = await prefillRows({ ...common, path });
    const template = join(folder, `filled.${format}`);
    writeTemplate({ ...common, rows: first.rows }, template);
    const again = await prefillRows({ ...common, path: template });
    expect(again.unmatchedColumns).toEqual([]);
    expect(again.ignored).toBe(0);
    const texts = ({ rows }: typeof first) =>
      rows.map((row) => row.map((cell) => [cell?.text, cell?.status]));
    expect(texts(again)).toEqual(texts(first));
  });
});
