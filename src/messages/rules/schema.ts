import type { RuleCatalogue, RuleMessages } from "../catalogue.ts";

type Words = readonly [title: string, text: string];

/** A finding on a schema: what it is, why it matters, and how we read it. */
function finding(fr: Words, en: Words, raw = "", result = ""): RuleMessages {
  return {
    fr: { title: fr[0], text: fr[1] },
    en: { title: en[0], text: en[1] },
    example: { raw, result },
  };
}

/** What makes the whole file something else than a Table Schema. */
const notASchema: RuleCatalogue = {
  "schema.not-object": finding(
    ["Ce n’est pas un schéma", "Ce fichier n’est pas un objet JSON : ce n’est pas un Table Schema."],
    ["Not a schema", "This file is not a JSON object: it is not a Table Schema."],
    "[1, 2]",
  ),
  "schema.not-table-schema": finding(
    [
      "Ce n’est pas un Table Schema",
      "Il manque la liste « fields », qui décrit les champs : ce n’est pas un Table Schema.",
    ],
    [
      "Not a Table Schema",
      "The list “fields”, which describes the fields, is missing: this is not a Table Schema.",
    ],
    '{"title": "Toilettes"}',
  ),
  "schema.json-schema": finding(
    [
      "JSON Schema, non Table Schema",
      "Ce fichier est un JSON Schema : il décrit des documents JSON, pas des tableaux. Cherchez la version Table Schema du même standard.",
    ],
    [
      "JSON Schema, not Table Schema",
      "This file is a JSON Schema: it describes JSON documents, not tables. Look for the Table Schema version of the same standard.",
    ],
    '{"properties": {}}',
  ),
  "schema.no-field": finding(
    ["Aucun champ", "La liste « fields » ne décrit aucun champ : il n’y a rien à remplir."],
    ["No field", "The list “fields” describes no field: there is nothing to fill in."],
    '{"fields": []}',
  ),
  "schema.package-without-schema": finding(
    [
      "Paquet sans schéma",
      "Ce fichier est un Data Package dont aucune ressource ne contient son schéma. Donnez le fichier du schéma lui-même.",
    ],
    [
      "Package without a schema",
      "This file is a Data Package and none of its resources holds its schema. Please give the schema file itself.",
    ],
    '{"resources": [{"schema": "schema.json"}]}',
  ),
  "schema.data-package": finding(
    [
      "Data Package",
      "Ce fichier est un Data Package ({count, plural, one {# ressource} other {# ressources}}) : nous lisons le schéma de la première ressource qui en a un.",
    ],
    [
      "Data Package",
      "This file is a Data Package ({count, plural, one {# resource} other {# resources}}): we read the schema of the first resource that has one.",
    ],
    '{"resources": [{"schema": {"fields": [{"name": "nom"}]}}]}',
  ),
  "schema.wrapped": finding(
    ["Schéma dans un autre objet", "Le schéma est rangé sous « schema » : nous le lisons là."],
    ["Schema inside another object", "The schema stands under “schema”: we read it there."],
    '{"schema": {"fields": [{"name": "nom"}]}}',
  ),
};

