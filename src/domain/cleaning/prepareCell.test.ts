import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { prepareCell } from "./prepareCell.ts";
import { neutraliseFormula } from "./prepareFormula.ts";

test.each([
  ["Mairie", "Mairie", null],
  ["MÃ©rieux", "Mérieux", "text.mojibake"],
  ["Lyon 4 Ã¨me", "Lyon 4 ème", "text.mojibake"],
  ["ÃƒÂ©cole", "école", "text.mojibake"],
  ["lâ€™eau", "l’eau", "text.mojibake"],
  ["L√©on", "Léon", "text.mojibake"],
  ["├®t├®", "été", "text.mojibake"],
  ["Ã Lyon", "à Lyon", "text.mojibake"],
  ["l\u0092eau", "l’eau", "text.mojibake"],
  ["&eacute;t&#233;", "été", "text.entity"],
  ["\ufeffB\u200bron\u00ad", "Bron", "text.invisible"],
  ["a\u0000b", "ab", "text.invisible"],
  ["e\u0301cole", "école", "text.composition"],
  ["L´Isle", "L'Isle", "text.apostrophe"],
  ["89\u202f290", "89 290", "text.spaces"],
  [" Parc  des\u00a0Sports\t", "Parc des Sports", "text.spaces"],
  ["un \n\n deux", "un\ndeux", "text.spaces"],
  ["\u200b", "", "text.invisible"],
])("prepares %j as %j", (raw, text, rule) => {
  expect(prepareCell(raw)).toEqual({ prepared: { text, type: "text" }, rule });
});

test.each([
  "Andr\ufffd",
  "CAFÉ »",
  "BÂTI ÂGÉ",
  "L’Isle-d'Abeau",
  "Åse Ñandú",
  "🧑\u200d🚒",
  "a&b;c",
  "√2",
  "5 € « ok » …",
])("leaves %j alone", (raw) => {
  expect(prepareCell(raw)).toEqual({ prepared: { text: raw, type: "text" }, rule: null });
});

test("keeps the type of a typed cell", () => {
  expect(prepareCell({ type: "number", text: "43185" }).prepared).toEqual({ text: "43185", type: "number" });
});

test("preparing twice is preparing once, on any text", () => {
  assert(
    property(string({ unit: "binary" }), (raw) => {
      const { text } = prepareCell(raw).prepared;
      expect(prepareCell(text)).toEqual({ prepared: { text, type: "text" }, rule: null });
    }),
    { numRuns: 2000 },
  );
});

test("mojibake made from any French text is undone", () => {
  const french = string({ unit: constantFrom(...Array.from("abc éèêëàâçîïôùûüœŒÉÈÀÇ’«»–…€°²")) });
  const latin = new TextDecoder("windows-1252");
  assert(
    property(french, (text) => {
      const clean = prepareCell(text).prepared.text;
      const broken = latin.decode(new TextEncoder().encode(clean));
      expect(prepareCell(broken).prepared.text).toBe(clean);
    }),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ["-12", "-12"],
  ["+33 4 72 00 00 00", "+33 4 72 00 00 00"],
  ["'=1+1", "'=1+1"],
  ["-", "-"],
])("neutralises %j as %j", (text, safe) => {
  expect(neutraliseFormula(text)).toBe(safe);
  expect(neutraliseFormula(safe)).toBe(safe);
});
