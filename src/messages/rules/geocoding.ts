import type { RuleCatalogue } from "../catalogue.ts";

/** Geocoding: why an address was answered so, and what is wrong with an index or its sources. */
export const geocodingMessages: RuleCatalogue = {
  "geocoding.exact": {
    fr: { title: "Adresse trouvée", text: "Adresse trouvée telle quelle : « {value} »." },
    en: { title: "Address found", text: "Address found as written: “{value}”." },
    example: { raw: "12 rue Neuve 69500 Bron", result: "12 Rue Neuve 69500 Bron" },
  },
  "geocoding.number-absent": {
    fr: {
      title: "Numéro absent, voie exacte",
      text: "Le numéro {number} n’est pas dans la base d’adresses ; la voie y est. Placez le point, ou faites ajouter le numéro.",
    },
    en: {
      title: "Number absent, street exact",
      text: "Number {number} is not in the address base; the street is. Place the point, or have the number added.",
    },
    example: { raw: "999 rue Neuve, Bron", result: "Rue Neuve 69500 Bron" },
  },
  "geocoding.number-suffix": {
    fr: {
      title: "Complément du numéro différent",
      text: "La base d’adresses n’a pas « {number} » : le numéro le plus proche est proposé. Vérifiez bis, ter ou la lettre.",
    },
    en: {
      title: "House number suffix differs",
      text: "The address base has no “{number}”: the nearest number is proposed. Check bis, ter or the letter.",
    },
    example: { raw: "12 B rue Neuve, Bron", result: "12 bis Rue Neuve 69500 Bron" },
  },
  "geocoding.no-number": {
    fr: {
      title: "Voie sans numéro",
      text: "L’adresse n’a pas de numéro et la voie s’étend à {metres} m de son milieu : placez le point.",
    },
    en: {
      title: "Street without a number",
      text: "The address has no number and the street reaches {metres} m from its middle: place the point.",
    },
    example: { raw: "rue Neuve, Bron", result: "Rue Neuve 69500 Bron" },
  },
  "geocoding.short-street": {
    fr: {
      title: "Voie courte, sans numéro",
      text: "L’adresse n’a pas de numéro ; la voie ou le lieu-dit est assez petit pour que le point soit juste.",
    },
    en: {
      title: "Short street, no number",
      text: "The address has no number; the street or place is small enough for the point to be right.",
    },
    example: { raw: "impasse Neuve, Bron", result: "Impasse Neuve 69500 Bron" },
  },
  "geocoding.place-alone": {
    fr: {
      title: "Lieu-dit sans numéro",
      text: "L’adresse nomme un lieu-dit dont l’étendue n’est pas connue : vérifiez le point.",
    },
    en: {
      title: "Place without a number",
      text: "The address names a place whose extent is unknown: check the point.",
    },
    example: { raw: "le Bourg, Affoux", result: "Le Bourg 69170 Affoux" },
  },
  "geocoding.relative-place": {
    fr: {
      title: "Lieu décrit, sans adresse",
      text: "Ce texte situe un lieu par rapport à un autre ; ce n’est pas une adresse. Placez le point sur la carte.",
    },
    en: {
      title: "Place described, no address",
      text: "This text places something relative to something else; it is no address. Place the point on the map.",
    },
    example: { raw: "Derrière l’église", result: "Affoux" },
  },
  "geocoding.several-numbers": {
    fr: {
      title: "Plusieurs numéros",
      text: "La cellule contient plusieurs numéros : le premier qui existe est proposé. Gardez celui qui convient.",
    },
    en: {
      title: "Several numbers",
      text: "The cell holds several numbers: the first that exists is proposed. Keep the right one.",
    },
    example: { raw: "n°75/n°88/n°112 rue Neuve", result: "75 Rue Neuve 69500 Bron" },
  },
  "geocoding.crossing": {
    fr: {
      title: "Croisement de deux voies",
      text: "Les deux voies se rejoignent à cet endroit (numéros les plus proches à {metres} m). Vérifiez le point.",
    },
    en: {
      title: "Crossing of two streets",
      text: "The two streets meet here (nearest numbers {metres} m apart). Check the point.",
    },
    example: { raw: "angle rue Neuve / rue Haute", result: "Rue Neuve / Rue Haute 69500 Bron" },
  },
  "geocoding.crossing-apart": {
    fr: {
      title: "Voies qui ne se croisent pas",
      text: "Les deux voies existent mais ne se rejoignent pas dans la base d’adresses : placez le point.",
    },
    en: {
      title: "Streets that do not cross",
      text: "Both streets exist but do not meet in the address base: place the point.",
    },
    example: { raw: "angle rue Neuve / rue Haute", result: "Rue Neuve 69500 Bron" },
  },
  "geocoding.street-spelling": {
    fr: {
      title: "Nom de voie proche",
      text: "Le nom de la voie est écrit un peu autrement dans la base d’adresses.",
    },
    en: {
      title: "Street name spelt otherwise",
      text: "The street’s name is spelt a little differently in the address base.",
    },
    example: { raw: "12 rue Voltare, Bron", result: "12 Rue Voltaire 69500 Bron" },
  },
  "geocoding.street-type": {
    fr: {
      title: "Type de voie différent",
      text: "Le type de voie diffère ou manque : « {value} » est-elle bien la voie voulue ?",
    },
    en: {
      title: "Street type differs",
      text: "The street type differs or lacks: is “{value}” the street meant?",
    },
    example: { raw: "12 av Neuve, Bron", result: "12 Rue Neuve 69500 Bron" },
  },
  "geocoding.street-partial": {
    fr: {
      title: "Nom de voie incomplet",
      text: "Une partie du nom de la voie manque dans l’adresse : vérifiez « {value} ».",
    },
    en: {
      title: "Street name incomplete",
      text: "Part of the street’s name is missing in the address: check “{value}”.",
    },
    example: { raw: "12 rue Moulin, Bron", result: "12 Rue Jean Moulin 69500 Bron" },
  },
  "geocoding.words-unexplained": {
    fr: {
      title: "Mots non reconnus",
      text: "L’adresse contient des mots que « {value} » n’explique pas : vérifiez-la.",
    },
    en: {
      title: "Words not recognised",
      text: "The address has words that “{value}” does not explain: check it.",
    },
    example: { raw: "12 rue Neuve du Port, Bron", result: "12 Rue Neuve 69500 Bron" },
  },
  "geocoding.street-likeness": {
    fr: {
      title: "Ressemblance insuffisante",
      text: "« {value} » est la voie la plus ressemblante : vérifiez-la.",
    },
    en: { title: "Not alike enough", text: "“{value}” is the most similar street: check it." },
    example: { raw: "12 r nve, Bron", result: "12 Rue Neuve 69500 Bron" },
  },
  "geocoding.rival": {
    fr: { title: "Deux réponses possibles", text: "Une autre adresse convient presque autant : choisissez." },
    en: { title: "Two possible answers", text: "Another address fits almost as well: choose." },
    example: { raw: "12 Neuve, Bron", result: "12 Rue Neuve 69500 Bron" },
  },
  "geocoding.street-unknown": {
    fr: {
      title: "Voie introuvable",
      text: "La voie n’est pas dans la base d’adresses de la commune : le point proposé est celui de la commune.",
    },
    en: {
      title: "Street not found",
      text: "The street is not in the commune’s address base: the point proposed is the commune’s.",
    },
    example: { raw: "12 rue Inconnue, Bron", result: "Bron" },
  },
  "geocoding.commune-only": {
    fr: {
      title: "Commune seule",
      text: "Le texte ne nomme que la commune : le point proposé est celui de la commune.",
    },
    en: {
      title: "Commune only",
      text: "The text names only the commune: the point proposed is the commune’s.",
    },
    example: { raw: "69500 Bron", result: "Bron" },
  },
  "geocoding.commune-unknown": {
    fr: {
      title: "Commune inconnue",
      text: "L’adresse ne dit pas dans quelle commune chercher : indiquez la commune ou le code postal.",
    },
    en: {
      title: "Unknown commune",
      text: "The address does not say where to look: give the commune or the postcode.",
    },
    example: { raw: "12 rue Neuve", result: "" },
  },
  "geocoding.commune-absent": {
    fr: {
      title: "Commune absente de l’index",
      text: "L’index d’adresses ne contient pas {city} : ajoutez son fichier d’adresses à l’index.",
    },
    en: {
      title: "Commune not in the index",
      text: "The address index does not hold {city}: add its address file to the index.",
    },
    example: { raw: "12 rue Neuve 13001 Marseille", result: "" },
  },
  "geocoding.commune-differs": {
    fr: {
      title: "Commune en désaccord",
      text: "L’adresse nomme « {city} », mais le code de la ligne est celui d’une autre commune : vérifiez.",
    },
    en: {
      title: "Commune at odds",
      text: "The address names “{city}”, but the row’s code is another commune’s: check.",
    },
    example: { raw: "12 rue Neuve, Bron (69266)", result: "" },
  },
  "geocoding.commune-homonyms": {
    fr: {
      title: "Communes de même nom",
      text: "{count} communes s’appellent « {city} » : indiquez le code postal.",
    },
    en: {
      title: "Communes of the same name",
      text: "{count} communes are called “{city}”: give the postcode.",
    },
    example: { raw: "12 rue Neuve, Saint-Denis", result: "" },
  },
  "geocoding.postal-locality": {
    fr: { title: "Lieu-dit écrit comme commune", text: "« {city} » est un lieu-dit de la commune." },
    en: { title: "Locality written as commune", text: "“{city}” is a locality of the commune." },
    example: { raw: "12 rue Neuve 35170 Pont-Réan", result: "12 Rue Neuve 35170 Bruz" },
  },
  "geocoding.commune-spelling": {
    fr: { title: "Nom de commune proche", text: "« {city} » s’écrit un peu autrement." },
    en: { title: "Commune spelt otherwise", text: "“{city}” is spelt a little differently." },
    example: { raw: "12 rue Neuve, Brron", result: "12 Rue Neuve 69500 Bron" },
  },
  "geocoding.postcode-differs": {
    fr: {
      title: "Code postal en désaccord",
      text: "Le code postal {postcode} n’est pas celui de la commune ; le nom de la commune a été suivi.",
    },
    en: {
      title: "Postcode at odds",
      text: "Postcode {postcode} is not the commune’s; the commune’s name was followed.",
    },
    example: { raw: "12 rue Neuve 69100 Bron", result: "12 Rue Neuve 69500 Bron" },
  },
  "geocoding.other-postcode": {
    fr: {
      title: "Code postal différent de celui de la réponse",
      text: "L’adresse donne le code postal {postcode}, la réponse est ailleurs dans la commune : vérifiez.",
    },
    en: {
      title: "Postcode differs from the answer’s",
      text: "The address gives postcode {postcode}, the answer lies elsewhere in the commune: check.",
    },
    example: { raw: "10 rue Neuve 69002 Lyon", result: "10 Rue Neuve 69001 Lyon" },
  },
  "geocoding.postcode-only": {
    fr: {
      title: "Commune tirée du code postal",
      text: "L’adresse ne nomme pas la commune : elle vient du code postal {postcode}.",
    },
    en: {
      title: "Commune from the postcode",
      text: "The address does not name the commune: it comes from postcode {postcode}.",
    },
    example: { raw: "12 rue Neuve 69500", result: "12 Rue Neuve 69500 Bron" },
  },
  "geocoding.too-long": {
    fr: {
      title: "Texte trop long",
      text: "Ce texte est trop long pour une adresse ; seuls son début et sa fin ont été lus.",
    },
    en: {
      title: "Text too long",
      text: "This text is too long for an address; only its start and end were read.",
    },
    example: { raw: "", result: "" },
  },
  "geocoding.empty": {
    fr: { title: "Adresse vide", text: "La cellule ne contient pas d’adresse." },
    en: { title: "Empty address", text: "The cell holds no address." },
    example: { raw: "", result: "" },
  },
  "geocoding.index-missing": {
    fr: {
      title: "Index d’adresses introuvable",
      text: "L’index d’adresses « {name} » est absent ou illisible. Construisez-le avec « traboule addresses build ».",
    },
    en: {
      title: "Address index not found",
      text: "The address index “{name}” is missing or cannot be read. Build it with “traboule addresses build”.",
    },
    example: { raw: "", result: "" },
  },
  "geocoding.index-foreign": {
    fr: {
      title: "Ce fichier n’est pas un index d’adresses",
      text: "« {name} » n’est pas un index d’adresses de Traboule. Rien n’a été écrit à sa place.",
    },
    en: {
      title: "This file is no address index",
      text: "“{name}” is not an address index of Traboule. Nothing was written in its place.",
    },
    example: { raw: "", result: "" },
  },
  "geocoding.index-version": {
    fr: {
      title: "Index d’une autre version",
      text: "L’index « {name} » est de la version {version} ; ce programme lit la version {expected}. Construisez-le de nouveau.",
    },
    en: {
      title: "Index of another version",
      text: "The index “{name}” is of version {version}; this program reads version {expected}. Build it again.",
    },
    example: { raw: "", result: "" },
  },
  "geocoding.index-damaged": {
    fr: {
      title: "Index endommagé",
      text: "L’index « {name} » est tronqué ou endommagé. Construisez-le de nouveau.",
    },
    en: { title: "Damaged index", text: "The index “{name}” is truncated or damaged. Build it again." },
    example: { raw: "", result: "" },
  },
  "geocoding.source-missing": {
    fr: { title: "Fichier d’adresses introuvable", text: "Le fichier « {name} » est absent ou illisible." },
    en: { title: "Address file not found", text: "The file “{name}” is missing or cannot be read." },
    example: { raw: "", result: "" },
  },
  "geocoding.source-truncated": {
    fr: {
      title: "Fichier compressé incomplet",
      text: "Le fichier « {name} » est incomplet : téléchargez-le de nouveau.",
    },
    en: { title: "Truncated compressed file", text: "The file “{name}” is incomplete: download it again." },
    example: { raw: "", result: "" },
  },
  "geocoding.source-columns": {
    fr: {
      title: "Colonnes d’adresses absentes",
      text: "« {name} » n’a pas les colonnes d’un fichier d’adresses BAN ou BAL. Il manque : {columns}.",
    },
    en: {
      title: "Address columns lacking",
      text: "“{name}” lacks the columns of a BAN or BAL address file: {columns}.",
    },
    example: { raw: "", result: "" },
  },
  "geocoding.source-content": {
    fr: {
      title: "Contenu inattendu",
      text: "La plupart des lignes de « {name} » ne sont pas des adresses : les colonnes ont peut-être été décalées.",
    },
    en: {
      title: "Unexpected content",
      text: "Most lines of “{name}” are no addresses: its columns may have moved.",
    },
    example: { raw: "", result: "" },
  },
  "geocoding.source-line": {
    fr: {
      title: "Ligne illisible",
      text: "La ligne {line} de « {name} » n’est pas du JSON : le fichier est peut-être incomplet.",
    },
    en: {
      title: "Unreadable line",
      text: "Line {line} of “{name}” is not JSON: the file may be incomplete.",
    },
    example: { raw: "", result: "" },
  },
  "geocoding.source-empty": {
    fr: { title: "Fichier d’adresses vide", text: "Le fichier « {name} » est vide." },
    en: { title: "Empty address file", text: "The file “{name}” is empty." },
    example: { raw: "", result: "" },
  },
};
