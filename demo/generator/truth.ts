import type { Field } from "../../src/domain/model/field.ts";
import type { Model } from "../../src/domain/model/model.ts";
import { hasBis, pointOf, type SampleStreet, sampleStreet } from "./addresses.ts";
import type { Random } from "./random.ts";
import { PLACES, STREETS, type SampleCommune } from "./territory.ts";

/** What a record truly is: canonical values by field name; "" where nothing is known. */
export type TruthRecord = Record<string, string>;

const HOURS = [
  "24/7",
  "Mo-Fr 09:00-12:00",
  "Mo-Fr 09:00-12:00,14:00-17:00",
  "Mo-Su 08:00-20:00",
  "Mo-Sa 07:00-21:00",
  "Mo-Fr 08:30-17:30; Sa 09:00-12:00",
  "Tu-Sa 10:00-18:00",
  "Su 08:00-19:00",
] as const;

const NAMES: Readonly<Record<string, readonly string[]>> = {
  "bureaux-de-vote": [
    "École élémentaire",
    "Gymnase",
    "Salle des fêtes",
    "Groupe scolaire",
    "Maison de quartier",
  ],
  "parcs-jardins": ["Parc", "Square", "Jardin", "Aire de jeux", "Promenade"],
  toilettes: ["Toilettes", "Sanitaires", "Urinoir"],
  "panneaux-affichage": ["Panneau", "Vitrine", "Colonne"],
  equipements: ["Gymnase", "Médiathèque", "Crèche", "Piscine", "Centre social"],
  "stationnement-pmr": ["Parking", "Place"],
};

const ORGANIZATIONS = ["Service des espaces verts", "Service voirie", "Service technique", "Mairie"] as const;

const EQUIPMENT = [
  ["Equipement administratif", "01010401-001", "Mairie"],
  ["Equipement sportif et de loisirs", "05010101-001", "Gymnase"],
  ["Equipement culturel", "08010101-001", "Médiathèque"],
  ["Equipement d'enseignement", "06010101-001", "Ecole élémentaire"],
] as const;

/** How far a click on a map falls from the door, in degrees: a few metres. */
const MAP_CLICK = 0.0001;

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

function siretOf(siren: string): string {
  const payload = `${siren}0001`;
  let sum = 0;
  for (let index = 0; index < payload.length; index++) {
    const digit = Number(payload[payload.length - 1 - index]) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return `${payload}${(10 - (sum % 10)) % 10}`;
}

interface RecordSeed {
  readonly commune: SampleCommune;
  readonly number: number;
  readonly place: SampleStreet;
  readonly street: string;
  readonly houseNumber: string;
  /** WGS 84: where the house number stands. */
  readonly point: readonly [lon: number, lat: number];
  readonly equipment: (typeof EQUIPMENT)[number];
}

function valueOf(field: Field, model: Model, seed: RecordSeed, random: Random): string {
  const { commune, number, place, street, houseNumber, point, equipment } = seed;
  switch (field.name) {
    case "COLL_NOM":
      return `Commune de ${commune.name}`;
    case "COLL_SIRET":
      return siretOf(commune.siren);
    case "EQUIP_UID":
      return `${commune.code}-${equipment[1].slice(0, 8)}-${pad(number, 3)}`.slice(0, 18);
    case "EQUIP_THEME":
      return equipment[0];
    case "EQUIP_CODE":
      return equipment[1];
    case "EQUIP_TYPE":
      return equipment[2];
    case "ADR_CLE_INTEROP":
    case "ERP_ID":
    case "ERP_TYPE":
      return "";
    case "identifiant":
      return model.name === "bureaux-de-vote"
        ? `${commune.code}_${pad(100 + number, 4)}`
        : `${model.name.slice(0, 2).toUpperCase()}-${pad(number, 3)}`;
    case "numero":
      return pad(100 + number, 4);
    case "observations":
      return random.chance(0.4)
        ? random.pick(["Peinture à refaire", "À vérifier au printemps", "Remplacé en 2024"])
        : "";
    case "precisions_lieu":
      return random.chance(0.3)
        ? random.pick(["Derrière l'église", "Face à la poste", "Entrée côté parking"])
        : "";
    case "perimetre":
      return `${street}, ${random.pick(STREETS)}`;
    case "circonscription":
      return String(random.between(1, 14));
    case "canton":
      return "";
    case "surface_m2":
      return String(
        model.name === "panneaux-affichage" ? random.between(1, 8) : random.between(5, 400) * 100,
      );
    case "nombre_faces":
    case "nombre_places":
      return String(random.between(1, 4));
    case "longueur_m":
      return random.pick(["5", "5.5", "6"]);
    case "largeur_m":
      return random.pick(["3.3", "3.5"]);
    case "hauteur_max_m":
      return random.chance(0.3) ? random.pick(["1.9", "2.1"]) : "";
    case "conditions":
    case "conditions_acces":
      return "";
    case "ERP_CATEGORIE":
      return String(random.between(1, 5));
  }
  switch (field.kind) {
    case "title":
      return `${random.pick(NAMES[model.name]!)} ${random.pick(PLACES)}`;
    case "address":
      return `${houseNumber} ${street}`;
    case "house-number":
      return houseNumber;
    case "street":
      return street.charAt(0).toUpperCase() + street.slice(1);
    case "postcode":
      return place.postcode;
    case "commune":
      return commune.name;
    case "insee":
      return commune.code;
    case "longitude":
      return (point[0] + (random.next() - 0.5) * MAP_CLICK).toFixed(6);
    case "latitude":
      return (point[1] + (random.next() - 0.5) * MAP_CLICK).toFixed(6);
    case "boolean":
      return random.chance(0.55) ? "true" : "false";
    case "opening-hours":
      return model.name === "bureaux-de-vote" ? "Su 08:00-19:00" : random.pick(HOURS);
    case "organization":
      return random.pick(ORGANIZATIONS);
    case "phone":
      return field.constraints.maxLength === 13
        ? ""
        : `+33 4 65 71 ${pad(random.between(0, 99), 2)} ${pad(random.between(0, 99), 2)}`;
    case "email":
      return "mairie@exemple.fr";
    case "url":
      return "https://www.exemple.fr/mairie";
    case "date":
      return `${random.between(2019, 2025)}-${pad(random.between(1, 12), 2)}-${pad(random.between(1, 28), 2)}`;
    case "vocabulary": {
      const values = field.vocabulary!.terms.map((term) => term.value);
      if (!field.multiple) return random.pick(values);
      const chosen = new Set(random.shuffle(values).slice(0, random.between(1, 3)));
      return values.filter((value) => chosen.has(value)).join(field.delimiter);
    }
    default:
      return "";
  }
}

/** The true records of one commune for one model. Invented, save names and codes of places. */
export function truthRecords(
  model: Model,
  commune: SampleCommune,
  count: number,
  random: Random,
): TruthRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const postcode = commune.postcodes[(index + 1) % commune.postcodes.length]!;
    const place = sampleStreet(commune, postcode, random.pick(STREETS));
    const house = random.between(1, place.lastNumber);
    const bis = hasBis(house) && random.chance(0.4);
    const seed: RecordSeed = {
      commune,
      number: index + 1,
      place,
      street: place.name,
      houseNumber: `${house}${bis ? " bis" : ""}`,
      point: pointOf(place, house, bis),
      equipment: random.pick(EQUIPMENT),
    };
    return Object.fromEntries(model.fields.map((field) => [field.name, valueOf(field, model, seed, random)]));
  });
}
