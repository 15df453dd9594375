import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenizeAddress } from "./tokenizeAddress.ts";

const words = (text: string): string =>
  tokenizeAddress(text)
    .map((token) => token.text)
    .join(" ");

describe("tokenizeAddress", () => {
  it.each([
    ["12bis, r. de l’Église", "12 bis rue de l eglise"],
    ["12bisRue Neuve", "12 bis rue neuve"],
    ["12 bRue Neuve", "12 b rue neuve"],
    ["22Allee Marcel", "22 allee marcel"],
    ["n°12 bd St-Jean", "12 boulevard saint jean"],
    ["rue du huit mai 1945", "rue du 8 mai 1945"],
    ["rue du dix-neuf mars mil neuf cent soixante-deux", "rue du 19 mars 1962"],
    ["place Jean XXIII", "place jean 23"],
    ["rue du 1er Mai", "rue du 1 mai"],
    ["quatre-vingt-dix", "90"],
    ["Rond Point de l'Europe", "rondpoint de l europe"],
    ["N.D. des Grâces", "n d des graces"],
    ["", ""],
  ])("reads %s as %s", (raw, expected) => expect(words(raw)).toBe(expected));

  it("tells numerals in letters from house numbers", () => {
    const [eight, twelve] = tokenizeAddress("huit 12");
    expect(eight?.spelled).toBe(true);
    expect(twelve?.spelled).toBe(false);
  });

  it("takes any text, in time", () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void tokenizeAddress(text)));
    const long = tokenizeAddress("rue ".repeat(50_000));
    expect(long.length).toBe(50_000);
  });
});