const fieldList: RuleCatalogue = {
  "schema.fields-object": finding(
    [
      "Champs sans ordre",
      "« fields » est un objet au lieu d’une liste : les autres outils ne le liront pas. Nous prenons les champs dans l’ordre où ils sont écrits.",
    ],
    [
      "Fields without order",
      "“fields” is an object instead of a list: other tools will not read it. We take the fields in the order they are written.",
    ],
    '{"fields": {"nom": {}}}',
    '{"fields": [{"name": "nom"}]}',
  ),
  "schema.field-not-object": finding(
    ["Champ illisible", "Cet élément de « fields » ({written}) n’est pas un champ : il est laissé de côté."],
    ["Unreadable field", "This item of “fields” ({written}) is not a field: it is left aside."],
    "null",
  ),
  "schema.name-missing": finding(
    [
      "Champ sans nom",
      "Ce champ n’a pas de nom, donc aucune colonne ne peut lui répondre. Nous l’appelons « {read} ».",
    ],
    [
      "Field without a name",
      "This field has no name, so that no column can answer to it. We call it “{read}”.",
    ],
    '{"title": "Nom du lieu"}',
    "Nom du lieu",
  ),
  "schema.name-spaces": finding(
    [
      "Espaces autour d’un nom",
      "Le nom « {name} » est écrit avec des espaces autour : une colonne bien nommée ne serait pas reconnue. Nous les ôtons.",
    ],
    [
      "Spaces around a name",
      "The name “{name}” is written with spaces around it: a well-named column would not be recognised. We remove them.",
    ],
    '{"name": "nom "}',
    "nom",
  ),
  "schema.name-repeated": finding(
    [
      "Deux champs du même nom",
      "Plusieurs champs s’appellent « {name} » : on ne peut pas savoir lequel remplir. Celui-ci devient « {read} ».",
    ],
    [
      "Two fields with one name",
      "Several fields are called “{name}”: nobody can tell which to fill. This one becomes “{read}”.",
    ],
    "nom, nom",
    "nom, nom_2",
  ),
  "schema.field-repeated": finding(
    [
      "Champ écrit deux fois",
      "Le champ « {name} » est décrit deux fois à l’identique : nous le lisons une fois.",
    ],
    ["Field written twice", "The field “{name}” is described twice in the same words: we read it once."],
    "nom, nom",
    "nom",
  ),
  "schema.type-missing": finding(
    ["Type absent", "Ce champ ne dit pas son type : c’est du texte, comme le veut Table Schema."],
    ["No type", "This field does not say its type: it is text, as Table Schema has it."],
    '{"name": "nom"}',
    "string",
  ),
  "schema.type-unknown": finding(
    [
      "Type inconnu",
      "Le type « {written} » n’existe pas dans Table Schema : nous lisons ce champ comme du texte, sans contrôle de type.",
    ],
    [
      "Unknown type",
      "The type “{written}” does not exist in Table Schema: we read this field as text, with no check of its type.",
    ],
    "monnaie",
    "string",
  ),
  "schema.type-borrowed": finding(
    [
      "Type venu d’ailleurs",
      "Le type « {written} » n’est pas de Table Schema : les autres outils le refusent. Nous le lisons comme « {read} ».",
    ],
    [
      "Type from elsewhere",
      "The type “{written}” is not Table Schema’s: other tools refuse it. We read it as “{read}”.",
    ],
    "float",
    "number",
  ),
  "schema.format-unknown": finding(
    ["Format inconnu", "Le format « {written} » n’existe pas pour un texte : nous lisons « {read} »."],
    ["Unknown format", "The format “{written}” does not exist for a text: we read “{read}”."],
    "url",
    "uri",
  ),
  "schema.date-iso": finding(
    [
      "Format de date superflu",
      "« {written} » est déjà la forme normale des dates : nous lisons AAAA-MM-JJ.",
    ],
    ["Needless date format", "“{written}” already is the normal form of dates: we read YYYY-MM-DD."],
    "%Y-%m-%d",
    "default",
  ),
  "schema.date-coarse": finding(
    [
      "Date réduite",
      "Avec le format « {written} », ce champ n’est pas une date complète : nous le lisons comme « {read} ».",
    ],
    ["Shortened date", "With the format “{written}” this field is no full date: we read it as “{read}”."],
    "%Y",
    "year",
  ),
  "schema.date-any": finding(
    [
      "Toutes les écritures de date",
      "Le format « any » laisse chacun écrire les dates à sa façon : 03/04/2021 devient ambigu. Nous publions AAAA-MM-JJ.",
    ],
    [
      "Dates written anyhow",
      "The format “any” lets everyone write dates their own way: 03/04/2021 becomes ambiguous. We publish YYYY-MM-DD.",
    ],
    "any",
    "default",
  ),
  "schema.date-format": finding(
    [
      "Format de date particulier",
      "Ce schéma demande des dates au format « {written} ». Nous lisons et publions AAAA-MM-JJ (ISO 8601), que tous les outils comprennent.",
    ],
    [
      "Own date format",
      "This schema asks for dates as “{written}”. We read and publish YYYY-MM-DD (ISO 8601), which every tool understands.",
    ],
    "%d/%m/%Y",
    "default",
  ),
  "schema.truth-list": finding(
    ["Mots du oui et du non", "« {written} » devrait être dans une liste : nous le lisons ainsi."],
    ["Words for yes and no", "“{written}” should be in a list: we read it so."],
    '"oui"',
    '["oui"]',
  ),
  "schema.example-object": finding(
    [
      "Exemple qui n’est pas un texte",
      "L’exemple est un objet : une cellule ne contient que du texte. Nous montrons son écriture JSON.",
    ],
    [
      "Example that is no text",
      "The example is an object: a cell only holds text. We show it written as JSON.",
    ],
    '{"type": "Point"}',
  ),
  "schema.example-list": finding(
    [
      "Exemple qui en contient plusieurs",
      "L’exemple {written} est une liste, alors que le champ prend une seule valeur : nous en montrons la première.",
    ],
    [
      "Example holding several",
      "The example {written} is a list while the field takes one value: we show the first of them.",
    ],
    '["montant", "descendant"]',
    "montant",
  ),
  "schema.example-breach": finding(
    [
      "Exemple contraire au schéma",
      "L’exemple « {example} » ne respecte pas le champ qu’il illustre : il trompe ceux qui remplissent. Les contraintes l’emportent.",
    ],
    [
      "Example against the schema",
      "The example “{example}” does not meet the field it shows: it misleads those who fill it in. The constraints prevail.",
    ],
    "exemple de 12 caractères, maxLength 10",
  ),
};

