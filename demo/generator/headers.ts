import type { Field } from "../../src/domain/model/field.ts";
import type { Random } from "./random.ts";

/** Headers that town halls write, beside the model's own titles and aliases. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  adresse: ["Adresse du lieu ", "ADRESSE", "adresse (n° et rue)"],
  code_postal: ["CP", "Code postal", "C.P."],
  commune: ["Ville", "COMMUNE", "Commune"],
  code_insee: ["INSEE", "code insee", "Code commune INSEE"],
  latitude: ["lat", "Latitude", "Y"],
  longitude: ["lon", "Longitude", "X"],
  telephone: ["Tél.", "Téléphone", "tel"],
  courriel: ["Mail", "E-mail", "courriel"],
  horaires: ["Horaires", "horaires d'ouverture", "HORAIRES"],
  date_maj: ["Date de mise à jour", "MAJ", "mis à jour le"],
  pmr: ["Accessible PMR", "PMR", "accès handicapé"],
  observations: ["Observations", "obs", "Remarques"],
};

/** How this file calls a field: the model's title, or what town halls write. `axes` keeps X with Y. */
export function drawHeader(field: Field, axes: number, random: Random): string {
  const own = OWN[field.name];
  if (own && (field.kind === "longitude" || field.kind === "latitude")) return own[axes]!;
  if (own && random.chance(0.8)) return random.pick(own);
  if (random.chance(0.3)) return field.title.toUpperCase();
  return field.title;
}
