import type { RuleCatalogue } from "../catalogue.ts";

export const dateMessages: RuleCatalogue = {
  "date.order": {
    fr: { title: "Date réécrite", text: "« {raw} » s’écrit {value}." },
    en: { title: "Date rewritten", text: "“{raw}” is written {value}." },
    example: { raw: "20/08/2018", result: "2018-08-20" },
  },
  "date.form": {
    fr: { title: "Date réécrite", text: "« {raw} » s’écrit {value}." },
    en: { title: "Date rewritten", text: "“{raw}” is written {value}." },
    example: { raw: "2018/08/06", result: "2018-08-06" },
  },
  "date.digits": {
    fr: { title: "Date sans séparateur", text: "« {raw} » est le {value}." },
    en: { title: "Date without separators", text: "“{raw}” is {value}." },
    example: { raw: "20180905", result: "2018-09-05" },
  },
  "date.words": {
    fr: { title: "Date en lettres", text: "« {raw} » s’écrit {value}." },
    en: { title: "Date in words", text: "“{raw}” is written {value}." },
    example: { raw: "12 mars 2019", result: "2019-03-12" },
  },
  "date.serial": {
    fr: {
      title: "Numéro de date du tableur",
      text: "{raw} est le numéro que le tableur donne à une date : {value}.",
    },
    en: {
      title: "Spreadsheet date number",
      text: "{raw} is the number a spreadsheet gives to a date: {value}.",
    },
    example: { raw: "43185", result: "2018-03-26" },
  },
  "date.time": {
    fr: { title: "Heure retirée", text: "Seule la date est attendue : {value}." },
    en: { title: "Time removed", text: "Only the date is expected: {value}." },
    example: { raw: "06/08/2018 00:00", result: "2018-08-06" },
  },
  "date.short-year": {
    fr: {
      title: "Année sur deux chiffres",
      text: "« {raw} » a une année sur deux chiffres, lue ainsi : {value}.",
    },
    en: { title: "Two-digit year", text: "“{raw}” has a two-digit year, read as {value}." },
    example: { raw: "10/08/17", result: "2017-08-10" },
  },
  "date.ambiguous-order": {
    fr: {
      title: "Jour et mois à départager",
      text: "« {raw} » se lit de deux façons, et la colonne mêle les deux. Choisissez.",
    },
    en: {
      title: "Day or month first",
      text: "“{raw}” reads in two ways, and the column mixes both. Choose.",
    },
    example: { raw: "03/04/2018", result: "2018-04-03" },
  },
  "date.swapped": {
    fr: {
      title: "Jour et mois sans doute inversés",
      text: "Le tableur a lu {raw}, mais le reste de la colonne laisse penser que jour et mois sont inversés. Choisissez.",
    },
    en: {
      title: "Day and month probably swapped",
      text: "The spreadsheet read {raw}, but the rest of the column suggests that day and month are swapped. Choose.",
    },
    example: { raw: "2018-03-05", result: "2018-05-03" },
  },
  "date.weekday": {
    fr: {
      title: "Jour de semaine discordant",
      text: "« {raw} » : ce jour de la semaine ne correspond pas à la date. Vérifiez.",
    },
    en: { title: "Weekday does not match", text: "“{raw}”: this weekday does not match the date. Check it." },
    example: { raw: "lundi 3 avril 2018", result: "2018-04-03" },
  },
  "date.utc": {
    fr: {
      title: "Date en heure universelle",
      text: "« {raw} » est en heure universelle ; en France c’était peut-être le lendemain. Choisissez.",
    },
    en: {
      title: "Date in universal time",
      text: "“{raw}” is in universal time; in France it may have been the next day. Choose.",
    },
    example: { raw: "2017-08-31T22:00:00Z", result: "2017-09-01" },
  },
  "date.no-day": {
    fr: { title: "Jour manquant", text: "« {raw} » ne dit pas le jour. Complétez la date." },
    en: { title: "Day missing", text: "“{raw}” does not say the day. Complete the date." },
    example: { raw: "janv-18", result: "2018-01-01" },
  },
  "date.no-year": {
    fr: { title: "Année manquante", text: "« {raw} » ne dit pas l’année. Complétez la date." },
    en: { title: "Year missing", text: "“{raw}” does not say the year. Complete the date." },
    example: { raw: "12/03", result: "" },
  },
  "date.no-time": {
    fr: { title: "Heure manquante", text: "« {raw} » ne dit pas l’heure. Complétez-la." },
    en: { title: "Time missing", text: "“{raw}” does not say the time. Complete it." },
    example: { raw: "2018-08-06", result: "2018-08-06T00:00:00" },
  },
  "date.year-only": {
    fr: { title: "Année seule", text: "« {raw} » n’est qu’une année. Complétez la date." },
    en: { title: "Year alone", text: "“{raw}” is only a year. Complete the date." },
    example: { raw: "2018", result: "" },
  },
  "date.impossible": {
    fr: { title: "Date inexistante", text: "« {raw} » n’existe pas dans le calendrier. Corrigez la date." },
    en: { title: "No such date", text: "“{raw}” is not in the calendar. Correct the date." },
    example: { raw: "31/02/2020", result: "" },
  },
  "date.several": {
    fr: { title: "Plusieurs dates", text: "« {raw} » contient plusieurs dates. Gardez-en une." },
    en: { title: "Several dates", text: "“{raw}” holds several dates. Keep one." },
    example: { raw: "01/02/2018 et 03/02/2018", result: "" },
  },
  "date.unreadable": {
    fr: { title: "Date illisible", text: "« {raw} » n’est pas une date. Écrivez-la ainsi : 26/03/2018." },
    en: { title: "Unreadable date", text: "“{raw}” is not a date. Write it like this: 26/03/2018." },
    example: { raw: "en cours", result: "" },
  },
  "date.year": {
    fr: { title: "Année lue", text: "« {raw} » donne l’année {value}." },
    en: { title: "Year read", text: "“{raw}” gives the year {value}." },
    example: { raw: "01/01/2019", result: "2019" },
  },
  "date.about": {
    fr: { title: "Année approximative", text: "« {raw} » est une approximation. Confirmez l’année." },
    en: { title: "Approximate year", text: "“{raw}” is an approximation. Confirm the year." },
    example: { raw: "env. 1950", result: "1950" },
  },
  "date.year-as-serial": {
    fr: {
      title: "Année prise pour une date",
      text: "Le tableur montre {raw}, sans doute l’année affichée comme une date. Choisissez.",
    },
    en: {
      title: "Year taken for a date",
      text: "The spreadsheet shows {raw}, probably a year displayed as a date. Choose.",
    },
    example: { raw: "1905-07-11", result: "2019" },
  },
  "date.year-month": {
    fr: { title: "Mois réécrit", text: "« {raw} » s’écrit {value}." },
    en: { title: "Month rewritten", text: "“{raw}” is written {value}." },
    example: { raw: "05/2004", result: "2004-05" },
  },
  "date.clock": {
    fr: { title: "Heure réécrite", text: "« {raw} » s’écrit {value}." },
    en: { title: "Time rewritten", text: "“{raw}” is written {value}." },
    example: { raw: "9h30", result: "09:30:00" },
  },
  "date.day-fraction": {
    fr: { title: "Heure stockée en fraction de jour", text: "Le tableur garde {raw} ; l’heure est {value}." },
    en: {
      title: "Time stored as a fraction of a day",
      text: "The spreadsheet stores {raw}; the time is {value}.",
    },
    example: { raw: "0.4375", result: "10:30:00" },
  },
  "date.bare-hour": {
    fr: { title: "Heure à confirmer", text: "« {raw} » est-il une heure ? Confirmez." },
    en: { title: "Time to confirm", text: "Is “{raw}” a time? Confirm." },
    example: { raw: "9", result: "09:00:00" },
  },
  "date.clock-unreadable": {
    fr: { title: "Heure illisible", text: "« {raw} » n’est pas une heure. Écrivez-la ainsi : 9h30." },
    en: { title: "Unreadable time", text: "“{raw}” is not a time. Write it like this: 09:30." },
    example: { raw: "21h75", result: "" },
  },
  "date.period": {
    fr: { title: "Période réécrite", text: "« {raw} » s’écrit {value}." },
    en: { title: "Period rewritten", text: "“{raw}” is written {value}." },
    example: { raw: "du 1er janvier au 31 décembre 2018", result: "2018-01-01/2018-12-31" },
  },
  "date.period-years": {
    fr: { title: "Période en années", text: "« {raw} » va-t-il du 1er janvier au 31 décembre ? Confirmez." },
    en: { title: "Period in years", text: "Does “{raw}” run from 1 January to 31 December? Confirm." },
    example: { raw: "2018", result: "2018-01-01/2018-12-31" },
  },
  "date.period-month": {
    fr: { title: "Période d’un mois", text: "« {raw} » couvre-t-il le mois entier ? Confirmez." },
    en: { title: "Period of a month", text: "Does “{raw}” cover the whole month? Confirm." },
    example: { raw: "mars 2018", result: "2018-03-01/2018-03-31" },
  },
  "date.period-reversed": {
    fr: { title: "Période à l’envers", text: "« {raw} » finit avant de commencer. Vérifiez les deux dates." },
    en: { title: "Period reversed", text: "“{raw}” ends before it starts. Check both dates." },
    example: { raw: "2019-01-01/2018-01-01", result: "2018-01-01/2019-01-01" },
  },
  "date.period-unreadable": {
    fr: {
      title: "Période illisible",
      text: "« {raw} » n’est pas une période. Écrivez-la ainsi : du 01/01/2018 au 31/12/2018.",
    },
    en: {
      title: "Unreadable period",
      text: "“{raw}” is not a period. Write it like this: 2018-01-01/2018-12-31.",
    },
    example: { raw: "toute l'année", result: "" },
  },
};
