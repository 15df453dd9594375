import { expect, it } from "vitest";
import { correctWords, searchedWords } from "./correctWords.ts";

const KNOWN = searchedWords(["Toilettes publiques", "Défibrillateurs", "Parcs et jardins", "Bron", "Écully"]);

it.each([
  ["toilletes", "toilettes"],
  ["Toilettes publique", "toilettes publiques"],
  ["defibrilateur", "defibrillateurs"],
  ["ecullly", "ecully"],
  ["jardin bron", "jardins bron"],
])("reads %s as %s", (typed, meant) => {
  expect(correctWords(typed, KNOWN)).toBe(meant);
});

it.each(["toilettes", "parcs", "bron", "bro", "piscine", "", "%%% ;--", "x".repeat(200)])(
  "leaves %s as it is",
  (typed) => {
    expect(correctWords(typed, KNOWN)).toBeNull();
  },
);
