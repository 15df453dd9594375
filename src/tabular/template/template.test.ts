import * as spreadsheet from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { parseModel } from "../../domain/model/parseModel.ts";
import { NOWHERE } from "../../domain/place/place.ts";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import { odsTemplate } from "./ods/odsTemplate.ts";
import { planTemplate } from "./planTemplate.ts";
import type { TemplateRow } from "./templatePlan.ts";
import { xlsxTemplate } from "./xlsx/xlsxTemplate.ts";

const gazetteer = loadGazetteer();
const many = Array.from({ length: 500 }, (_, at) => `Valeur n° ${at + 1} d'« essai » & <co> "${at}"`);

const { model } = parseModel({
  name: "difficile",
  title: "Titre : [avec] d'autres/signes* ? & <balises>",
  version: "2.1.0",
  primaryKey: "id",
  fields: [
    { name: "id", title: "Identifiant", type: "string", constraints: { required: true } },
    {
      name: "libelle",
      title: "Libellé",
      type: "string",
      description: "Un texte. ".repeat(80),
      example: "L'école & <co>",
    },
    { name: "libelle2", title: "Libellé", type: "string", constraints: { maxLength: 30 } },
    { name: "choix", title: "Choix", type: "string", constraints: { enum: many, required: true } },
    {
      name: "plusieurs",
      title: "Plusieurs",
      type: "string",
      "traboule:multiple": true,
      "traboule:vocabulary": [{ value: "a" }, { value: "b" }],
    },
    { name: "ouvert", title: "Ouvert", type: "boolean" },
    { name: "date_pose", title: "Date de pose", type: "date", constraints: { minimum: "2000-01-01" } },
    { name: "nombre", title: "Nombre", type: "integer", constraints: { minimum: 0, maximum: 12 } },
    { name: "longitude", title: "Longitude", type: "number" },
    { name: "latitude", title: "Latitude", type: "number" },
    { name: "tel", title: "Téléphone", type: "string", "traboule:kind": "phone" },
    { name: "commune", title: "Commune", type: "string", "traboule:kind": "commune" },
    { name: "code_insee", title: "Code INSEE", type: "string", "traboule:kind": "insee" },
    { name: "euro", title: "€", type: "number", "traboule:unit": "EUR" },
  ],
});

const row: TemplateRow = model!.fields.map(({ name }) => {
  if (name === "libelle") return { text: "=1+1 & <b>", status: "certain", note: "" };
  if (name === "ouvert") return { text: "true", status: "certain", note: "" };
  if (name === "date_pose") return { text: "31/02/2024", status: "invalid", note: "× Invalide" };
  if (name === "nombre") return { text: "7", status: "certain", note: "" };
  return name === "tel" ? { text: "+33 4 72 00 00 00", status: "certain", note: "" } : null;
});

const plan = planTemplate({
  model: model!,
  place: { ...NOWHERE, commune: gazetteer.current("69029")! },
  gazetteer,
  language: "fr",
  rows: [row],
});

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function expectWellFormed(parts: ReadonlyMap<string, string>): void {
  for (const [name, xml] of parts) {
    if (name === "mimetype") continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(xml).close();
  }
}

function attributes(xml: string, element: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}\\s[^>]*?\\b${name}="([^"]*)"`, "g"))].map(
    (found) => found[1]!,
  );
}

describe("the plan of a template", () => {
  it("keeps every message within what a validation holds", () => {
    for (const { prompt, error } of plan.columns) {
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.text.length).toBeLessThanOrEqual(255);
      expect(error.title.length).toBeLessThanOrEqual(32);
      expect(error.text.length).toBeLessThanOrEqual(225);
    }
  });

  it("gives each kind of value its check and its look", () => {
    const seen = plan.columns.map(({ field, look, check }) => [field.name, look, check?.type, check?.strict]);
    expect(seen).toEqual([
      ["id", "text", "unique", false],
      ["libelle", "text", undefined, undefined],
      ["libelle2", "text", "length", true],
      ["choix", "text", "list", true],
      ["plusieurs", "text", "list", false],
      ["ouvert", "text", "list", true],
      ["date_pose", "date", "date", true],
      ["nombre", "integer", "whole", true],
      ["longitude", "number", "decimal", true],
      ["latitude", "number", "decimal", true],
      ["tel", "text", undefined, undefined],
      ["commune", "text", "list", false],
      ["code_insee", "text", "length", true],
      ["euro", "number", "decimal", true],
    ]);
  });

  it("marks what is required, and names a column whose title has no letter", () => {
    expect(plan.columns[0]!.header).toBe("Identifiant *");
    expect(plan.columns[1]!.header).toBe("Libellé");
    expect(plan.columns.at(-1)!.header).toBe("euro");
  });

  it("proposes the file's own commune first", () => {
    const { check } = plan.columns[11]!;
    const values = check?.type === "list" ? plan.lists[check.list]!.values : [];
    expect(values[0]).toBe("Bron");
    expect(values).toContain("Villeurbanne");
    expect(new Set(values).size).toBe(values.length);
  });
});

