import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../commune/foldText.ts";
import { tidyAddress } from "./tidyAddress.ts";

describe("tidyAddress", () => {
  it.each([
    ["12 av. Foch", "12 avenue Foch", "address.street"],
    ["12 Bd Voltaire", "12 Boulevard Voltaire", "address.street"],
    ["bd de la Croix-Rousse", "boulevard de la Croix-Rousse", "address.street"],
    ["3 r. Neuve", "3 rue Neuve", "address.street"],
    ["7 ALL GABRIEL BIENES", "7 allée Gabriel Bienes", "address.case"],
    ["AV OCTAVE LERY", "Avenue Octave Lery", "address.case"],
    ["38 RUE D AUBUISSON", "38 rue d'Aubuisson", "address.case"],
    ["8B AV DU PARC", "8B avenue du Parc", "address.case"],
    ["COURS DU XXX JUILLET", "Cours du XXX Juillet", "address.case"],
    ["36 IMP BARTHE", "36 impasse Barthe", "address.case"],
    ["PLACE DE L'EGLISE", "Place de l'Église", "address.case"],
    ["12BIS RUE DE LA REPUBLIQUE", "12 bis rue de la République", "address.case"],
    ["27 BIS CHEMIN DES VIGNES", "27 bis chemin des Vignes", "address.case"],
    ["3 PLACE DU MARCHE", "3 place du Marché", "address.case"],
    ["LES GENETS 12 RUE DES ECOLES", "Les Genêts 12 rue des Écoles", "address.case"],
    ["4 R GRESSET", "4 rue Gresset", "address.case"],
    ["R DE L ABBAYE", "Rue de l'Abbaye", "address.case"],
    ["12 R. DU DR. FAFET", "12 rue du Docteur Fafet", "address.case"],
    ["RUE CH. DOMERCQ", "Rue Ch. Domercq", "address.case"],
    ["12 GRANDE RUE", "12 Grande Rue", "address.case"],
    ["12bis rue Neuve", "12 bis rue Neuve", "address.number"],
    ["7 Bis rue Max Linder - 33500 LIBOURNE", "7 bis rue Max Linder - 33500 LIBOURNE", "address.number"],
    ["22Allee Marcel Suares", "22 Allée Marcel Suares", "address.street"],
    ["n° 12 rue Neuve", "12 rue Neuve", "address.number"],
    ["55, avenue du Parc -  33700 Mérignac", "55 avenue du Parc - 33700 Mérignac", "address.number"],
    ["17 rue St Simon - 33390 ST CIERS", "17 rue Saint Simon - 33390 ST CIERS", "address.abbreviation"],
    ["Avenue du Gal de Gaulle", "Avenue du Général de Gaulle", "address.abbreviation"],
    ["12 rue Neuve\n69500 Bron", "12 rue Neuve 69500 Bron", "address.spaces"],
    ["Mairie\n12 rue Neuve", "Mairie, 12 rue Neuve", "address.spaces"],
  ])("%s → %s", (raw, text, rule) => {
    expect(tidyAddress(raw)).toEqual({ text, rule });
    expect(tidyAddress(text).rule).toBeNull();
  });

  it.each([
    "12 rue Neuve",
    "67 bis rue des Écoles",
    "67B rue des Écoles",
    "11 novembre 1918 (place du)",
    "8 mai 1945",
    "6ème Rue Cité Berliet",
    "6 ème Rue Cité Berliet",
    "n°75/n°88/n°112",
    "RN 3 - Avenue Gallieni près du pont",
    "Derrière église",
    "28-30 rue Eugène Lescourt – 33540 Blasimon",
    "ZA des Mûriers, BP 12",
    "Place Jean XXIII",
    "Parc de la Tête d'Or",
    "Mal placé",
  ])("leaves %s as it is", (text) => {
    expect(tidyAddress(text)).toEqual({ text, rule: null });
  });

  it("settles at once, and loses no word it does not write in full", () => {
    const words = fc.constantFrom(
      "12",
      "bis",
      "rue",
      "RUE",
      "av.",
      "BD",
      "St",
      "DE",
      "L",
      "EGLISE",
      ",",
      " ",
      "\n",
      "-",
      "69500",
      "Bron",
      "n°",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(words).map((list) => list.join(" ")),
        ),
        (text) => {
          const once = tidyAddress(text.trim()).text;
          expect(tidyAddress(once).text).toBe(once);
          expect(foldText(once).length).toBeGreaterThanOrEqual(
            foldText(text)
              .replace(/\bn\b|\bno\b/g, "")
              .replace(/ /g, "").length / 2,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
