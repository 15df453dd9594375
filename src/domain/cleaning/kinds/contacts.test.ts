import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certainValue } from "../../journal/outcome.ts";
import { cleanEmail } from "./email.ts";
import { cleanPhone } from "./phone.ts";
import { cleanUrl } from "./url.ts";
import { cleanCell, summary } from "./kindFixture.ts";

const CLEANERS = { cleanEmail, cleanPhone, cleanUrl };

describe("cleanPhone", () => {
  it.each<[string, readonly string[]]>([
    ["+33 4 72 36 13 13", ["valid", "+33 4 72 36 13 13"]],
    ["04 72 36 13 13", ["corrected", "+33 4 72 36 13 13", "phone.form"]],
    ["0472361313", ["corrected", "+33 4 72 36 13 13", "phone.form"]],
    ["04.72.36.13.13", ["corrected", "+33 4 72 36 13 13", "phone.form"]],
    ["04-72-36-13-13", ["corrected", "+33 4 72 36 13 13", "phone.form"]],
    ["0033472361313", ["corrected", "+33 4 72 36 13 13", "phone.form"]],
    ["+33 (0)4 72 36 13 13", ["corrected", "+33 4 72 36 13 13", "phone.form"]],
    ["+33472361313", ["corrected", "+33 4 72 36 13 13", "phone.form"]],
    ["Tél : 04 72 36 13 13", ["corrected", "+33 4 72 36 13 13", "phone.form"]],
    ["326533780", ["corrected", "+33 3 26 53 37 80", "phone.zero"]],
    ["326533780.0", ["corrected", "+33 3 26 53 37 80", "phone.zero"]],
    ["33782358117", ["corrected", "+33 7 82 35 81 17", "phone.country"]],
    ["0262 40 00 00", ["corrected", "+262 262 40 00 00", "phone.form"]],
    ["+508411050", ["corrected", "+508 41 10 50", "phone.form"]],
    ["18", ["valid", "18"]],
    ["39 39", ["corrected", "3939", "phone.form"]],
    ["04 72 36 13 13 poste 123", ["corrected", "+33 4 72 36 13 13 poste 123", "phone.form"]],
    [
      "04 72 36 13 13 / 06 11 22 33 44",
      ["corrected", "+33 4 72 36 13 13 / +33 6 11 22 33 44", "phone.several"],
    ],
    [
      "04 72 36 13 13 ou 04 72 36 13 14",
      ["corrected", "+33 4 72 36 13 13 / +33 4 72 36 13 14", "phone.several"],
    ],
    ["04 72 36 13 13 (accueil)", ["to-confirm", "+33 4 72 36 13 13", "phone.inside"]],
    ["+32 2 279 22 11", ["corrected", "+32 22792211", "phone.form"]],
    ["04 72 36 13", ["invalid", "phone.unknown"]],
    ["voir site", ["invalid", "phone.unknown"]],
    ["4.72E+08", ["invalid", "phone.unknown"]],
  ])("%s", (raw, expected) => {
    expect(summary(cleanCell(cleanPhone, raw))).toEqual(expected);
  });

  it.each([
    [{ constraints: { pattern: "^0[1-9]\\d{8}$" } }, "0472361313"],
    [{ constraints: { pattern: "^\\+33\\d{9}$" } }, "+33472361313"],
    [{ example: "01 23 45 67 89" }, "04 72 36 13 13"],
    [{ example: "0123456789" }, "0472361313"],
  ])("follows the schema: %o", (field, expected) => {
    expect(certainValue(cleanCell(cleanPhone, "+33 4 72 36 13 13", field))).toBe(expected);
    expect(cleanCell(cleanPhone, expected, field).status).toBe("valid");
  });
});

describe("cleanEmail", () => {
  it.each<[string, readonly string[]]>([
    ["mairie@bron.fr", ["valid", "mairie@bron.fr"]],
    ["mailto:mairie@bron.fr", ["corrected", "mairie@bron.fr", "email.form"]],
    ["Mairie@BRON.FR", ["corrected", "Mairie@bron.fr", "email.form"]],
    ["MAIRIE@BRON.FR", ["corrected", "mairie@bron.fr", "email.form"]],
    ["mairie @ bron.fr", ["corrected", "mairie@bron.fr", "email.form"]],
    ["Mairie <mairie@bron.fr>", ["corrected", "mairie@bron.fr", "email.form"]],
    ["mairie(at)bron.fr", ["corrected", "mairie@bron.fr", "email.form"]],
    ["mairie@bron.fr.", ["corrected", "mairie@bron.fr", "email.form"]],
    ["mairie@bron,fr", ["to-confirm", "mairie@bron.fr", "email.slip"]],
    ["mairie@bron.fr ; accueil@bron.fr", ["corrected", "mairie@bron.fr; accueil@bron.fr", "email.several"]],
    ["mairie@@bron.fr", ["to-confirm", "mairie@bron.fr", "email.slip"]],
    ["https://www.bron.fr/contact", ["invalid", "email.url"]],
    ["mairie@bron.fr%A0", ["corrected", "mairie@bron.fr", "email.form"]],
    ["mairie.bron.fr", ["invalid", "email.unknown"]],
    ["mairie@bron", ["invalid", "email.unknown"]],
  ])("%s", (raw, expected) => {
    expect(summary(cleanCell(cleanEmail, raw))).toEqual(expected);
  });
});

describe("cleanUrl", () => {
  it.each<[string, readonly string[]]>([
    ["https://www.bron.fr/mairie?x=1#y", ["valid", "https://www.bron.fr/mairie?x=1#y"]],
    ["http://bron.fr", ["valid", "http://bron.fr"]],
    ["www.bron.fr", ["corrected", "https://www.bron.fr", "url.scheme"]],
    ["abracodabra.fr", ["corrected", "https://abracodabra.fr", "url.scheme"]],
    ["HTTP://WWW.Bron.fr/Mairie", ["corrected", "http://www.bron.fr/Mairie", "url.form"]],
    ["http//bron.fr", ["corrected", "http://bron.fr", "url.form"]],
    ["http://https://bron.fr", ["corrected", "https://bron.fr", "url.form"]],
    ["https:/bron.fr", ["corrected", "https://bron.fr", "url.form"]],
    ["http:\\\\bron.fr", ["corrected", "http://bron.fr", "url.form"]],
    ["https://bron.fr/plan ville.pdf", ["corrected", "https://bron.fr/plan%20ville.pdf", "url.form"]],
    ["javascript:alert(1)", ["invalid", "url.scheme-refused"]],
    ["data:text/html,x", ["invalid", "url.scheme-refused"]],
    ["mairie@bron.fr", ["invalid", "url.email"]],
    ["Facebook: Mairie de Bron", ["invalid", "url.unknown"]],
    ["en cours", ["invalid", "url.unknown"]],
    ["https://bron", ["invalid", "url.unknown"]],
    ["https://bron.fr https://lyon.fr", ["to-confirm", "https://bron.fr", "url.several-kept"]],
  ])("%s", (raw, expected) => {
    expect(summary(cleanCell(cleanUrl, raw))).toEqual(expected);
  });
});

it.each(Object.entries(CLEANERS))("%s never throws, and what it gives is canonical", (_name, cleaner) => {
  const texts = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[+0-9 .@a-z:/,;-]{0,20}$/));
  fc.assert(
    fc.property(texts, (raw) => {
      const text = raw.trim();
      const value = text === "" ? null : certainValue(cleanCell(cleaner, text));
      if (value !== null) expect(cleanCell(cleaner, value)).toEqual({ status: "valid", value });
    }),
    { numRuns: 300 },
  );
});
