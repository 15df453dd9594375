import { IntlMessageFormat } from "intl-messageformat";
import type { RuleMessages } from "../../src/messages/catalogue.ts";
import type { Language } from "../../src/messages/language.ts";
import { RULES } from "../../src/messages/rules.ts";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The parser's number for plain text. */
const LITERAL = 0;

const HEAD = `# Les règles et les codes

<!-- Page écrite par \`npm run docs:reference\` d'après src/messages/rules : ne la modifiez pas à la main. -->

Chaque correction (\`rule\`) et chaque signalement (\`code\`) du compte rendu porte un identifiant stable, fait d'une famille et
d'un nom. Cette page les donne tous : le titre et la phrase que lit la personne, en français puis en anglais, et un exemple.
Un mot entre accolades est remplacé par ce que contient le fichier : \`{raw}\` est le texte reçu, \`{value}\` ce qu'il devient.

*Every correction (\`rule\`) and every finding (\`code\`) of the report bears a stable identifier. This page gives them all, with
the words people read and an example. A word in braces stands for what the file holds.*
`;

/** What each family speaks of. */
const FAMILIES: Readonly<Record<string, string>> = {
  address: "Adresses",
  boolean: "Oui ou non",
  check: "Contrôles demandés par le modèle",
  insee: "Codes INSEE",
  postcode: "Codes postaux",
  department: "Départements",
  siren: "SIREN",
  siret: "SIRET",
  rna: "Numéros d'association",
  identifier: "Identifiants",
  commune: "Communes",
  constraint: "Contraintes du modèle",
  phone: "Téléphones",
  email: "Adresses électroniques",
  url: "Adresses web",
  organization: "Organismes",
  person: "Personnes",
  date: "Dates, heures et périodes",
  decision: "Décisions déjà prises",
  missing: "Absence de valeur",
  split: "Colonnes séparées",
  duplicate: "Doublons",
  hours: "Horaires d'ouverture",
  matching: "Reconnaissance des colonnes",
  mapping: "Fichier de correspondance",
  model: "Différences entre deux versions d'un modèle",
  number: "Nombres",
  outlines: "Contours des communes",
  position: "Positions",
  privacy: "Données personnelles",
  file: "Fichiers qui ne peuvent pas être lus",
  reading: "Lecture du fichier",
  remote: "Service national d'adresses",
  row: "Lignes",
  schema: "Défauts d'un schéma",
  text: "Textes",
  vocabulary: "Listes de valeurs",
  workbook: "Classeurs qui ne peuvent pas être lus",
  geocoding: "Recherche d'adresses",
};

function code(text: string): string {
  const shown = text.replaceAll("\n", "⏎").replaceAll("\u200B", "[U+200B]").replaceAll("\u0301", "[U+0301]");
  return shown.includes("`") ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}

/** An ICU message as it is most often read: the last form of each plural and choice. */
function readable(language: Language, text: string): string {
  const show = (elements: readonly Element[], number: string): string =>
    elements
      .map((element) => {
        if ("options" in element) {
          const chosen = element.options["other"] ?? Object.values(element.options).at(-1);
          return show(chosen?.value ?? [], element.value);
        }
        if (!("value" in element)) return `{${number}}`;
        const kind: number = element.type;
        return kind === LITERAL ? element.value : `{${element.value}}`;
      })
      .join("");
  return show(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst(), "");
}

function example({ raw, result }: RuleMessages["example"]): string {
  if (raw === "" && result === "") return "";
  const from = raw === "" ? "cellule vide" : code(raw);
  return `Exemple : ${result === "" ? from : `${from} → ${code(result)}`}\n`;
}

function entry(id: string, { fr, en, example: given }: RuleMessages): string {
  return [
    `### \`${id}\` · ${fr.title}`,
    "",
    `${readable("fr", fr.text)}  `,
    `*${en.title}. ${readable("en", en.text)}*`,
    "",
    example(given),
  ].join("\n");
}

/** The reference of every rule and code, as `docs/reference/rules.md` holds it. */
export function renderRules(): string {
  const families = new Map<string, [string, RuleMessages][]>();
  for (const [id, messages] of Object.entries(RULES)) {
    const family = id.split(".")[0]!;
    families.set(family, [...(families.get(family) ?? []), [id, messages]]);
  }
  const names = [...families.keys()].sort((a, b) => a.localeCompare(b, "en"));
  const contents = names.map((name) => {
    const count = families.get(name)!.length;
    return `- [\`${name}\`](#${name}) ${FAMILIES[name] ?? ""} (${count})`;
  });
  const sections = names.flatMap((name) => [
    `<a id="${name}"></a>\n\n## \`${name}\` · ${FAMILIES[name] ?? name}\n`,
    ...families.get(name)!.map(([id, messages]) => entry(id, messages)),
  ]);
  return `${[HEAD, ...contents, "", ...sections]
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}