describe("the template as xlsx", () => {
  const bytes = xlsxTemplate(plan);
  const parts = partsOf(bytes);
  const sheet = parts.get("xl/worksheets/sheet1.xml")!;

  it("is made of well-formed parts, all declared and linked", () => {
    expectWellFormed(parts);
    const declared = attributes(parts.get("[Content_Types].xml")!, "Override", "PartName");
    for (const name of parts.keys())
      if (name.endsWith(".xml") && name !== "[Content_Types].xml") expect(declared).toContain(`/${name}`);
    for (const name of declared) expect([...parts.keys()]).toContain(name.slice(1));
    const links = attributes(parts.get("xl/_rels/workbook.xml.rels")!, "Relationship", "Target");
    for (const target of links) expect([...parts.keys()]).toContain(`xl/${target}`);
  });

  it("has the elements of a sheet in the order that the format imposes", () => {
    const order = [...sheet.matchAll(/<(\w+)[\s/>]/g)].map((found) => found[1]!);
    const expected =
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter conditionalFormatting dataValidations pageMargins pageSetup headerFooter legacyDrawing".split(
        " ",
      );
    expect([...new Set(order.filter((name) => expected.includes(name)))]).toEqual(expected);
  });

  it("draws every list from a name that points at its values", () => {
    const names = new Map(
      [...parts.get("xl/workbook.xml")!.matchAll(/<definedName name="(liste_\d+)">([^<]*)</g)].map(
        (found) => [found[1]!, found[2]!],
      ),
    );
    const used = [...sheet.matchAll(/type="list"[^>]*><formula1>([^<]*)</g)].map((found) => found[1]!);
    expect(used).toHaveLength(4);
    for (const name of used) expect(names.has(name)).toBe(true);
    expect(names.get("liste_1")).toBe("'Listes'!$A$2:$A$501");
  });

  it("locks nothing but the header", () => {
    const formats = [...parts.get("xl/styles.xml")!.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)]
      .map((found) => found[0])
      .slice(1);
    const unlocked = formats.map((xml) => xml.includes('locked="0"'));
    const styles = attributes(sheet, "col", "style").map(Number);
    expect(styles.every((style) => unlocked[style])).toBe(true);
    expect(attributes(sheet, "col", "max").at(-1)).toBe("16384");
    const rows = [...sheet.matchAll(/<row r="(\d+)".*?<\/row>/gs)];
    for (const [xml, number] of rows.map((found) => [found[0], found[1]] as const))
      for (const style of attributes(xml, "c", "s")) expect(unlocked[Number(style)]).toBe(number !== "1");
    expect(sheet).toContain('<sheetProtection sheet="1"');
  });

  it("is read by another program as it was written", () => {
    const book = spreadsheet.read(bytes, { cellFormula: true, cellNF: true });
    expect(book.SheetNames).toEqual(["Données", "Mode d'emploi", "Listes"]);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 1]);
    const data = book.Sheets["Données"]!;
    expect(data["A1"].v).toBe("Identifiant *");
    expect(data["B2"]).toMatchObject({ t: "s", v: "=1+1 & <b>" });
    expect(data["F2"].v).toBe("Oui");
    expect(data["G2"].v).toBe("31/02/2024");
    expect(data["H2"]).toMatchObject({ t: "n", v: 7 });
    expect(data["K2"].v).toBe("+33 4 72 00 00 00");
    expect(data["L3"].f).toBe('IF(COUNTA(A3:K3,N3:N3)>0,"Bron","")');
    expect(data["M3"].f).toBe('IF(L3="Bron","69029","")');
    expect(book.Sheets["Listes"]!["A2"].v).toBe(many[0]);
    expect(book.Custprops).toEqual({
      "traboule:model": "difficile",
      "traboule:version": "2.1.0",
      "traboule:commune": "69029",
    });
  });

  it("is the same each time", () => {
    expect(Buffer.compare(xlsxTemplate(plan), bytes)).toBe(0);
  });
});

describe("the template as ods", () => {
  const bytes = odsTemplate(plan);
  const parts = partsOf(bytes);
  const content = parts.get("content.xml")!;

  it("begins with its media type, not compressed, and is made of well-formed parts", () => {
    expect(strFromU8(bytes.slice(30, 84))).toBe("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    expectWellFormed(parts);
  });

  it("has a check for every column, which its cells refer to", () => {
    const named = attributes(content, "table:content-validation", "table:name");
    expect(named).toHaveLength(plan.columns.length);
    expect(new Set(attributes(content, "table:table-cell", "table:content-validation-name"))).toEqual(
      new Set(named),
    );
    expect(content).toContain("cell-content-is-in-list([$Listes.$A$2:.$A$501])");
  });

  it("refers to no style that it does not hold", () => {
    const held = new Set([
      ...attributes(content, "style:style", "style:name"),
      ...attributes(parts.get("styles.xml")!, "style:style", "style:name"),
    ]);
    const used = [...content.matchAll(/table:(?:default-cell-)?style-name="([^"]*)"/g)].map(
      (found) => found[1]!,
    );
    expect(used.filter((name) => !held.has(name))).toEqual([]);
  });

  it("is read by another program as it was written", () => {
    const book = spreadsheet.read(bytes);
    expect(book.SheetNames).toEqual(["Données", "Mode d'emploi", "Listes"]);
    const data = book.Sheets["Données"]!;
    expect(data["B2"].v).toBe("=1+1 & <b>");
    expect(data["H2"]).toMatchObject({ t: "n", v: 7 });
    expect(data["G2"].v).toBe("31/02/2024");
  });
});
