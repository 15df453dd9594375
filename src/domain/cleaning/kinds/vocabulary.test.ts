import { describe, expect, test } from "vitest";
import type { Field } from "../../model/field.ts";
import { clusterUnknown } from "../vocabulary/clusterUnknown.ts";
import { cleanBoolean } from "./boolean.ts";
import { short } from "./kindFixture.ts";
import { cleanText } from "./text.ts";
import { cleanTitle } from "./title.ts";
import { cleanVocabulary } from "./vocabulary.ts";

function synonymsOf(value: string): string[] {
  return value === "Accès piétons" ? ["piéton"] : [];
}

function listing(values: readonly string[], over: Partial<Field> = {}, closed = true): Partial<Field> {
  const terms = values.map((value) => ({ value, label: value, synonyms: synonymsOf(value) }));
  return { kind: "vocabulary", vocabulary: { closed, terms }, ...over };
}

const TERMS = [
  "T2 - EF",
  "T2",
  "Type 1",
  "Type 2",
  "Payant",
  "Gratuit",
  "Accès piétons",
  "Accès vélos",
  "A",
  "Sans objet",
];

describe("a closed list", () => {
  test.each([
    ["T2 - EF", "=T2 - EF"],
    ["Sans objet", "=Sans objet"],
    ["SANS OBJET", ">Sans objet"],
    ["E/F-T2", ">T2 - EF"],
    ["E/F + T2", ">T2 - EF"],
    ["T2 – E/F", ">T2 - EF"],
    ["payant", ">Payant"],
    ["GRATUIT", ">Gratuit"],
    ["Gratuitt", ">Gratuit"],
    ["type  1", ">Type 1"],
    ["piéton", ">Accès piétons"],
    ["acces aux pietons", ">Accès piétons"],
    ["Type2", ">Type 2"],
    ["A#", "!vocabulary.unknown"],
    ["NC", ">"],
    ["Payante", "?Payant"],
    ["Accès véhicules", "?Accès piétons|Accès vélos"],
    ["Type 3", "?Type 1|Type 2"],
    ["A+", "!vocabulary.unknown"],
    ["T3", "!vocabulary.unknown"],
    ["#N/D", "!missing.error"],
  ])("%j gives %s", (raw, expected) => {
    expect(short(cleanVocabulary, [raw], listing(TERMS))).toEqual([expected]);
  });

  test("opposites and neighbours are never taken for each other", () => {
    const near = listing([
      "accessible",
      "non accessible",
      "rue haute 1",
      "intérieur",
      "extérieur",
      "public",
      "privé",
    ]);
    const raws = ["inaccessible", "accessible non", "rue haute 2", "pas accessible", "intérieurs"];
    expect(short(cleanVocabulary, raws, near)).toEqual([
      "?accessible|non accessible",
      "?non accessible",
      "?rue haute 1",
      "?non accessible|accessible",
      ">intérieur",
    ]);
  });

  test("codes, with zeros lost or a label beside", () => {
    const codes = {
      vocabulary: {
        closed: true,
        terms: [
          { value: "01", label: "Oui", synonyms: [] },
          { value: "02", label: "Non", synonyms: [] },
        ],
      },
    };
    expect(short(cleanVocabulary, ["01", "1", "2.0", "01 - Oui", "oui", "03"], codes)).toEqual([
      "=01",
      ">01",
      ">02",
      ">01",
      ">01",
      "!vocabulary.unknown",
    ]);
  });

  test("spellings alike in the column share their proposals", () => {
    const outcomes = short(
      cleanVocabulary,
      ["Accès vehicule", "acces vehicules", "ACCES VEHICULE"],
      listing(TERMS),
    );
    expect(new Set(outcomes).size).toBe(1);
  });
});

test("an open list only mends certain spellings", () => {
  expect(short(cleanVocabulary, ["payant", "Gratuitt", "Autre chose"], listing(TERMS, {}, false))).toEqual([
    ">Payant",
    "?Gratuit|Gratuitt",
    "=Autre chose",
  ]);
});

