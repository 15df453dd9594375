import type { RuleCatalogue } from "../catalogue.ts";

/** Telephones, e-mail and web addresses, names of organisations and people. */
export const contactMessages: RuleCatalogue = {
  "phone.form": {
    fr: { title: "Téléphone mis en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Telephone reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "04.72.36.13.13", result: "+33 4 72 36 13 13" },
  },
  "phone.zero": {
    fr: {
      title: "Zéro initial du téléphone rétabli",
      text: "Le tableur avait retiré le zéro : « {raw} » est {value}.",
    },
    en: {
      title: "Leading zero of the telephone restored",
      text: "The spreadsheet had dropped the zero: “{raw}” is {value}.",
    },
    example: { raw: "472361313", result: "+33 4 72 36 13 13" },
  },
  "phone.country": {
    fr: {
      title: "Indicatif du pays rétabli",
      text: "« {raw} » commence par l’indicatif du pays : c’est {value}.",
    },
    en: { title: "Country code restored", text: "“{raw}” begins with the country code: it is {value}." },
    example: { raw: "33472361313", result: "+33 4 72 36 13 13" },
  },
  "phone.several": {
    fr: { title: "Plusieurs téléphones mis en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Several telephones reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "0472361313/0472361314", result: "+33 4 72 36 13 13 / +33 4 72 36 13 14" },
  },
  "phone.several-kept": {
    fr: {
      title: "Plusieurs téléphones pour une seule place",
      text: "« {raw} » contient plusieurs numéros et le modèle n’en accepte qu’un : choisissez-le.",
    },
    en: {
      title: "Several telephones for one place",
      text: "“{raw}” holds several numbers and the model takes one: choose it.",
    },
    example: { raw: "0472361313/0472361314", result: "+33 4 72 36 13 13" },
  },
  "phone.extension": {
    fr: {
      title: "Numéro de poste à retirer",
      text: "Le modèle n’accepte pas le poste de « {raw} » : publier le numéro seul ?",
    },
    en: {
      title: "Extension to remove",
      text: "The model does not take the extension of “{raw}”: publish the number alone?",
    },
    example: { raw: "04 72 36 13 13 poste 12", result: "0472361313" },
  },
  "phone.inside": {
    fr: {
      title: "Téléphone accompagné d’un texte",
      text: "« {raw} » contient un numéro et autre chose : publier le numéro seul ?",
    },
    en: {
      title: "Telephone with words",
      text: "“{raw}” holds a number and something else: publish the number alone?",
    },
    example: { raw: "04 72 36 13 13 (accueil)", result: "+33 4 72 36 13 13" },
  },
  "phone.unknown": {
    fr: { title: "Téléphone illisible", text: "« {raw} » n’est pas un numéro de téléphone : corrigez-le." },
    en: { title: "Unreadable telephone", text: "“{raw}” is not a telephone number: correct it." },
    example: { raw: "04 72 36 13", result: "" },
  },
  "email.form": {
    fr: { title: "Adresse électronique mise en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "E-mail address reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "mailto:mairie@bron.fr", result: "mairie@bron.fr" },
  },
  "email.several": {
    fr: { title: "Plusieurs adresses électroniques mises en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Several e-mail addresses reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "mairie@bron.fr / accueil@bron.fr", result: "mairie@bron.fr; accueil@bron.fr" },
  },
  "email.several-kept": {
    fr: {
      title: "Plusieurs adresses électroniques pour une seule place",
      text: "« {raw} » contient plusieurs adresses et le modèle n’en accepte qu’une : choisissez-la.",
    },
    en: {
      title: "Several e-mail addresses for one place",
      text: "“{raw}” holds several addresses and the model takes one: choose it.",
    },
    example: { raw: "mairie@bron.fr / accueil@bron.fr", result: "mairie@bron.fr" },
  },
  "email.slip": {
    fr: {
      title: "Faute de frappe dans une adresse électronique",
      text: "« {raw} » n’est pas une adresse valable : vérifiez la proposition.",
    },
    en: {
      title: "Slip in an e-mail address",
      text: "“{raw}” is not a valid address: check what is proposed.",
    },
    example: { raw: "mairie@bron,fr", result: "mairie@bron.fr" },
  },
  "email.url": {
    fr: {
      title: "Adresse web à la place d’une adresse électronique",
      text: "« {raw} » est l’adresse d’une page : indiquez une adresse électronique.",
    },
    en: {
      title: "Web address in place of an e-mail address",
      text: "“{raw}” is a page’s address: give an e-mail address.",
    },
    example: { raw: "https://www.bron.fr/contact", result: "" },
  },
  "email.unknown": {
    fr: {
      title: "Adresse électronique illisible",
      text: "« {raw} » n’est pas une adresse électronique : corrigez-la.",
    },
    en: { title: "Unreadable e-mail address", text: "“{raw}” is not an e-mail address: correct it." },
    example: { raw: "mairie.bron.fr", result: "" },
  },
  "url.form": {
    fr: { title: "Adresse web mise en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Web address reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "http//bron.fr", result: "http://bron.fr" },
  },
  "url.scheme": {
    fr: {
      title: "Adresse web complétée",
      text: "« {raw} » devient « {value} », pour que le lien fonctionne.",
    },
    en: { title: "Web address completed", text: "“{raw}” becomes “{value}”, so that the link works." },
    example: { raw: "www.bron.fr", result: "https://www.bron.fr" },
  },
  "url.several": {
    fr: { title: "Plusieurs adresses web mises en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Several web addresses reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "www.bron.fr www.lyon.fr", result: "https://www.bron.fr,https://www.lyon.fr" },
  },
  "url.several-kept": {
    fr: {
      title: "Plusieurs adresses web pour une seule place",
      text: "« {raw} » contient plusieurs adresses et le modèle n’en accepte qu’une : choisissez-la.",
    },
    en: {
      title: "Several web addresses for one place",
      text: "“{raw}” holds several addresses and the model takes one: choose it.",
    },
    example: { raw: "https://bron.fr https://lyon.fr", result: "https://bron.fr" },
  },
  "url.scheme-refused": {
    fr: {
      title: "Adresse web refusée",
      text: "« {raw} » n’est pas une adresse http ou https : indiquez celle d’une page.",
    },
    en: {
      title: "Web address refused",
      text: "“{raw}” is not an http or https address: give that of a page.",
    },
    example: { raw: "javascript:alert(1)", result: "" },
  },
  "url.email": {
    fr: {
      title: "Adresse électronique à la place d’une adresse web",
      text: "« {raw} » est une adresse électronique : indiquez celle d’une page.",
    },
    en: {
      title: "E-mail in place of a web address",
      text: "“{raw}” is an e-mail address: give that of a page.",
    },
    example: { raw: "mairie@bron.fr", result: "" },
  },
  "url.unknown": {
    fr: { title: "Adresse web illisible", text: "« {raw} » n’est pas une adresse web : corrigez-la." },
    en: { title: "Unreadable web address", text: "“{raw}” is not a web address: correct it." },
    example: { raw: "en cours", result: "" },
  },
  "organization.spaces": {
    fr: { title: "Espaces en trop retirés", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Extra spaces removed", text: "“{raw}” is written “{value}”." },
    example: { raw: "Mairie  de Bron", result: "Mairie de Bron" },
  },
  "person.spaces": {
    fr: { title: "Espaces en trop retirés", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Extra spaces removed", text: "“{raw}” is written “{value}”." },
    example: { raw: "Camille  Exemple", result: "Camille Exemple" },
  },
};
