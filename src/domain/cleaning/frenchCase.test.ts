import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../commune/foldText.ts";
import { frenchCase } from "./frenchCase.ts";

describe("frenchCase", () => {
  it.each([
    ["RUE DE L'EGLISE", "Rue de l'Église"],
    ["AVENUE DU GENERAL DE GAULLE", "Avenue du Général de Gaulle"],
    ["PLACE JEAN XXIII", "Place Jean XXIII"],
    ["ZA DES MÛRIERS", "ZA des Mûriers"],
    ["RUE DU 11 NOVEMBRE 1918", "Rue du 11 Novembre 1918"],
    ["L'ISLE D'ABEAU", "L'Isle d'Abeau"],
    ["ECOLE MATERNELLE JULES FERRY", "École maternelle Jules Ferry"],
    ["RUE DE LA 2E DIVISION BLINDEE", "Rue de la 2e Division Blindée"],
    ["39 AVENUE JEAN-BAPTISTE CLEMENT", "39 avenue Jean-Baptiste Clément"],
    ["TOILETTES MIXTES PMR", "Toilettes mixtes PMR"],
    ["TOILETTES PLACE DU MARCHE", "Toilettes place du Marché"],
    ["SALLE DES FETES", "Salle des fêtes"],
    ["GYMNASE PIERRE DE COUBERTIN", "Gymnase Pierre de Coubertin"],
    ["PARC DE LA TETE D'OR", "Parc de la Tête d'Or"],
    ["PLACE DE LA MARCHE", "Place de la Marche"],
    ["RUE DU SACRE COEUR", "Rue du Sacre Cœur"],
    ["RUE DU PRE AUX CLERCS", "Rue du Pré aux Clercs"],
    ["LOCAL SMTC", "Local SMTC"],
    ["Rue de la Paix", "Rue de la Paix"],
    ["WC", "WC"],
  ])("%s → %s", (raw, cased) => {
    expect(frenchCase(raw)).toBe(cased);
  });

  it("changes letters' case and accents only, and settles at once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const cased = frenchCase(text.toUpperCase());
        expect(foldText(cased)).toBe(foldText(text.toUpperCase()));
        if (/\p{Ll}/u.test(cased)) expect(frenchCase(cased)).toBe(cased);
      }),
    );
  });
});
