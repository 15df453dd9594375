import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractAddressPart } from "./addressPart.ts";
import { splitAddress } from "./splitAddress.ts";

describe("splitAddress", () => {
  it.each([
    ["12 rue Neuve 69500 Bron", "12", "rue Neuve", "69500", "Bron"],
    ["8 rue de la Boétie - 33000 Bordeaux", "8", "rue de la Boétie", "33000", "Bordeaux"],
    ["7 Bis rue Max Linder - 33500 LIBOURNE", "7 bis", "rue Max Linder", "33500", "LIBOURNE"],
    ["3 Rue Razon 33600 - Pessac", "3", "Rue Razon", "33600", "Pessac"],
    ["28-30 rue Eugène Lescourt – 33540 Blasimon", "28-30", "rue Eugène Lescourt", "33540", "Blasimon"],
    ["Place du 19 mars 1962 - 33620 SAINT-MARIENS", null, "Place du 19 mars 1962", "33620", "SAINT-MARIENS"],
    ["12 rue Neuve\n69500 Bron", "12", "rue Neuve", "69500", "Bron"],
    ["18, rue Henri, esplanade - 33310 Lormont", "18", "rue Henri, esplanade", "33310", "Lormont"],
    ["20 rue du Lac 69003 Lyon Cedex 03", "20", "rue du Lac", "69003", "Lyon Cedex 03"],
    ["Bd des Belges - 69006 LYON 6ème", null, "Bd des Belges", "69006", "LYON 6ème"],
    ["2, Rue Saint Martin", "2", "Rue Saint Martin", null, null],
    ["33500 LIBOURNE", null, null, "33500", "LIBOURNE"],
    ["8 mai 1945", null, "8 mai 1945", null, null],
    ["12 rue Neuve, 69500 Bron, France", "12", "rue Neuve", "69500", "Bron"],
    ["Route de Lyon, Mérignac (33700)", null, "Route de Lyon, Mérignac", "33700", null],
  ])("%s", (text, number, street, postcode, commune) => {
    expect(splitAddress(text)).toMatchObject({ number, street, postcode, commune });
    expect(extractAddressPart("address.postcode", text)).toBe(postcode);
  });

  it("never throws, and gives no empty part", () => {
    const words = fc.constantFrom(
      "12",
      "bis",
      "rue",
      "du Lac",
      "69500",
      "Bron",
      ",",
      "-",
      " ",
      "(",
      ")",
      "\n",
    );
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(words, { maxLength: 8 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(Object.values(splitAddress(text))).not.toContain("");
      }),
    );
  });
});
