import { Random } from "../../demo/generator/random.ts";
import { siret } from "./identifiers.ts";
import { WIDE_MODEL } from "./wideModel.ts";

export interface WideOptions {
  readonly columns: 12 | 20;
  /** Share of the cells that a rule has to change. */
  readonly mess: number;
  readonly seed?: number;
}

/** How one column is written: clean, and as a town hall might. Every value differs from row to row where it can. */
interface ColumnWriter {
  clean(random: Random, index: number): string;
  messy(random: Random, index: number): string;
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

function phoneDigits(index: number): string {
  return `04${pad(72_000_000 + (index % 8_000_000), 8)}`;
}

function moment(index: number): readonly [number, number, number, string] {
  const time = `${pad(index % 24, 2)}:${pad(Math.floor(index / 24) % 60, 2)}:${pad(Math.floor(index / 1440) % 60, 2)}`;
  return [2015 + (Math.floor(index / 86_400) % 9), 1 + (index % 12), 13 + (index % 15), time];
}

const amount = (random: Random, index: number): string => `${index}.${pad(random.between(1, 99), 2)}`;

const COLUMNS: Readonly<Record<string, ColumnWriter>> = {
  identifiant: {
    clean: (_, index) => `ID-${pad(index, 8)}`,
    messy: (_, index) => ` ID-${pad(index, 8)} `,
  },
  libelle: {
    clean: (_, index) => `Équipement de proximité numéro ${index}`,
    messy: (_, index) => `Équipement  de proximité numéro ${index} `,
  },
  adresse: {
    clean: (random, index) => `${random.between(1, 200)} rue du Chemin-Vert, lot ${index}`,
    messy: (random, index) => `${random.between(1, 200)}  rue du Chemin-Vert,\u00a0lot ${index}`,
  },
  siret: {
    clean: (random) => siret(random),
    messy: (random) => siret(random).replace(/^(\d{3})(\d{3})(\d{3})/, "$1 $2 $3 "),
  },
  telephone: {
    clean: (_, index) =>
      `+33 4 ${phoneDigits(index)
        .slice(2)
        .replaceAll(/(\d\d)(?=\d)/g, "$1 ")}`,
    messy: (_, index) => phoneDigits(index).replaceAll(/(\d\d)(?=\d)/g, "$1."),
  },
  courriel: {
    clean: (_, index) => `accueil.${index}@mairie-exemple.fr`,
    messy: (_, index) => ` ACCUEIL.${index}@mairie-exemple.fr`,
  },
  site: {
    clean: (_, index) => `https://www.mairie-exemple.fr/lieux/${index}`,
    messy: (_, index) => `www.mairie-exemple.fr/lieux/${index}`,
  },
  montant: { clean: amount, messy: (random, index) => `${amount(random, index).replace(".", ",")} €` },
  surface: { clean: amount, messy: (random, index) => amount(random, index).replace(".", ",") },
  releve_le: {
    clean: (_, index) => {
      const [year, month, day, time] = moment(index);
      return `${year}-${pad(month, 2)}-${pad(day, 2)}T${time}`;
    },
    messy: (_, index) => {
      const [year, month, day, time] = moment(index);
      return `${pad(day, 2)}/${pad(month, 2)}/${year} ${time}`;
    },
  },
  compteur: { clean: (_, index) => String(index), messy: (_, index) => `${index} ` },
  remarque: {
    clean: (_, index) => `Relevé transmis par le service, bordereau ${index}`,
    messy: (_, index) => `Relevé transmis par le service,  bordereau ${index}`,
  },
  date_ouverture: {
    clean: (_, index) => `${2000 + (index % 24)}-${pad(1 + (index % 12), 2)}-${pad(13 + (index % 15), 2)}`,
    messy: (_, index) => `${pad(13 + (index % 15), 2)}/${pad(1 + (index % 12), 2)}/${2000 + (index % 24)}`,
  },
  accessible: {
    clean: (random) => random.pick(["true", "false"]),
    messy: (random) => random.pick(["Oui", "Non"]),
  },
  gratuit: {
    clean: (random) => random.pick(["true", "false"]),
    messy: (random) => random.pick(["OUI", "NON"]),
  },
  nature: {
    clean: (random) => random.pick(["Parc", "Square", "Jardin", "Place"]),
    messy: (random) => random.pick(["PARC", "square", "jardin ", "place"]),
  },
  annee: { clean: (_, index) => String(1950 + (index % 70)), messy: (_, index) => ` ${1950 + (index % 70)}` },
  capacite: {
    clean: (_, index) => String(10 + (index % 500)),
    messy: (_, index) => `${10 + (index % 500)} `,
  },
  part: {
    clean: (random) => (random.between(1, 999) / 10).toFixed(1),
    messy: (random) => (random.between(1, 999) / 10).toFixed(1).replace(".", ","),
  },
  complement: {
    clean: (random) => random.pick(["Entrée côté parc", "Sur rendez-vous", ""]),
    messy: (random) => random.pick(["Entrée  côté parc", "Sur rendez-vous "]),
  },
};

export function wideHeader(columns: number): readonly string[] {
  return WIDE_MODEL.fields.slice(0, columns).map((field) => field.name);
}

/** Rows for the wide model; in its first twelve columns nearly every value is unlike all others. */
export function* wideRows(
  count: number,
  { columns, mess, seed = 1 }: WideOptions,
): Generator<readonly string[]> {
  const random = new Random(seed);
  const writers = wideHeader(columns).map((name) => COLUMNS[name]!);
  for (let index = 1; index <= count; index++)
    yield writers.map((writer) =>
      random.chance(mess) ? writer.messy(random, index) : writer.clean(random, index),
    );
}