test.each([
  ["bouton;interphone", '>["bouton","interphone"]'],
  ["Bouton, interphone", '>["bouton","interphone"]'],
  ["bouton et visiophone", '>["bouton","visiophone"]'],
  ["bouton\ninterphone", '>["bouton","interphone"]'],
  ["['bouton', 'interphone']", '>["bouton","interphone"]'],
  ['["bouton", "interphone"]', '=["bouton", "interphone"]'],
  ["bouton;soucoupe", "!vocabulary.unknown-item"],
])("list: %j gives %s", (raw, expected) => {
  const field = listing(["bouton", "interphone", "visiophone"], { multiple: true, type: "array" });
  expect(short(cleanVocabulary, [raw], field)).toEqual([expected]);
});

test("a list is joined as the schema says, and canonical ones stay", () => {
  const field = listing(["bouton", "interphone"], { multiple: true, delimiter: "|" });
  expect(short(cleanVocabulary, ["bouton|interphone", "bouton / interphone"], field)).toEqual([
    "=bouton|interphone",
    ">bouton|interphone",
  ]);
});

test("clusters bring spellings together and never freeze", () => {
  const groups = clusterUnknown(["Aire de jeux", "aire jeu", "AIRE DE JEUX", "Piscine", "lot 1", "lot 2"]);
  expect([...groups.values()]).toEqual([
    "Aire de jeux",
    "Aire de jeux",
    "Aire de jeux",
    "Piscine",
    "lot 1",
    "lot 2",
  ]);
  const many = Array.from(
    { length: 10_000 },
    (_, index) => `valeur ${String.fromCodePoint(97 + (index % 26))} ${index}`,
  );
  const started = performance.now();
  expect(clusterUnknown(many).size).toBe(10_000);
  expect(performance.now() - started).toBeLessThan(5000);
});

test.each([
  ["true", "=true"],
  ["oui", ">true"],
  ["N", ">false"],
  ["x", ">true"],
  ["1.0", ">true"],
  ["✓", ">true"],
  ["non renseigné", ">"],
  ["oui mais le matin", "?true"],
  ["-", "?false|"],
  ["néant", "?false|"],
  ["partiellement", "!boolean.unknown"],
])("yes or no: %j gives %s", (raw, expected) => {
  expect(short(cleanBoolean, [raw])).toEqual([expected]);
});

test("the column and the field decide yes and no", () => {
  expect(short(cleanBoolean, ["oui", "non", "-"])).toEqual([">true", ">false", ">"]);
  expect(short(cleanBoolean, ["1", "2"])).toEqual(["?true", "?false"]);
  expect(short(cleanBoolean, ["A", "P", "oui"], { trueValues: ["P"], falseValues: ["A"] })).toEqual([
    "=A",
    "=P",
    ">P",
  ]);
  expect(short(cleanBoolean, ["A", "oui"], { trueValues: ["P"], falseValues: ["A"] })).toEqual(["=A", ">P"]);
  expect(short(cleanBoolean, ["A", "P"], { trueValues: ["true", "P"], falseValues: ["false", "A"] })).toEqual(
    [">false", ">true"],
  );
});

test.each([
  ["Parc de la Tête d’Or", "=Parc de la Tête d’Or"],
  ["Néant", "=Néant"],
  ["un\ndeux", ">un deux"],
  ["=1+1", ">'=1+1"],
  ["NC", "?|NC"],
  ["Andr\ufffd", "!text.broken"],
  ["#N/D", "!missing.error"],
])("text: %j gives %s", (raw, expected) => {
  expect(short(cleanText, [raw])).toEqual([expected]);
});

test("a name in capitals takes French case, others stay", () => {
  expect(short(cleanTitle, ["PARC DES SPORTS", "Parc DES Sports", "A1"])).toEqual([
    ">Parc des Sports",
    "=Parc DES Sports",
    "=A1",
  ]);
});
