import fc from "fast-check";
import type { Field } from "../../src/domain/model/field.ts";
import type { Model } from "../../src/domain/model/model.ts";

/** A table as a town hall might type it: a header and its rows, cells as text. */
export interface MessyTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What people write whatever the column. */
const ANYWHERE = ["", "", "NC", "-", "?", "#N/D", "  ", "à vérifier", "voir mairie", "12", "x", "0", "néant"];

const BY_KIND: Readonly<Record<string, readonly string[]>> = {
  commune: [
    "BRON",
    "Bron",
    "ST DIDIER AU MONT D'OR",
    "Lyon 4",
    "69500 Bron",
    "Brno",
    "Décines",
    "OULLINS",
    "aucun",
  ],
  insee: ["69029", "69029.0", "1004", "69266", "69500", "Bron"],
  postcode: ["69500", "69 500", "1000", "69500.0", "69001 LYON"],
  department: ["69", "Rhône", "1"],
  siren: ["216900290", "216 900 290", "2.169E+08"],
  siret: ["21690029000018", "216 900 290 00018", "2.13902E+13"],
  phone: ["04 72 36 13 13", "0472361313", "472361313", "33472361313", "+33 4 72 36 13 13", "poste 12"],
  email: ["mairie@exemple.fr", "MAIRIE@EXEMPLE.FR ", "mairie.exemple.fr"],
  url: ["www.exemple.fr", "https://www.exemple.fr", "voir le site"],
  boolean: ["oui", "Non", "O", "x", "VRAI", "partiellement", "1"],
  integer: ["3", "12 places", "deux", "2,5", "89 290"],
  number: ["1,24 ha", "5,5", "1 234", "env. 300", "800 m²", "1,234"],
  amount: ["1 500 €", "1500,50", "12.345,67", "gratuit"],
  percent: ["45 %", "0,45", "45", "2018%"],
  date: ["20/08/2018", "2018-08-20", "43185", "10/08/17", "janv-18", "31/02/2020", "12 mars 2019"],
  datetime: ["2018-08-20T10:00:00", "20/08/2018 10h30"],
  time: ["9h30", "09:30", "21h75"],
  year: ["2019", "19", "01/01/2019", "env. 1950"],
  "opening-hours": [
    "lundi au vendredi 9h-12h",
    "24h/24",
    "24h/25",
    "Mo-Fr 09:00-12:00",
    "fermé le dimanche",
    "7j/7",
  ],
  latitude: ["45.7376", "45,7376", "457376", "4.9128", "6526600", "45°44'15\"N"],
  longitude: ["4.9128", "4,9128", "45.7376", "847120"],
  coordinates: ["45.7376, 4.9128", "4.9128,45.7376", "POINT(4.9128 45.7376)"],
  address: [
    "12bis av. Foch",
    "PLACE DE L'EGLISE",
    "12 rue Neuve 69500 Bron",
    "rue  de la Marne",
    "Derrière le stade",
  ],
  title: ["PARC DE LA MAIRIE", "Square du Bourg ", "MÃ©rieux", "Salle  Mermoz", "Total"],
  text: ["peinture à refaire", "  près  de l’école ", "=1+1", "NC", "école"],
};

function wordsOf({ kind, vocabulary, example }: Field): string[] {
  const terms = vocabulary?.terms.slice(0, 6) ?? [];
  const words = terms.flatMap(({ value, synonyms }) => [value, value.toUpperCase(), ...synonyms.slice(0, 2)]);
  return [...(BY_KIND[kind] ?? []), ...words, ...(example === null ? [] : [example])];
}

function cellOf(field: Field): fc.Arbitrary<string> {
  const own = wordsOf(field);
  const usual = own.length > 0 ? fc.constantFrom(...own) : fc.constant("abc");
  const noise = fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\r\n\0\uFEFF]/g, ""));
  return fc.oneof(
    { weight: 12, arbitrary: usual },
    { weight: 2, arbitrary: fc.constantFrom(...ANYWHERE) },
    { weight: 1, arbitrary: noise },
  );
}

/** Tables over the fields of a model, under their titles or names, with one column of its own. */
export function messyTable(model: Model): fc.Arbitrary<MessyTable> {
  return fc
    .shuffledSubarray([...model.fields], {
      minLength: Math.min(4, model.fields.length),
      maxLength: Math.min(14, model.fields.length),
    })
    .chain((fields) =>
      fc.record({
        headers: fc
          .tuple(...fields.map(({ name, title }) => fc.constantFrom(name, title, title.toUpperCase())))
          .map((headers) => [...headers, "Colonne de la mairie"]),
        rows: fc.array(fc.tuple(...fields.map(cellOf), fc.constantFrom("a", "b", "")), {
          minLength: 1,
          maxLength: 8,
        }),
      }),
    );
}

function csvRow(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";");
}

/** The table as a csv file that a spreadsheet would save: semicolons, every cell quoted. */
export function csvText({ headers, rows }: MessyTable): string {
  return `${[headers, ...rows].map(csvRow).join("\r\n")}\r\n`;
}