const constraints: RuleCatalogue = {
  "schema.constraints-misspelt": finding(
    [
      "« constraints » mal écrit",
      "« {written} » est une faute de frappe : les autres outils ignorent ces contraintes sans le dire. Nous les appliquons.",
    ],
    [
      "“constraints” misspelt",
      "“{written}” is a typing mistake: other tools ignore these constraints without a word. We apply them.",
    ],
    "contraints",
    "constraints",
  ),
  "schema.constraint-outside": finding(
    [
      "Contrainte mal rangée",
      "« {name} » est écrit à côté de « constraints » : les autres outils l’ignorent. Nous l’appliquons.",
    ],
    ["Constraint out of place", "“{name}” stands beside “constraints”: other tools ignore it. We apply it."],
    '{"name": "type", "enum": ["a"]}',
    '{"constraints": {"enum": ["a"]}}',
  ),
  "schema.constraint-text": finding(
    ["Contrainte écrite en texte", "« {name} » vaut le texte « {written} » : nous le lisons comme {read}."],
    ["Constraint written as text", "“{name}” is the text “{written}”: we read it as {read}."],
    '{"required": "true"}',
    "true",
  ),
  "schema.constraint-value": finding(
    [
      "Contrainte illisible",
      "« {name} » vaut {written}, ce qui n’a pas de sens ici : cette contrainte n’est pas contrôlée.",
    ],
    ["Unreadable constraint", "“{name}” is {written}, which means nothing: this constraint is not checked."],
    '{"maxLength": "long"}',
  ),
  "schema.constraint-unknown": finding(
    [
      "Contrainte inconnue",
      "« {name} » n’est pas une contrainte de Table Schema : elle n’est pas contrôlée.",
    ],
    ["Unknown constraint", "“{name}” is not a constraint of Table Schema: it is not checked."],
    '{"obligatoire": true}',
  ),
  "schema.enum-list": finding(
    [
      "Liste de valeurs réduite à une",
      "« enum » devrait être une liste : nous lisons {written} comme la seule valeur permise.",
    ],
    [
      "List of values that is one value",
      "“enum” should be a list: we read {written} as the only allowed value.",
    ],
    '{"enum": "oui"}',
    '{"enum": ["oui"]}',
  ),
  "schema.enum-spaces": finding(
    [
      "Espaces dans une valeur permise",
      "La valeur « {value} » est écrite avec des espaces autour, qu’aucune cellule n’aura : nous les ôtons.",
    ],
    [
      "Spaces in an allowed value",
      "The value “{value}” is written with spaces around it, which no cell will have: we remove them.",
    ],
    '"sans porc "',
    "sans porc",
  ),
  "schema.enum-repeated": finding(
    [
      "Valeurs permises répétées",
      "{count, plural, one {Une valeur permise est répétée} other {# valeurs permises sont répétées}} : nous les lisons une fois.",
    ],
    [
      "Repeated allowed values",
      "{count, plural, one {One allowed value is repeated} other {# allowed values are repeated}}: we read them once.",
    ],
    '["a", "a"]',
    '["a"]',
  ),
  "schema.array-item-text": finding(
    [
      "Description d’éléments écrite en texte",
      "« arrayItem » est un texte (écrit par Python) au lieu d’un objet : les autres outils l’ignorent. Nous le lisons.",
    ],
    [
      "Description of items written as text",
      "“arrayItem” is a text (written by Python) instead of an object: other tools ignore it. We read it.",
    ],
    "{'type': 'string'}",
    '{"type": "string"}',
  ),
  "schema.array-item-lost": finding(
    [
      "Valeurs d’une liste qui n’en est pas une",
      "« arrayItem » décrit une liste, mais ce champ est un texte. Nous gardons ces valeurs comme suggestions, sans refuser les autres.",
    ],
    [
      "Values of a list that is none",
      "“arrayItem” describes a list, but this field is a text. We keep its values as suggestions and refuse no other.",
    ],
    '{"type": "string", "arrayItem": {"enum": ["a"]}}',
  ),
  "schema.pattern-anchors": finding(
    [
      "Motif sans début ni fin",
      "Le motif « {pattern} » ne dit pas « ^…$ ». Dans Table Schema, il porte de toute façon sur la valeur entière : nous l’appliquons ainsi.",
    ],
    [
      "Pattern without ends",
      "The pattern “{pattern}” does not say “^…$”. In Table Schema it concerns the whole value anyway: we apply it so.",
    ],
    "\\d{5}",
    "^\\d{5}$",
  ),
  "schema.pattern-python": finding(
    ["Motif écrit pour Python", "Le motif « {pattern} » n’est compris que de Python : nous le traduisons."],
    ["Pattern written for Python", "The pattern “{pattern}” is only understood by Python: we translate it."],
    "(?P<code>\\d+)\\Z",
    "(?<code>\\d+)$",
  ),
  "schema.pattern-broken": finding(
    [
      "Motif illisible",
      "Le motif « {pattern} » n’est pas une expression régulière correcte : la forme de ce champ n’est pas contrôlée.",
    ],
    [
      "Unreadable pattern",
      "The pattern “{pattern}” is no correct regular expression: the form of this field is not checked.",
    ],
    "(\\d",
  ),
  "schema.pattern-unchecked": finding(
    [
      "Motif trop coûteux",
      "Le motif « {pattern} » pourrait demander un temps démesuré : la forme de ce champ n’est pas contrôlée. Simplifiez-le.",
    ],
    [
      "Pattern too costly",
      "The pattern “{pattern}” could take forever: the form of this field is not checked. Please simplify it.",
    ],
    "^(a+)+(?!b)$",
  ),
  "schema.bounds-crossed": finding(
    [
      "Bornes inversées",
      "Le minimum ({low}) dépasse le maximum ({high}) : aucune valeur ne conviendrait. Ces bornes ne sont pas contrôlées.",
    ],
    [
      "Crossed bounds",
      "The minimum ({low}) is above the maximum ({high}): no value would do. These bounds are not checked.",
    ],
    "minimum 10, maximum 1",
  ),
  "schema.bounds-swapped": finding(
    [
      "Bornes de longitude et latitude échangées",
      "Les bornes ±{written} sont celles de l’autre axe : une longitude va de -180 à 180, une latitude de -90 à 90. Nous lisons ±{read}.",
    ],
    [
      "Bounds of longitude and latitude exchanged",
      "The bounds ±{written} are the other axis’s: a longitude goes from -180 to 180, a latitude from -90 to 90. We read ±{read}.",
    ],
    "latitude ±180",
    "latitude ±90",
  ),
  "schema.bound-unreadable": finding(
    [
      "Borne illisible",
      "« {name} » vaut « {written} », qui n’est pas une valeur de ce type : cette borne n’est pas contrôlée.",
    ],
    [
      "Unreadable bound",
      "“{name}” is “{written}”, which is no value of this type: this bound is not checked.",
    ],
    '{"type": "date", "minimum": "hier"}',
  ),
  "schema.enum-type": finding(
    [
      "Valeur permise d’un autre type",
      "La valeur permise « {value} » n’est pas du type du champ : elle ne sera jamais acceptée.",
    ],
    [
      "Allowed value of another type",
      "The allowed value “{value}” is not of the field’s type: it will never be accepted.",
    ],
    '{"type": "integer", "enum": ["un"]}',
  ),
};

