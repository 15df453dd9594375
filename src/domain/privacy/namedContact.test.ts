import { describe, expect, it } from "vitest";
import { detectNamedContact } from "./namedContact.ts";

describe("a person named as a contact", () => {
  it.each([
    ["Gardien : Paul Girard", "Paul Girard"],
    ["Contacter Sophie LEFÈVRE au secrétariat", "Sophie LEFÈVRE"],
    ["Resp. Anne-Marie Petit", "Anne-Marie Petit"],
    ["clé : s’adresser à Jean Dupont", "Jean Dupont"],
  ])("%s", (text, excerpt) => expect(detectNamedContact(text)).toEqual({ code: "privacy.name", excerpt }));

  it.each([
    "Contact école Jean Moulin",
    "Contacter Service Urbanisme",
    "Responsable de la salle Édith Piaf",
    "Contact : Mairie Annexe",
    "contact paul est absent",
    "Président : Michel Blanc",
    "Salle Paul Bert",
  ])("not %s", (text) => expect(detectNamedContact(text)).toBeNull());
});
