import type { Model } from "../../domain/model/model.ts";
import type { PortalCommune } from "../../services/portal/portalTerritory.ts";
import { type DatasetChoice, readChoice } from "../portal/dataset/readChoice.ts";

/** How the names of a widget's address are called in that of the dataset's page. */
const NAMES: Readonly<Record<string, string>> = { sort: "tri", colour: "couleur", page: "page" };

/** A widget that colours nothing says so. */
const NO_COLOUR = "none";

/** The names of the fields asked for, in one parameter or several. */
export function askedFields(parameters: URLSearchParams): string[] {
  return parameters.getAll("fields").flatMap((names) => names.split(",").map((name) => name.trim()));
}

/**
 * Reads which records and fields a widget shows: `fields` (names, by commas), `f.{field}` (a value, or words of a text), `sort`,
 * `colour`, `page`. Only the model's own fields count, so an internal one cannot be asked for.
 */
export function readEmbedChoice(
  model: Model,
  parameters: URLSearchParams,
  commune: PortalCommune | null,
): DatasetChoice {
  const page = new URLSearchParams();
  for (const [name, value] of parameters)
    if (name.startsWith("f.")) page.append(name, value);
    else if (Object.hasOwn(NAMES, name)) page.set(NAMES[name]!, value === NO_COLOUR ? "-" : value);
  for (const name of askedFields(parameters)) page.append("colonne", name);
  if (commune) page.set("commune", commune.insee);
  return readChoice(model, page, new Set(commune && [commune.insee]));
}
