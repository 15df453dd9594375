import type { RuleCatalogue } from "../catalogue.ts";

export const geocodingServiceMessages: RuleCatalogue = {
  "geocoding.remote-exact": {
    fr: {
      title: "Adresse confirmée par le service",
      text: "Le service d’adresses connaît ce numéro, cette voie et cette commune, mot pour mot.",
    },
    en: {
      title: "Address confirmed by the service",
      text: "The address service knows this number, this street and this commune, word for word.",
    },
    example: { raw: "12 rue des Écoles 69500 Bron", result: "12 Rue des Écoles 69500 Bron" },
  },
  "geocoding.remote-unsure": {
    fr: {
      title: "Proposition du service d’adresses",
      text: "Le service d’adresses propose ce lieu, sans que la ligne suffise à le confirmer. Vérifiez-le.",
    },
    en: {
      title: "Proposed by the address service",
      text: "The address service proposes this place, but the row is not enough to confirm it. Check it.",
    },
    example: { raw: "rue des Écoles Bron", result: "Rue des Écoles 69500 Bron" },
  },
  "geocoding.remote-shortened": {
    fr: {
      title: "Adresse trop longue pour le service",
      text: "L’adresse dépasse 200 caractères : le service n’en a lu que le début. Vérifiez sa réponse.",
    },
    en: {
      title: "Address too long for the service",
      text: "The address is longer than 200 characters: the service read only its beginning. Check its answer.",
    },
    example: { raw: "12 rue des Écoles, bâtiment C, derrière…", result: "12 Rue des Écoles 69500 Bron" },
  },
  "geocoding.remote-elsewhere": {
    fr: {
      title: "Trouvée dans une autre commune",
      text: "Le service d’adresses n’a trouvé cette adresse que dans une autre commune : sa réponse est écartée.",
    },
    en: {
      title: "Found in another commune",
      text: "The address service found this address in another commune only: its answer is set aside.",
    },
    example: { raw: "14 rue des Écoles - Bel Air", result: "" },
  },
  "geocoding.remote-nothing": {
    fr: {
      title: "Inconnue du service d’adresses",
      text: "Le service d’adresses ne connaît pas cette adresse.",
    },
    en: { title: "Unknown to the address service", text: "The address service does not know this address." },
    example: { raw: "Derrière l’église", result: "" },
  },
  "geocoding.remote-error": {
    fr: {
      title: "Pas de réponse du service",
      text: "Le service d’adresses n’a pas répondu pour cette ligne. Relancez : seules les lignes sans réponse seront redemandées.",
    },
    en: {
      title: "No answer from the service",
      text: "The address service did not answer for this row. Run again: only the rows without an answer are asked again.",
    },
    example: { raw: "12 rue des Écoles 69500 Bron", result: "" },
  },
  "remote.refused": {
    fr: {
      title: "Demande refusée par le service",
      text: "Le service d’adresses {url} refuse la demande (réponse {detail}). Réessayez plus tard, ou vérifiez son adresse.",
    },
    en: {
      title: "Request refused by the service",
      text: "The address service {url} refuses the request (answer {detail}). Try later, or check its address.",
    },
    example: { raw: "429", result: "" },
  },
  "remote.garbled": {
    fr: {
      title: "Réponse incomplète du service",
      text: "La réponse du service d’adresses {url} est incomplète ou n’est pas un tableau ({detail}). Réessayez plus tard.",
    },
    en: {
      title: "Incomplete answer from the service",
      text: "The answer of the address service {url} is incomplete or is no table ({detail}). Try later.",
    },
    example: { raw: "<html>", result: "" },
  },
  "remote.slow": {
    fr: {
      title: "Service trop lent",
      text: "Le service d’adresses {url} n’a pas répondu en {detail} s. Réessayez plus tard.",
    },
    en: {
      title: "Service too slow",
      text: "The address service {url} did not answer within {detail} s. Try later.",
    },
    example: { raw: "", result: "" },
  },
  "remote.unreachable": {
    fr: {
      title: "Service injoignable",
      text: "Le service d’adresses {url} ne peut pas être joint ({detail}). Vérifiez la connexion et son adresse.",
    },
    en: {
      title: "Service out of reach",
      text: "The address service {url} cannot be reached ({detail}). Check the connection and its address.",
    },
    example: { raw: "ECONNREFUSED", result: "" },
  },
};
