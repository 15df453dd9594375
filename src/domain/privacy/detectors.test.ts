import { describe, expect, it } from "vitest";
import { detectBirthDate } from "./birthDate.ts";
import type { Detector } from "./finding.ts";
import { detectHomeAddress } from "./homeAddress.ts";
import { detectIban } from "./iban.ts";
import { detectMobilePhone } from "./mobilePhone.ts";
import { detectNir } from "./nir.ts";
import { detectPersonalEmail } from "./personalEmail.ts";
import { detectPersonName } from "./personName.ts";
import { detectPlate } from "./plate.ts";
import { detectSensitiveWord } from "./sensitiveWord.ts";

const CASES: readonly (readonly [string, Detector, readonly string[], readonly string[]])[] = [
  [
    "NIR",
    detectNir,
    ["2 55 08 14 168 025 38", "255081416802538", "agent 2 55 08 14 168 025 38.", "1 85 05 2A 006 084 35"],
    [
      "21690123100011",
      "255081416802539",
      "2550814168025380",
      "2.255081416802538",
      "06 39 98 12 34",
      "2025-10-22T14:25:05",
      "12345678901234567",
    ],
  ],
  [
    "IBAN",
    detectIban,
    ["FR14 2004 1010 0505 0001 3M02 606", "RIB : FR1420041010050500013M02606"],
    ["FR14 2004 1010 0505 0001 3M02 607", "FR75018000000000", "FR14 2004"],
  ],
  [
    "plate",
    detectPlate,
    ["véhicule AA-123-AA", "AB-344-CA", "immatriculé 1234 AB 69"],
    ["GL-2300", "ZA-001", "AAA-123-AA", "12 RUE 69", "D-2019-24", "PC-069-OI", "AB-123-CDE"],
  ],
  [
    "mobile",
    detectMobilePhone,
    ["06 39 98 12 34", "+33 7 39 98 12 34", "0033639981234", "tél. 06.39.98.12.34"],
    ["04 72 10 30 30", "07955931-63", "06-4281-9783", "0639981", "10639981234", "3639", "45.0639981234"],
  ],
  [
    "e-mail",
    detectPersonalEmail,
    [
      "camille.exemple@mairie-exemple.fr",
      "exemple42@gmail.com",
      "c.exemple@exemple.fr",
      "sylvie-exemple@orange.fr",
    ],
    [
      "contact@exemple.fr",
      "mairie.exemple@orange.fr",
      "mairie@exemple.fr",
      "bibliotheque-x@wanadoo.fr",
      "ot@exemple.fr",
    ],
  ],
  [
    "birth date",
    detectBirthDate,
    ["née le 3 mai 1962", "né le 03/05/1962", "Date de naissance : 03/05/1962"],
    ["ouvert le 3 mai 2022", "journée le 3 mai 2022", "Année 2020"],
  ],
  [
    "home",
    detectHomeAddress,
    ["demeurant 12 rue des Lilas"],
    ["12 rue des Lilas", "portage à domicile", "aide à domicile 12 places"],
  ],
  [
    "name",
    detectPersonName,
    [
      "M. Exemple",
      "voir Mme EXEMPLE à l'accueil",
      "Monsieur Camille Exemple",
      "Stade, voir M. Exemple",
      "Salle tenue par Mme Exemple",
      "Contacter Mme. du Modèle",
    ],
    [
      "Rue M. Berthelot",
      "RPT MME DE MONDONVILLE",
      "Square Mme de Sévigné",
      "M. le Maire",
      "Madame la Directrice",
      "ASSOCIATION LES AMIS DE JEAN MOULIN",
      "Salle Jean Mermoz",
      "École élémentaire Mme de Staël",
      "L'Hay M. 12",
      "10 km M. ",
      "Théâtre : Monsieur Jourdain",
    ],
  ],
  [
    "sensitive",
    detectSensitiveWord,
    ["bénéficiaire du RSA", "personne sous tutelle"],
    ["accessible aux personnes handicapées", "Maison de santé", "Ligue contre le cancer", "centre social"],
  ],
];

describe.each(CASES)("%s", (_name, detect, found, innocent) => {
  it.each(found)("finds it in « %s »", (text) => expect(detect(text)).not.toBeNull());
  it.each(innocent)("leaves « %s » alone", (text) => expect(detect(text)).toBeNull());
});
