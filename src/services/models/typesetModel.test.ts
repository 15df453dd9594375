import { expect, it } from "vitest";
import { parseModel } from "../../domain/model/parseModel.ts";
import { helpOf } from "../../tabular/template/validationTexts.ts";
import { typesetModel } from "./typesetModel.ts";

const { model } = parseModel({
  name: "bancs",
  title: "Bancs : où s'asseoir",
  description: "Où sont les bancs ; un par ligne.",
  sources: [{ title: "Futurocité : bancs", path: "https://exemple.fr" }],
  fields: [
    {
      name: "etat",
      title: "Quel état ?",
      type: "string",
      "traboule:help": "Vide s'il n'y a rien à dire : c'est permis.",
      "traboule:example": "Neuf : 2024",
    },
  ],
});

it("sets the words of a model as French sets them, and nothing of its data", () => {
  const { title, description, sources, fields } = typesetModel(model!);
  expect([title, description, sources[0]!.title, fields[0]!.title, fields[0]!.help]).toEqual([
    "Bancs\u00A0: où s’asseoir",
    "Où sont les bancs\u00A0; un par ligne.",
    "Futurocité\u00A0: bancs",
    "Quel état\u00A0?",
    "Vide s’il n’y a rien à dire\u00A0: c’est permis.",
  ]);
  expect(fields[0]!.example).toBe("Neuf : 2024");
});

it("says the same help in the template as in the forms", () => {
  expect(helpOf(model!.fields[0]!)).toBe(typesetModel(model!).fields[0]!.help);
});
