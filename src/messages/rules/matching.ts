import type { RuleCatalogue } from "../catalogue.ts";

const LOOK_FR =
  "{look, select, email {des adresses électroniques} phone {des numéros de téléphone} url {des adresses de sites} " +
  "date {des dates} time {des heures} year {des années} boolean {des oui ou non} integer {des nombres entiers} " +
  "number {des nombres} postcode {des codes postaux} insee {des codes INSEE} siret {des numéros SIRET} " +
  "siren {des numéros SIREN} rna {des numéros RNA} latitude {des latitudes} longitude {des longitudes} " +
  "pair {des positions} wkt {des géométries} geojson {des géométries} opening_hours {des horaires} " +
  "address {des adresses} full_address {des adresses complètes} street {des noms de voies} house_number {des numéros de voie} " +
  "commune {des noms de communes} vocabulary {des valeurs de la liste attendue} other {ce qui est attendu}}";

const LOOK_EN =
  "{look, select, email {e-mail addresses} phone {telephone numbers} url {web addresses} date {dates} time {times} " +
  "year {years} boolean {yes or no} integer {whole numbers} number {numbers} postcode {postcodes} insee {INSEE codes} " +
  "siret {SIRET numbers} siren {SIREN numbers} rna {RNA numbers} latitude {latitudes} longitude {longitudes} " +
  "pair {positions} wkt {geometries} geojson {geometries} opening_hours {opening hours} address {addresses} " +
  "full_address {full addresses} street {street names} house_number {house numbers} commune {names of communes} " +
  "vocabulary {values of the expected list} other {what is expected}}";

const PART_FR =
  "{part, select, address_number {le numéro} address_street {la voie} address_line {l’adresse} address_postcode {le code postal} " +
  "address_commune {la commune} position_latitude {la latitude} position_longitude {la longitude} other {une partie}}";

const PART_EN =
  "{part, select, address_number {the house number} address_street {the street} address_line {the address} " +
  "address_postcode {the postcode} address_commune {the commune} position_latitude {the latitude} " +
  "position_longitude {the longitude} other {a part}}";

