import type { RuleCatalogue, RuleMessages } from "../catalogue.ts";

function words(
  fr: readonly [string, string],
  en: readonly [string, string],
  raw = "",
  result = "",
): RuleMessages {
  return {
    fr: { title: fr[0], text: fr[1] },
    en: { title: en[0], text: en[1] },
    example: { raw, result },
  };
}

/** The bounds of Table Schema, as a person would name them. */
const BOUND_FR =
  "{bound, select, minLength {La longueur minimale} maxLength {La longueur maximale} minimum {Le minimum} maximum {Le maximum} exclusiveMinimum {La borne inférieure} other {La borne supérieure}}";
const BOUND_EN =
  "{bound, select, minLength {The least length} maxLength {The greatest length} minimum {The minimum} maximum {The maximum} exclusiveMinimum {The lower bound} other {The upper bound}}";

/** What changed between two versions of a model. */
export const modelDifferenceMessages: RuleCatalogue = {
  "model.field-added": words(
    ["Nouveau champ", "Nouveau champ facultatif : « {title} »."],
    ["New field", "New optional field: “{title}”."],
  ),
  "model.field-added-required": words(
    [
      "Nouveau champ obligatoire",
      "Nouveau champ obligatoire : « {title} ». Les fichiers déjà remplis ne l’ont pas.",
    ],
    ["New required field", "New required field: “{title}”. Files already filled in do not have it."],
  ),
  "model.field-removed": words(
    ["Champ retiré", "Le champ « {title} » n’existe plus ; sa colonne ne sera plus publiée."],
    ["Field removed", "The field “{title}” no longer exists; its column will no longer be published."],
  ),
  "model.field-renamed": words(
    [
      "Champ renommé",
      "« {before} » s’appelle désormais « {after} » ; les anciennes colonnes sont reconnues.",
    ],
    ["Field renamed", "“{before}” is now called “{after}”; older columns are recognised."],
    "nb_places",
    "places",
  ),
  "model.type-changed": words(
    ["Type changé", "« {title} » passe du type {before} au type {after}."],
    ["Type changed", "“{title}” goes from the type {before} to the type {after}."],
    "integer",
    "number",
  ),
  "model.now-internal": words(
    ["Champ devenu interne", "« {title} » n’est plus publié : il reste interne."],
    ["Field now internal", "“{title}” is no longer published: it stays internal."],
  ),
  "model.now-public": words(
    ["Champ devenu public", "« {title} » est désormais publié."],
    ["Field now public", "“{title}” is now published."],
  ),
  "model.now-required": words(
    ["Champ devenu obligatoire", "« {title} » est désormais obligatoire."],
    ["Field now required", "“{title}” is now required."],
  ),
  "model.now-optional": words(
    ["Champ devenu facultatif", "« {title} » n’est plus obligatoire."],
    ["Field now optional", "“{title}” is no longer required."],
  ),
  "model.now-unique": words(
    ["Valeurs désormais uniques", "« {title} » doit désormais être différent à chaque ligne."],
    ["Values now unique", "“{title}” must now differ on every row."],
  ),
  "model.no-longer-unique": words(
    ["Valeurs répétables", "« {title} » peut désormais se répéter d’une ligne à l’autre."],
    ["Values may repeat", "“{title}” may now repeat from row to row."],
  ),
  "model.form-free": words(
    ["Forme libre", "« {title} » n’a plus de forme imposée."],
    ["Free form", "“{title}” no longer has a set form."],
  ),
  "model.form-changed": words(
    [
      "Forme changée",
      "La forme attendue de « {title} » a changé.{example, select, none {} other { Exemple : « {example} ».}}",
    ],
    [
      "Form changed",
      "The form expected of “{title}” has changed.{example, select, none {} other { Example: “{example}”.}}",
    ],
  ),
  "model.bound-changed": words(
    [
      "Borne changée",
      `${BOUND_FR} de « {title} » passe de {before, select, none {« aucune borne »} other {{before}}} à {after, select, none {« aucune borne »} other {{after}}}.`,
    ],
    [
      "Bound changed",
      `${BOUND_EN} of “{title}” goes from {before, select, none {“no bound”} other {{before}}} to {after, select, none {“no bound”} other {{after}}}.`,
    ],
    "10",
    "20",
  ),
  "model.list-closed": words(
    ["Liste de valeurs imposée", "« {title} » n’accepte plus que les valeurs d’une liste."],
    ["Set list of values", "“{title}” now only accepts the values of a list."],
  ),
  "model.list-opened": words(
    ["Liste de valeurs ouverte", "« {title} » accepte désormais toute valeur."],
    ["Open list of values", "“{title}” now accepts any value."],
  ),
  "model.values-added": words(
    [
      "Nouvelles valeurs",
      "« {title} » accepte {count, plural, one {une valeur de plus} other {# valeurs de plus}} : {values}.",
    ],
    [
      "New values",
      "“{title}” accepts {count, plural, one {one more value} other {# more values}}: {values}.",
    ],
  ),
  "model.values-removed": words(
    ["Valeurs retirées", "« {title} » n’accepte plus {values}."],
    ["Values removed", "“{title}” no longer accepts {values}."],
  ),
  "model.value-replaced": words(
    [
      "Valeur remplacée",
      "Pour « {title} », « {before} » devient « {after} » ; les anciens fichiers sont convertis.",
    ],
    ["Value replaced", "For “{title}”, “{before}” becomes “{after}”; older files are converted."],
    "piéton",
    "Accès piétons",
  ),
};
