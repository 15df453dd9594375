import { expect, it } from "vitest";
import { builtInModels } from "../models/builtInModels.ts";
import { parseModel } from "../model/parseModel.ts";
import { decideModel, type WeighedModel } from "./decideModel.ts";
import { isNamedAfter } from "./isNamedAfter.ts";

const model = (name: string) => parseModel(builtInModels.get(name)!).model!;
const NAMES = ["toilettes", "parcs-jardins", "equipements", "defibrillateurs", "stationnement-pmr"];
const MODELS = new Map(NAMES.map((name) => [name, model(name)]));

/** Models with the scores that columns give them, in a file called so. */
function weigh(file: string, scores: Readonly<Record<string, number>>): WeighedModel[] {
  return Object.entries(scores).map(([name, score]) => {
    const weighed = MODELS.get(name)!;
    return { model: weighed, score, naming: isNamedAfter(weighed, file) };
  });
}

it.each([
  ["columns of one model alone", "export", { toilettes: 0.93, "parcs-jardins": 0.62 }, "toilettes"],
  ["half of the columns, far ahead", "export", { toilettes: 0.59, equipements: 0.22 }, "toilettes"],
  ["two that come near", "export", { toilettes: 0.52, "parcs-jardins": 0.49 }, null],
  ["few columns in common", "export", { "stationnement-pmr": 0.46, equipements: 0.3 }, null],
  [
    "the name, where columns agree somewhat",
    "bordeaux_toilettes",
    { equipements: 0.32, toilettes: 0.25 },
    "toilettes",
  ],
  ["the name, where columns do not agree", "Toilettes", { equipements: 0.32, toilettes: 0.1 }, null],
  [
    "a name against columns that are rather sure",
    "Défibrillateurs 2024",
    { toilettes: 0.6, defibrillateurs: 0.3 },
    null,
  ],
  [
    "a name against columns that are plain",
    "toilettes du parc",
    { "parcs-jardins": 0.95, toilettes: 0.5 },
    "parcs-jardins",
  ],
  ["two names", "parcs-jardins et toilettes", { "parcs-jardins": 0.4, toilettes: 0.35 }, null],
  ["a keyword alone", "liste DAE", { defibrillateurs: 0.4, toilettes: 0.35 }, null],
] as const)("decides or asks by %s", (_what, file, scores, expected) => {
  expect(decideModel(weigh(file, scores)).model?.name ?? null).toBe(expected);
});

it("offers what the name says first", () => {
  const { ranked } = decideModel(
    weigh("toulouse_defibrillateurs", { toilettes: 0.52, equipements: 0.44, defibrillateurs: 0.19 }),
  );
  expect(ranked.map((one) => one.model.name)).toEqual(["defibrillateurs", "toilettes", "equipements"]);
  expect(ranked[0]!.score).toBe(0.54);
  expect(decideModel([])).toEqual({ model: null, ranked: [] });
});

it.each([
  ["Bron - toilettes publiques 2024", "toilettes", "name"],
  ["TOILETTE_bron", "toilettes", "name"],
  ["parcs et jardins", "parcs-jardins", "name"],
  ["parcs relais", "parcs-jardins", "keyword"],
  ["places PMR", "stationnement-pmr", "keyword"],
  ["Places GIG-GIC", "stationnement-pmr", "keyword"],
  ["WC publics", "toilettes", "keyword"],
  ["liste des DAE", "defibrillateurs", "keyword"],
  ["Feuil1", "toilettes", "none"],
  ["", "toilettes", "none"],
])("reads that %j names %s: %s", (text, name, expected) => {
  expect(isNamedAfter(MODELS.get(name)!, text)).toBe(expected);
});