/** Why a column was recognised as a field, in words. */
export const matchingMessages: RuleCatalogue = {
  "matching.given": {
    fr: { title: "Correspondance fournie", text: "La correspondance que vous avez fournie le dit." },
    en: { title: "Given mapping", text: "The mapping you gave says so." },
    example: { raw: "Lieu", result: "nom" },
  },
  "matching.template": {
    fr: { title: "Gabarit", text: "Le fichier vient du gabarit de ce modèle." },
    en: { title: "Template", text: "The file comes from this model’s template." },
    example: { raw: "Nom du parc", result: "nom" },
  },
  "matching.remembered": {
    fr: {
      title: "Correspondance retenue",
      text: "{author} a confirmé cette correspondance le {date} pour un fichier semblable.",
    },
    en: { title: "Remembered mapping", text: "{author} confirmed this match on {date} for a similar file." },
    example: { raw: "Lieu", result: "nom" },
  },
  "matching.same-name": {
    fr: { title: "Même intitulé", text: "La colonne « {column} » porte le nom technique du champ." },
    en: { title: "Same heading", text: "The column “{column}” bears the field’s technical name." },
    example: { raw: "Code_Postal", result: "code_postal" },
  },
  "matching.same-title": {
    fr: { title: "Même intitulé", text: "La colonne « {column} » porte l’intitulé du champ." },
    en: { title: "Same heading", text: "The column “{column}” bears the field’s title." },
    example: { raw: "code postal *", result: "code_postal" },
  },
  "matching.same-alias": {
    fr: { title: "Autre intitulé connu", text: "« {column} » est un autre intitulé connu de ce champ." },
    en: { title: "Known other heading", text: "“{column}” is another known heading of this field." },
    example: { raw: "Nom du site", result: "nom" },
  },
  "matching.synonym": {
    fr: { title: "Synonyme connu", text: "« {column} » veut dire la même chose que « {label} »." },
    en: { title: "Known synonym", text: "“{column}” means the same as “{label}”." },
    example: { raw: "CP", result: "code_postal" },
  },
  "matching.misspelt": {
    fr: { title: "Intitulé à une faute près", text: "« {column} » s’écrit presque comme « {label} »." },
    en: { title: "Misspelt heading", text: "“{column}” is spelt almost like “{label}”." },
    example: { raw: "pourcentagesuvbvention", result: "pourcentageSubvention" },
  },
  "matching.alike": {
    fr: { title: "Intitulé proche", text: "« {column} » ressemble à « {label} »." },
    en: { title: "Similar heading", text: "“{column}” resembles “{label}”." },
    example: { raw: "Nom de la structure", result: "nom" },
  },
  "matching.alike-content": {
    fr: {
      title: "Intitulé proche et contenu attendu",
      text: `« {column} » ressemble à « {label} », et la colonne contient ${LOOK_FR}.`,
    },
    en: {
      title: "Similar heading and expected content",
      text: `“{column}” resembles “{label}”, and the column holds ${LOOK_EN}.`,
    },
    example: { raw: "Contact mail de l’accueil", result: "courriel" },
  },
  "matching.content": {
    fr: { title: "Reconnue à son contenu", text: `La colonne contient ${LOOK_FR}.` },
    en: { title: "Recognised by its content", text: `The column holds ${LOOK_EN}.` },
    example: { raw: "Colonne4", result: "courriel" },
  },
  "matching.thing": {
    fr: {
      title: "Colonne qui nomme l’objet",
      text: "« {column} » désigne l’objet même du fichier : c’est son nom.",
    },
    en: {
      title: "Column that names the thing",
      text: "“{column}” is the very thing the file is about: its name.",
    },
    example: { raw: "Lieu", result: "nom" },
  },
  "matching.axes": {
    fr: {
      title: "Axes reconnus à leur contenu",
      text: "Les valeurs de « {column} » et de l’autre axe disent lequel est la latitude, lequel la longitude.",
    },
    en: {
      title: "Axes recognised by their content",
      text: "The values of “{column}” and of the other axis tell the latitude from the longitude.",
    },
    example: { raw: "Coord. X", result: "latitude" },
  },
  "matching.joined": {
    fr: { title: "Colonnes réunies", text: "Les colonnes {columns} forment ensemble cette valeur." },
    en: { title: "Joined columns", text: "The columns {columns} make up this value together." },
    example: { raw: "N° + Voie", result: "adresse" },
  },
  "matching.part": {
    fr: { title: "Partie d’une colonne", text: `Nous lisons ici ${PART_FR} dans la colonne « {column} ».` },
    en: { title: "Part of a column", text: `Here we read ${PART_EN} in the column “{column}”.` },
    example: { raw: "12 rue des Lilas 69500 Bron", result: "69500" },
  },
  "mapping.not-a-mapping": {
    fr: {
      title: "Fichier de correspondances illisible",
      text: "Ce fichier ne contient pas de liste de correspondances. Attendu : une liste « mapping » de lignes avec « column » et « field ».",
    },
    en: {
      title: "Unreadable mapping file",
      text: "This file holds no list of matches. Expected: a list “mapping” of lines with “column” and “field”.",
    },
    example: { raw: "{}", result: "" },
  },
  "mapping.field-missing": {
    fr: {
      title: "Ligne sans champ",
      text: "La ligne {line} ne dit pas quel champ elle remplit : ajoutez « field ».",
    },
    en: {
      title: "Line without a field",
      text: "Line {line} does not say which field it fills: add “field”.",
    },
    example: { raw: '{ "column": "Lieu" }', result: "" },
  },
  "mapping.field-unknown": {
    fr: {
      title: "Champ inconnu du modèle",
      text: "La ligne {line} nomme le champ « {field} », que le modèle n’a pas.",
    },
    en: {
      title: "Field unknown to the model",
      text: "Line {line} names the field “{field}”, which the model lacks.",
    },
    example: { raw: '{ "column": "Lieu", "field": "lieux" }', result: "" },
  },
  "mapping.field-twice": {
    fr: {
      title: "Champ rempli deux fois",
      text: "La ligne {line} remplit de nouveau le champ « {field} » : gardez une seule ligne, avec « columns » s’il faut réunir des colonnes.",
    },
    en: {
      title: "Field filled twice",
      text: "Line {line} fills the field “{field}” again: keep one line, with “columns” to join several.",
    },
    example: { raw: '{ "column": "Lieu", "field": "nom" }', result: "" },
  },
  "mapping.column-missing": {
    fr: {
      title: "Ligne sans colonne",
      text: "La ligne {line} ne dit pas de quelle colonne vient « {field} » : ajoutez « column ».",
    },
    en: {
      title: "Line without a column",
      text: "Line {line} does not say which column “{field}” comes from: add “column”.",
    },
    example: { raw: '{ "field": "nom" }', result: "" },
  },
  "mapping.part-unknown": {
    fr: {
      title: "Partie de cellule inconnue",
      text: "La ligne {line} demande la partie {part}, que nous ne savons pas extraire.",
    },
    en: {
      title: "Unknown part of a cell",
      text: "Line {line} asks for the part {part}, which we cannot extract.",
    },
    example: { raw: '{ "column": "Adresse", "field": "commune", "extract": "ville" }', result: "" },
  },
  "mapping.column-absent": {
    fr: {
      title: "Colonne absente du fichier",
      text: "La correspondance fournie prend « {field} » dans la colonne « {column} », que le fichier n’a pas.",
    },
    en: {
      title: "Column absent from the file",
      text: "The given mapping takes “{field}” from the column “{column}”, which the file lacks.",
    },
    example: { raw: '{ "column": "Lieu", "field": "nom" }', result: "" },
  },
  "mapping.column-twice": {
    fr: {
      title: "Colonne demandée deux fois",
      text: "La correspondance fournie prend « {field} » dans « {column} », qui remplit déjà un autre champ.",
    },
    en: {
      title: "Column asked for twice",
      text: "The given mapping takes “{field}” from “{column}”, which already fills another field.",
    },
    example: { raw: '{ "column": "Lieu", "field": "adresse" }', result: "" },
  },
  "matching.suggested": {
    fr: {
      title: "Colonne peut-être reconnue",
      text: "La colonne « {column} » remplit peut-être le champ « {field} ». Si c’est bien le cas, dites-le dans le fichier de correspondance.",
    },
    en: {
      title: "Column perhaps recognised",
      text: "The column “{column}” perhaps fills the field “{field}”. If so, say it in the mapping file.",
    },
    example: { raw: "N°", result: "" },
  },
};
