import { foldText } from "../../commune/foldText.ts";
import type { Field } from "../../model/field.ts";
import type { Model } from "../../model/model.ts";

/** Fields of a model that speak of the same commune. */
export interface CommuneFields {
  readonly commune?: Field;
  readonly insee?: Field;
  readonly postcode?: Field;
  readonly department?: Field;
}

const ROLES = ["commune", "insee", "postcode", "department"] as const;
type Role = (typeof ROLES)[number];

const ROLE_WORDS =
  /^(?:commune|com|ville|city|insee|code|cog|postal|postcode|cp|nom|name|lib|libelle|departement|dep|dept|depcom|id|no|num|numero|du|de|la|adresse|adr)$/;

/**
 * The groups of a model's fields that must agree: those whose names are alike but for the words that say what they
 * hold (`code_insee_lieu`, `commune_lieu`). Where a kind occurs once, it belongs to the only group.
 */
export function groupCommuneFields(model: Model): CommuneFields[] {
  const fields = model.fields.filter((field) => isRole(field.kind));
  const repeated = ROLES.some((role) => fields.filter((field) => field.kind === role).length > 1);
  const groups = new Map<string, Partial<Record<Role, Field>>>();
  for (const field of fields) {
    if (!isRole(field.kind)) continue;
    const stem = repeated ? stemOf(field.name) : "";
    const group = groups.get(stem) ?? {};
    groups.set(stem, group);
    group[field.kind] ??= field;
  }
  return [...groups.values()].filter((group) => Object.keys(group).length > 1);
}

function isRole(kind: string): kind is Role {
  return (ROLES as readonly string[]).includes(kind);
}

function stemOf(name: string): string {
  const words = foldText(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")).split(" ");
  return words.filter((word) => !ROLE_WORDS.test(word)).join(" ");
}
