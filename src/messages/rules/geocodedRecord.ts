import type { RuleCatalogue } from "../catalogue.ts";

export const geocodedRecordMessages: RuleCatalogue = {
  "geocoding.position": {
    fr: { title: "Position trouvée par l’adresse", text: "Position de l’adresse « {label} »." },
    en: { title: "Position found from the address", text: "Position of the address “{label}”." },
    example: { raw: "", result: "4.913208" },
  },
  "geocoding.proposed": {
    fr: {
      title: "Position proposée",
      text: "L’adresse mène à « {label} », sans certitude. Vérifiez cette position sur la carte.",
    },
    en: {
      title: "Proposed position",
      text: "The address leads to “{label}”, without certainty. Check this position on the map.",
    },
    example: { raw: "", result: "4.913208" },
  },
  "geocoding.position-refused": {
    fr: {
      title: "Position du fichier remplacée par celle de l’adresse",
      text: "Ce que le fichier donne n’est pas une position. L’adresse « {label} » donne celle-ci : vérifiez-la.",
    },
    en: {
      title: "Position of the file replaced by the address’s",
      text: "What the file gives is no position. The address “{label}” gives this one: check it.",
    },
    example: { raw: "0", result: "4.913208" },
  },
  "geocoding.no-number": {
    fr: {
      title: "Voie sûre, sans numéro",
      text: "« {label} » est certaine, mais sans numéro : le point en est le milieu. Placez-le plus précisément s’il le faut.",
    },
    en: {
      title: "Certain street, without a number",
      text: "“{label}” is certain, but without a number: the point is its middle. Place it more precisely if need be.",
    },
    example: { raw: "rue des Écoles", result: "4.913208" },
  },
  "geocoding.far": {
    fr: {
      title: "Position loin de l’adresse",
      text: "La position du fichier est à {metres} m de l’adresse « {label} ». L’une des deux est à corriger.",
    },
    en: {
      title: "Position far from the address",
      text: "The file’s position is {metres} m away from the address “{label}”. One of the two is to be corrected.",
    },
    example: { raw: "4.95", result: "" },
  },
  "geocoding.nearest": {
    fr: {
      title: "Adresse la plus proche",
      text: "Cette ligne n’a pas d’adresse. La plus proche de sa position est « {label} », à {metres} m.",
    },
    en: {
      title: "Nearest address",
      text: "This row has no address. The nearest to its position is “{label}”, {metres} m away.",
    },
    example: { raw: "", result: "12 Rue des Écoles 69500 Bron" },
  },
  "geocoding.elsewhere": {
    fr: {
      title: "Adresse d’une autre commune",
      text: "Cette adresse n’a été trouvée que dans une autre commune que celle de la ligne : rien n’en est tiré.",
    },
    en: {
      title: "Address of another commune",
      text: "This address was found only in a commune other than the row’s: nothing is drawn from it.",
    },
    example: { raw: "14 rue des Écoles - Bel Air", result: "" },
  },
  "geocoding.commune-unsaid": {
    fr: {
      title: "Commune non dite",
      text: "Ni la ligne ni le dépôt ne disent la commune : la même voie peut exister ailleurs. Vérifiez.",
    },
    en: {
      title: "Commune not said",
      text: "Neither the row nor the deposit says the commune: the same street may exist elsewhere. Check it.",
    },
    example: { raw: "14 rue des Écoles", result: "" },
  },
  "geocoding.not-covered": {
    fr: {
      title: "Position hors de l’index d’adresses",
      text: "L’index ne contient aucune adresse autour de cette position : ajoutez-y le fichier d’adresses de sa commune.",
    },
    en: {
      title: "Position outside the address index",
      text: "The index holds no address around this position: add its commune’s address file to it.",
    },
    example: { raw: "6 rue Lateulade", result: "" },
  },
  "geocoding.outside-territory": {
    fr: {
      title: "Adresse hors du territoire",
      text: "Cette adresse n’a été trouvée que hors du territoire du fichier. Vérifiez-la.",
    },
    en: {
      title: "Address outside the territory",
      text: "This address was found only outside the territory of the file. Check it.",
    },
    example: { raw: "14 rue des Écoles", result: "" },
  },
  "geocoding.postcode": {
    fr: { title: "Code postal de l’adresse", text: "Code postal de l’adresse « {label} »." },
    en: { title: "Postcode of the address", text: "Postcode of the address “{label}”." },
    example: { raw: "", result: "69500" },
  },
  "geocoding.commune": {
    fr: { title: "Commune de l’adresse", text: "Commune de l’adresse « {label} »." },
    en: { title: "Commune of the address", text: "Commune of the address “{label}”." },
    example: { raw: "", result: "Bron" },
  },
  "geocoding.commune-code": {
    fr: { title: "Code INSEE de l’adresse", text: "Code INSEE de la commune de l’adresse « {label} »." },
    en: { title: "INSEE code of the address", text: "INSEE code of the commune of the address “{label}”." },
    example: { raw: "", result: "69029" },
  },
};
