import type { RuleCatalogue } from "../catalogue.ts";

export const privacyMessages: RuleCatalogue = {
  "privacy.nir": {
    fr: {
      title: "Numéro de sécurité sociale",
      text: "« {excerpt} » est un numéro de sécurité sociale. Retirez-le : il ne peut pas être publié.",
    },
    en: {
      title: "Social security number",
      text: "“{excerpt}” is a social security number. Remove it: it cannot be published.",
    },
    example: { raw: "2 55 08 14 168 025 38", result: "" },
  },
  "privacy.iban": {
    fr: {
      title: "Numéro de compte bancaire",
      text: "« {excerpt} » est un numéro de compte bancaire. Retirez-le avant de publier.",
    },
    en: {
      title: "Bank account number",
      text: "“{excerpt}” is a bank account number. Remove it before publishing.",
    },
    example: { raw: "FR14 2004 1010 0505 0001 3M02 606", result: "" },
  },
  "privacy.plate": {
    fr: {
      title: "Plaque d’immatriculation",
      text: "« {excerpt} » semble être une plaque d’immatriculation. Retirez-la si le véhicule est celui d’une personne.",
    },
    en: {
      title: "Number plate",
      text: "“{excerpt}” seems to be a number plate. Remove it if the vehicle is a person’s own.",
    },
    example: { raw: "véhicule AA-123-AA", result: "" },
  },
  "privacy.mobile": {
    fr: {
      title: "Téléphone mobile",
      text: "« {excerpt} » est un numéro de mobile. Gardez-le s’il est celui d’un service ; sinon donnez un numéro d’accueil.",
    },
    en: {
      title: "Mobile phone",
      text: "“{excerpt}” is a mobile number. Keep it if it belongs to a service; otherwise give a reception number.",
    },
    example: { raw: "06 39 98 12 34", result: "" },
  },
  "privacy.email": {
    fr: {
      title: "Adresse électronique personnelle",
      text: "« {excerpt} » semble être l’adresse d’une personne. Donnez plutôt celle d’un service, ou vérifiez son accord.",
    },
    en: {
      title: "Personal e-mail address",
      text: "“{excerpt}” seems to be a person’s address. Give a service’s instead, or make sure the person agrees.",
    },
    example: { raw: "prenom.nom@exemple.fr", result: "" },
  },
  "privacy.birth-date": {
    fr: {
      title: "Date de naissance",
      text: "« {excerpt} » donne la date de naissance d’une personne. Retirez-la avant de publier.",
    },
    en: {
      title: "Date of birth",
      text: "“{excerpt}” gives a person’s date of birth. Remove it before publishing.",
    },
    example: { raw: "née le 3 mai 1962", result: "" },
  },
  "privacy.home-address": {
    fr: {
      title: "Adresse personnelle",
      text: "« {excerpt} » semble être l’adresse d’une personne. Retirez-la avant de publier.",
    },
    en: {
      title: "Home address",
      text: "“{excerpt}” seems to be a person’s home address. Remove it before publishing.",
    },
    example: { raw: "demeurant 12 rue des Lilas", result: "" },
  },
  "privacy.name": {
    fr: {
      title: "Nom d’une personne",
      text: "« {excerpt} » nomme une personne dans un champ qui ne le demande pas. Retirez ce nom, ou vérifiez qu’il peut être publié.",
    },
    en: {
      title: "Name of a person",
      text: "“{excerpt}” names a person in a field not meant for it. Remove the name, or make sure it may be published.",
    },
    example: { raw: "voir M. Exemple à l’accueil", result: "" },
  },
  "privacy.names-column": {
    fr: {
      title: "Colonne de noms de personnes",
      text: "La colonne « {column} » contient des noms et prénoms. Vérifiez qu’ils peuvent être publiés, sinon retirez la colonne.",
    },
    en: {
      title: "Column of people’s names",
      text: "The column “{column}” holds first names and surnames. Make sure they may be published, or remove it.",
    },
    example: { raw: "EXEMPLE Camille", result: "" },
  },
  "privacy.sensitive": {
    fr: {
      title: "Santé ou aide sociale",
      text: "« {excerpt} » touche à la santé ou à l’aide sociale. Vérifiez que personne ne peut être reconnu.",
    },
    en: {
      title: "Health or social aid",
      text: "“{excerpt}” is about health or social aid. Make sure nobody can be recognised.",
    },
    example: { raw: "bénéficiaire du RSA", result: "" },
  },
  "privacy.small-count": {
    fr: {
      title: "Petit effectif",
      text: "Un effectif de {count} peut désigner quelqu’un. Regroupez les effectifs inférieurs à 5 si besoin.",
    },
    en: {
      title: "Small count",
      text: "A count of {count} may point at someone. Group counts below 5 if need be.",
    },
    example: { raw: "2", result: "" },
  },
};
