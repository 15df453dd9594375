import { describe, expect, it } from "vitest";
import { RULES } from "../../src/messages/rules.ts";
import { EVERY_TEXT, messageParts } from "./everyText.ts";

/** Breaches of a rule of writing: `where: what`. */
function breaches(
  language: "fr" | "en",
  pattern: RegExp,
  keep: (path: string) => boolean = () => true,
): string[] {
  return EVERY_TEXT.filter(({ path }) => keep(path)).flatMap((pair) =>
    messageParts(language, pair[language])
      .literals.filter((literal) => pattern.test(literal))
      .map((literal) => `${pair.path}: ${literal}`),
  );
}

/** Texts for people who write schemas name what stands in the file. */
const notForSchemaWriters = (path: string): boolean => !/^rules\/(schema|mapping)\./.test(path);

/** The law gives the very words in which a site declares its accessibility. */
const notTheLawsOwnWords = (path: string): boolean =>
  !/^web\/legal\.(?:accessibility|state)\.none$/.test(path);

describe("texts", () => {
  it("exist in both languages with the same placeholders", () => {
    const unequal = EVERY_TEXT.filter(({ fr, en }) => {
      const [french, english] = [messageParts("fr", fr), messageParts("en", en)];
      return (fr === "") !== (en === "") || french.placeholders.join() !== english.placeholders.join();
    });
    expect(unequal.map(({ path }) => path)).toEqual([]);
  });

  it("quote with « » in French and “ ” in English", () => {
    expect(breaches("fr", /["“”]/, notForSchemaWriters)).toEqual([]);
    expect(breaches("fr", /«(?! |$)|(?<! )»(?<!^»)/)).toEqual([]);
    expect(breaches("en", /["«»]/, notForSchemaWriters)).toEqual([]);
  });

  it("use the typographic apostrophe, but for sheets, whose names are typed in formulas", () => {
    expect(breaches("fr", /'/, (path) => !path.endsWith("Sheet"))).toEqual([]);
    expect(breaches("en", /'/)).toEqual([]);
  });

  it("set the French double signs apart with a space", () => {
    expect(breaches("fr", /[^\s\u00A0][;:?%»](?=\s|$)/)).toEqual([]);
  });

  it("never raise their voice, never write a space twice", () => {
    expect(breaches("fr", /!| {2}/)).toEqual([]);
    expect(breaches("en", /!| {2}/)).toEqual([]);
  });

  it("speak French in French", () => {
    const english =
      /\b(?:the|and|with|file|sheet|row|value|please|error|warning|invalid|header|input|output)\b/i;
    expect(breaches("fr", english, notForSchemaWriters)).toEqual([]);
  });

  it("speak to a clerk, not to a programmer", () => {
    const jargon =
      /\b(?:parser|parsing|regex|expression régulière|booléen|null|token|string|array|float|exception|bug|crash|timeout|dataset|géocod|sérialis|énumération|non conforme|soumettre|erreur de validation|obsolète|êtes-vous sûr)\b/i;
    expect(breaches("fr", jargon, (path) => notForSchemaWriters(path) && notTheLawsOwnWords(path))).toEqual(
      [],
    );
  });

  it("title a rule in a few words, and end each sentence", () => {
    const titles = EVERY_TEXT.filter(
      ({ path, fr }) => /^rules\/.*\.title$/.test(path) && (fr.length > 64 || fr.endsWith(".")),
    );
    const texts = EVERY_TEXT.filter(
      ({ path, fr }) => /^rules\/.*\.text$/.test(path) && !/[.?}]$/.test(fr.trim()),
    );
    expect([...titles, ...texts].map(({ path }) => path)).toEqual([]);
  });

  it("come with an example", () => {
    const lacking = Object.entries(RULES).filter(([, { example }]) => typeof example?.raw !== "string");
    expect(lacking.map(([id]) => id)).toEqual([]);
  });
});
