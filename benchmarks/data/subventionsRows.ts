import { Random } from "../../demo/generator/random.ts";
import { siret } from "./identifiers.ts";

export const SUBVENTIONS_HEADER = [
  "nomAttribuant",
  "idAttribuant",
  "dateConvention",
  "referenceDecision",
  "nomBeneficiaire",
  "idBeneficiaire",
  "rnaBeneficiaire",
  "objet",
  "montant",
  "nature",
  "conditionsVersement",
  "datesPeriodeVersement",
  "idRAE",
  "notificationUE",
  "pourcentageSubvention",
  "dispositifAide",
] as const;

const NATURES = ["aide en numéraire", "aide en nature", "aide en numéraire;aide en nature"];
const PAYMENTS = ["unique", "échelonné", "autre : versement en trois fois"];
const SCHEMES = ["Vie associative", "Sport pour tous", "Culture de proximité", ""];
const SUBJECTS = [
  "Fonctionnement annuel de l'association",
  "Organisation du festival de printemps, deuxième édition",
  "Achat de matériel pédagogique pour les ateliers du mercredi",
  "Aide au déplacement des équipes de jeunes",
  "Projet « Jardins partagés » du quartier",
];
const CLUBS = [
  "Club nautique",
  "Amicale laïque",
  "Comité des fêtes",
  "Harmonie municipale",
  "Foyer rural",
  "Cercle d'échecs",
];

function isoDate(random: Random): string {
  const month = String(random.between(1, 12)).padStart(2, "0");
  return `${random.between(2018, 2024)}-${month}-${String(random.between(1, 28)).padStart(2, "0")}`;
}

/**
 * Records of grants, valid under the official SCDL schema: a few granting bodies, many beneficiaries that come back
 * from year to year, amounts and references that nearly never repeat. The same seed gives the same rows.
 */
export function* subventionsRows(count: number, seed = 1): Generator<readonly string[]> {
  const random = new Random(seed);
  const givers = Array.from(
    { length: 20 },
    (_, index) => [`Commune de Val-${index + 1}`, siret(random)] as const,
  );
  const clubs = Array.from({ length: Math.ceil(count / 10) }, (_, index) => [
    `${random.pick(CLUBS)} du secteur ${index + 1}`,
    siret(random),
    `W${random.between(100_000_000, 999_999_999)}`,
  ]);
  for (let index = 0; index < count; index++) {
    const [giver, giverId] = random.pick(givers);
    const [club, clubId, rna] = random.pick(clubs);
    const start = isoDate(random);
    yield [
      giver,
      giverId,
      start,
      `${start.slice(0, 4)}-${String(index + 1).padStart(7, "0")}`,
      club!,
      clubId!,
      random.chance(0.6) ? rna! : "",
      random.pick(SUBJECTS),
      (random.between(10_000, 9_999_999) / 100).toFixed(2),
      random.pick(NATURES),
      random.pick(PAYMENTS),
      random.chance(0.5) ? start : `${start}/${Number(start.slice(0, 4)) + 1}${start.slice(4)}`,
      random.chance(0.1) ? String(random.between(10_000, 99_999)) : "",
      random.chance(0.1) ? "oui" : "non",
      random.chance(0.7) ? "1" : (random.between(5, 99) / 100).toFixed(2),
      random.pick(SCHEMES),
    ];
  }
}
