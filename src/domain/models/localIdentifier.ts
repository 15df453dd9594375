import { headerAliases } from "./headerAliases.ts";
import type { FieldSchema } from "./modelSchema.ts";

/**
 * The identifier field of a dataset of places: any text the commune never changes and never reuses. It is not required,
 * because many town halls number nothing. `aliases` are the headers proper to the dataset, such as "N° panneau". It is unique within its commune only: two communes may both have a number 1.
 */
export function localIdentifier(what: string, example: string, aliases: readonly string[]): FieldSchema {
  return {
    name: "identifiant",
    title: "Identifiant",
    description: `Repère de ${what} chez vous : il ne change jamais et ne sert qu'une fois. Il permet de mettre à jour la bonne ligne d'une année sur l'autre.`,
    type: "string",
    constraints: { maxLength: 60 },
    "traboule:kind": "identifier",
    "traboule:help": "Votre numéro ou votre code interne. Sans numéro chez vous, laissez vide.",
    "traboule:example": example,
    "traboule:aliases": [...headerAliases.identifier, "code site", "n° site", "numéro site", ...aliases],
  };
}
