import type { RuleCatalogue } from "../catalogue.ts";

export const hoursMessages: RuleCatalogue = {
  "hours.french": {
    fr: { title: "Horaires traduits", text: "« {raw} » s’écrit {value}, la notation d’OpenStreetMap." },
    en: { title: "Hours translated", text: "“{raw}” is written {value}, OpenStreetMap’s notation." },
    example: { raw: "lundi au vendredi 9h-12h / 14h-18h", result: "Mo-Fr 09:00-12:00,14:00-18:00" },
  },
  "hours.osm": {
    fr: { title: "Notation des horaires corrigée", text: "« {raw} » s’écrit {value}." },
    en: { title: "Hours notation corrected", text: "“{raw}” is written {value}." },
    example: { raw: "Mo-Sun 9:00-12:00", result: "Mo-Su 09:00-12:00" },
  },
  "hours.lone-m": {
    fr: {
      title: "« M » peut être mardi ou mercredi",
      text: "« {raw} » : le « M » peut désigner mardi ou mercredi. Confirmez ou corrigez.",
    },
    en: {
      title: "“M” may be Tuesday or Wednesday",
      text: "“{raw}”: “M” may stand for mardi (Tuesday) or mercredi (Wednesday). Confirm or correct it.",
    },
    example: { raw: "L M J V 9h-12h", result: "Mo-Tu,Th-Fr 09:00-12:00" },
  },
  "hours.season": {
    fr: {
      title: "Mois d’été et d’hiver à confirmer",
      text: "« {raw} » ne dit pas quels mois. Confirmez : été d’avril à septembre, hiver d’octobre à mars ?",
    },
    en: {
      title: "Summer and winter months to confirm",
      text: "“{raw}” does not say which months. Confirm: summer from April to September, winter from October to March?",
    },
    example: {
      raw: "été 7h-21h hiver 8h-18h",
      result: "Apr-Sep Mo-Su 07:00-21:00; Oct-Mar Mo-Su 08:00-18:00",
    },
  },
  "hours.every-day": {
    fr: { title: "Jours à confirmer", text: "« {raw} » ne dit pas quels jours. Est-ce tous les jours ?" },
    en: { title: "Days to confirm", text: "“{raw}” does not say which days. Is it every day?" },
    example: { raw: "8h-20h", result: "Mo-Su 08:00-20:00" },
  },
  "hours.weekdays": {
    fr: { title: "Jours de semaine à confirmer", text: "« {raw} » : est-ce du lundi au vendredi ?" },
    en: { title: "Weekdays to confirm", text: "“{raw}”: is it Monday to Friday?" },
    example: { raw: "en semaine 9h-17h", result: "Mo-Fr 09:00-17:00" },
  },
  "hours.overlap": {
    fr: {
      title: "Un même jour cité plusieurs fois",
      text: "« {raw} » donne plusieurs horaires au même jour. Vérifiez qu’ils s’ajoutent.",
    },
    en: {
      title: "A day named several times",
      text: "“{raw}” gives several times to the same day. Check that they add up.",
    },
    example: {
      raw: "lundi au vendredi 9h-12h, mercredi 14h-17h",
      result: "Mo-Tu,Th-Fr 09:00-12:00; We 09:00-12:00,14:00-17:00",
    },
  },
  "hours.contradiction": {
    fr: {
      title: "Jour ouvert et fermé",
      text: "« {raw} » donne un même jour comme ouvert et comme fermé. Vérifiez.",
    },
    en: { title: "Day open and closed", text: "“{raw}” says the same day is open and closed. Check it." },
    example: { raw: "lundi au samedi 9h-18h, fermé le lundi", result: "Mo-Sa 09:00-18:00" },
  },
  "hours.only-closed": {
    fr: {
      title: "Seulement les jours fermés",
      text: "« {raw} » ne dit pas les heures d’ouverture. Complétez-les.",
    },
    en: { title: "Closed days only", text: "“{raw}” does not say the opening hours. Complete them." },
    example: { raw: "fermé le dimanche", result: "Su off" },
  },
  "hours.seven-days": {
    fr: {
      title: "Tous les jours, à quelle heure",
      text: "« {raw} » semble dire « tous les jours ». Est-ce aussi à toute heure ?",
    },
    en: {
      title: "Every day, at what time",
      text: "“{raw}” seems to say “every day”. Is it at any hour too?",
    },
    example: { raw: "7j/7", result: "24/7" },
  },
  "hours.fill-drag": {
    fr: {
      title: "Sans doute 24h/24",
      text: "« {raw} » vient sans doute d’une recopie vers le bas de « 24h/24 ». Confirmez.",
    },
    en: {
      title: "Probably 24 hours a day",
      text: "“{raw}” probably comes from dragging “24h/24” down. Confirm.",
    },
    example: { raw: "24h/25", result: "24/7" },
  },
  "hours.free-access": {
    fr: {
      title: "Accès libre à confirmer",
      text: "« {raw} » veut-il dire ouvert à toute heure, tous les jours ?",
    },
    en: { title: "Free access to confirm", text: "Does “{raw}” mean open at any hour, every day?" },
    example: { raw: "accès libre", result: "24/7" },
  },
  "hours.mar": {
    fr: {
      title: "Mardi ou mars",
      text: "« Mar » se lit mardi en français et mars pour OpenStreetMap. Choisissez.",
    },
    en: {
      title: "Tuesday or March",
      text: "“Mar” reads Tuesday in French and March for OpenStreetMap. Choose.",
    },
    example: { raw: "Mar 09:00-12:00", result: "Tu 09:00-12:00" },
  },
  "hours.date": {
    fr: {
      title: "Une date au lieu d’horaires",
      text: "« {raw} » est une date, pas des horaires. Saisissez les horaires.",
    },
    en: { title: "A date instead of hours", text: "“{raw}” is a date, not opening hours. Enter the hours." },
    example: { raw: "2019-05-12", result: "" },
  },
  "hours.no-time": {
    fr: {
      title: "Heures manquantes",
      text: "« {raw} » ne dit pas les heures. Écrivez par exemple : mardi 14h-18h.",
    },
    en: {
      title: "Hours missing",
      text: "“{raw}” does not say the hours. Write for instance: Tu 14:00-18:00.",
    },
    example: { raw: "mardi et jeudi après-midi", result: "" },
  },
  "hours.unreadable": {
    fr: {
      title: "Horaires illisibles",
      text: "« {raw} » ne se lit pas comme des horaires. Écrivez par exemple : lundi au vendredi 9h-12h.",
    },
    en: {
      title: "Unreadable hours",
      text: "“{raw}” does not read as opening hours. Write for instance: Mo-Fr 09:00-12:00.",
    },
    example: { raw: "sur rendez-vous", result: "" },
  },
};
