import { expect, it } from "vitest";
import { parseModel } from "../../../domain/model/parseModel.ts";
import { builtInModels } from "../../../domain/models/builtInModels.ts";
import { popupFacts } from "./popupFacts.ts";

const model = parseModel(builtInModels.get("toilettes")).model!;
const values = (known: Readonly<Record<string, string>>): (string | null)[] =>
  model.fields.map(({ name }) => known[name] ?? null);

it("says four fields at most, in the page's words, without the name nor what is empty", () => {
  const known = { nom: "Halte", adresse: "2 rue des Lilas", pmr: "true", gratuit: "false" };
  const facts = popupFacts("fr", model, values(known));
  expect(facts.map(({ value }) => value)).toEqual(["2 rue des Lilas", "Oui", "Non"]);
  expect(JSON.stringify(facts)).not.toContain("Halte");
});

it("gives hostile values as they are, for whoever shows them sets them as text, and never at length", () => {
  const [fact] = popupFacts(
    "fr",
    model,
    values({ adresse: `<img src=x onerror=alert(1)>${"a".repeat(500)}` }),
  );
  expect(fact!.value).toMatch(/^<img src=x onerror=alert\(1\)>a+…$/);
  expect(fact!.value.length).toBeLessThan(120);
});