const wholeSchema: RuleCatalogue = {
  "schema.missing-values-absent": finding(
    [
      "Valeurs absentes non précisées",
      "Le schéma ne dit pas comment s’écrit une absence de valeur : nous lisons les cellules vides, elles seules, comme telles.",
    ],
    [
      "Missing values not said",
      "The schema does not say how a missing value is written: we read empty cells, and only them, as such.",
    ],
    "",
    '{"missingValues": [""]}',
  ),
  "schema.missing-values-empty": finding(
    [
      "Cellule vide oubliée",
      "« missingValues » ne contient pas la cellule vide : nous la lisons quand même comme une absence de valeur.",
    ],
    [
      "Empty cell forgotten",
      "“missingValues” does not hold the empty cell: we still read it as a missing value.",
    ],
    '["NA"]',
    '["", "NA"]',
  ),
  "schema.key-unknown": finding(
    [
      "Clé sur un champ inconnu",
      "La clé nomme {names}, qui n’est pas un champ du schéma : cette clé n’est pas contrôlée.",
    ],
    [
      "Key on an unknown field",
      "The key names {names}, which is no field of the schema: this key is not checked.",
    ],
    '{"primaryKey": "identifiant"}',
  ),
  "schema.foreign-keys": finding(
    [
      "Liens vers un autre tableau",
      "Le schéma relie ce tableau à un autre ({count, plural, one {# lien} other {# liens}}) : ce n’est pas contrôlé, car un fichier est lu seul.",
    ],
    [
      "Links to another table",
      "The schema links this table to another ({count, plural, one {# link} other {# links}}): this is not checked, because a file is read alone.",
    ],
    '{"foreignKeys": [{"fields": "commune"}]}',
  ),
  "schema.check-shape": finding(
    ["Contrôle illisible", "Ce contrôle ({written}) n’a pas de nom : il n’est pas fait."],
    ["Unreadable check", "This check ({written}) has no name: it is not made."],
    '{"custom_checks": [{}]}',
  ),
  "schema.check-columns": finding(
    [
      "Contrôle sur un champ inconnu",
      "Le contrôle « {check} » nomme {names}, qui n’est pas un champ du schéma : il n’est pas fait.",
    ],
    [
      "Check on an unknown field",
      "The check “{check}” names {names}, which is no field of the schema: it is not made.",
    ],
    '{"name": "french-siret-value", "params": {"column": "siret"}}',
  ),
  "schema.check-unknown": finding(
    ["Contrôle inconnu", "Le contrôle « {check} » n’est pas connu de ce logiciel : il n’est pas fait."],
    ["Unknown check", "The check “{check}” is not known to this software: it is not made."],
    '{"name": "controle-maison"}',
  ),
  "schema.check-params": finding(
    [
      "Contrôle incomplet",
      "Il manque au contrôle « {check} » de quoi être fait (colonnes ou comparaison) : il n’est pas fait.",
    ],
    ["Incomplete check", "The check “{check}” lacks what it needs (columns or comparison): it is not made."],
    '{"name": "compare-columns-value", "params": {"column": "a"}}',
  ),
  "schema.geometry-unknown": finding(
    [
      "Position sur un champ inconnu",
      "« {part} » nomme « {name} », qui n’est pas un champ du schéma : cette partie de la position est laissée de côté.",
    ],
    [
      "Position on an unknown field",
      "“{part}” names “{name}”, which is no field of the schema: this part of the position is left aside.",
    ],
    '{"traboule:geometry": {"longitude": "lon"}}',
  ),
  "schema.kind-unknown": finding(
    ["Nature inconnue", "« {written} » n’est pas une nature de valeur connue : nous la déduisons du champ."],
    ["Unknown kind", "“{written}” is no known kind of value: we infer it from the field."],
    '{"traboule:kind": "couleur"}',
  ),
  "schema.vocabulary-empty": finding(
    [
      "Liste de valeurs vide",
      "La liste de valeurs ({written}) ne contient aucune valeur lisible : le champ reste libre.",
    ],
    ["Empty list of values", "The list of values ({written}) holds no readable value: the field stays free."],
    '{"traboule:vocabulary": []}',
  ),
};

export const schemaMessages: RuleCatalogue = { ...notASchema, ...fieldList, ...constraints, ...wholeSchema };
