import { communeKey } from "../../domain/commune/communeKey.ts";
import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import { matchColumns } from "../../domain/matching/matchColumns.ts";
import { parseModel } from "../../domain/model/parseModel.ts";
import { headerAliases } from "../../domain/models/headerAliases.ts";
import type { ColumnProfile } from "../../domain/table/columnProfile.ts";
import type { QueryColumns } from "./queryColumns.ts";

/** What an address may be spread over, as the models describe it. */
const ADDRESS_MODEL = {
  name: "adresses",
  fields: [
    { name: "numero", title: "Numéro", type: "string", "traboule:kind": "house-number" },
    {
      name: "suffixe",
      title: "Suffixe",
      type: "string",
      "traboule:aliases": ["rep", "indice de répétition"],
    },
    {
      name: "adresse",
      title: "Adresse",
      type: "string",
      "traboule:kind": "address",
      "traboule:aliases": [...headerAliases.address, "voie", "voie nom", "nom voie", "rue", "libellé voie"],
    },
    {
      name: "code_postal",
      title: "Code postal",
      type: "string",
      "traboule:kind": "postcode",
      "traboule:aliases": headerAliases.postcode,
    },
    {
      name: "commune",
      title: "Commune",
      type: "string",
      "traboule:kind": "commune",
      "traboule:aliases": headerAliases.commune,
    },
    {
      name: "code_insee",
      title: "Code INSEE",
      type: "string",
      "traboule:kind": "insee",
      "traboule:aliases": headerAliases.communeCode,
    },
  ],
};

/** The columns that make an address, by their headers and contents; null when none looks like one. */
export function guessColumns(columns: readonly ColumnProfile[], gazetteer: Gazetteer): QueryColumns | null {
  const { model } = parseModel(ADDRESS_MODEL);
  const isCommune = (text: string): boolean => gazetteer.byName(communeKey(text)).length > 0;
  const { entries } = matchColumns(model!, columns, { isCommune });
  const entryOf = (field: string) => entries.find((entry) => entry.field === field);
  // A part cut from an address is read with it, in its column.
  const columnsOf = (field: string): readonly number[] => {
    const entry = entryOf(field);
    return entry && entry.extract === null ? entry.columns : [];
  };
  const address = entryOf("adresse")?.columns ?? [];
  if (address.length === 0) return null;
  const parts = [...columnsOf("numero"), ...columnsOf("suffixe"), ...address];
  return {
    address: [...new Set(parts)],
    citycode: columnsOf("code_insee")[0] ?? null,
    postcode: columnsOf("code_postal")[0] ?? null,
    city: columnsOf("commune")[0] ?? null,
  };
}
