import type { RuleCatalogue } from "../catalogue.ts";

/** Why a workbook cannot be read. */
export const workbookMessages: RuleCatalogue = {
  "workbook.empty": {
    fr: {
      title: "Fichier vide",
      text: "Ce fichier ne contient rien (0 octet). Vérifiez la copie ou l’envoi, puis déposez-le de nouveau.",
    },
    en: {
      title: "Empty file",
      text: "This file holds nothing (0 bytes). Check how it was copied or sent, then hand it in again.",
    },
    example: { raw: "un fichier de 0 octet", result: "" },
  },
  "workbook.truncated": {
    fr: {
      title: "Classeur incomplet",
      text: "Il manque la fin de ce classeur : la copie ou le téléchargement s’est sans doute interrompu. Reprenez le fichier d’origine et déposez-le de nouveau.",
    },
    en: {
      title: "Incomplete workbook",
      text: "The end of this workbook is missing: copying or downloading was probably cut short. Take the original file and hand it in again.",
    },
    example: { raw: "la première moitié d’un fichier xlsx", result: "" },
  },
  "workbook.damaged": {
    fr: {
      title: "Classeur abîmé",
      text: "Ce classeur est abîmé (partie « {part} »). Ouvrez-le dans votre tableur, laissez-le se réparer, enregistrez-le sous un nouveau nom et déposez cette copie.",
    },
    en: {
      title: "Damaged workbook",
      text: "This workbook is damaged (part “{part}”). Open it in your spreadsheet program, let it repair itself, save it under a new name and hand in that copy.",
    },
    example: { raw: "un xlsx dont une feuille ne correspond plus à sa somme de contrôle", result: "" },
  },
  "workbook.encrypted": {
    fr: {
      title: "Classeur protégé par un mot de passe",
      text: "Ce classeur demande un mot de passe pour s’ouvrir. Dans votre tableur, ouvrez-le, retirez le mot de passe (Fichier, Informations, Protéger le classeur), enregistrez et déposez-le de nouveau.",
    },
    en: {
      title: "Workbook under a password",
      text: "This workbook asks for a password before it opens. Open it in your spreadsheet program, remove the password (File, Info, Protect Workbook), save and hand it in again.",
    },
    example: { raw: "un classeur enregistré avec un mot de passe d’ouverture", result: "" },
  },
  "workbook.bomb": {
    fr: {
      title: "Classeur démesuré",
      text: "Une fois décompressée, la partie « {part} » de ce classeur prendrait une place sans rapport avec sa taille : la lecture s’est arrêtée par sécurité. Enregistrez de nouveau le tableau depuis votre tableur, ou exportez-le en CSV.",
    },
    en: {
      title: "Workbook out of proportion",
      text: "Once unpacked, the part “{part}” of this workbook would take a space out of all proportion with its size: reading stopped for safety. Save the table again from your spreadsheet program, or export it as CSV.",
    },
    example: { raw: "un fichier de 1 Mo qui se décompresse en 1 Go", result: "" },
  },
  "workbook.too-large": {
    fr: {
      title: "Classeur trop volumineux",
      text: "Ce classeur est trop volumineux pour être lu (partie « {part} »). Exportez la feuille utile en CSV, ou partagez-la en plusieurs fichiers.",
    },
    en: {
      title: "Workbook too large",
      text: "This workbook is too large to be read (part “{part}”). Export the sheet you need as CSV, or split it into several files.",
    },
    example: { raw: "une table de textes de plus de 192 Mo", result: "" },
  },
  "workbook.too-wide": {
    fr: {
      title: "Trop de colonnes",
      text: "Une feuille dépasse les 16 384 colonnes qu’un tableur peut tenir (« {part} »). Gardez les colonnes utiles et déposez le fichier de nouveau.",
    },
    en: {
      title: "Too many columns",
      text: "A sheet goes past the 16,384 columns that a spreadsheet can hold (“{part}”). Keep the useful columns and hand the file in again.",
    },
    example: { raw: "une feuille d’un million de colonnes", result: "" },
  },
  "workbook.entry-name": {
    fr: {
      title: "Archive suspecte",
      text: "Ce fichier contient des noms internes qui visent l’extérieur de l’archive : il n’a pas été ouvert. Enregistrez de nouveau le tableau depuis votre tableur.",
    },
    en: {
      title: "Suspect archive",
      text: "Names inside this file point outside the archive: it was not opened. Save the table again from your spreadsheet program.",
    },
    example: { raw: "une partie nommée « ../../etc/passwd »", result: "" },
  },
  "workbook.xml-depth": {
    fr: {
      title: "Structure anormale",
      text: "La partie « {part} » de ce classeur emboîte trop d’éléments pour venir d’un tableur. Enregistrez de nouveau le tableau depuis votre tableur.",
    },
    en: {
      title: "Abnormal structure",
      text: "The part “{part}” of this workbook nests too many elements to come from a spreadsheet program. Save the table again from yours.",
    },
    example: { raw: "une feuille de 100 000 éléments emboîtés", result: "" },
  },
  "workbook.doctype": {
    fr: {
      title: "Contenu refusé",
      text: "La partie « {part} » de ce classeur déclare un type de document, ce qu’aucun tableur ne fait : elle n’a pas été lue. Enregistrez de nouveau le tableau depuis votre tableur.",
    },
    en: {
      title: "Content refused",
      text: "The part “{part}” of this workbook declares a document type, which no spreadsheet program does: it was not read. Save the table again from yours.",
    },
    example: { raw: "une feuille qui commence par <!DOCTYPE", result: "" },
  },
  "workbook.no-sheet": {
    fr: {
      title: "Aucune feuille",
      text: "Ce classeur ne contient aucune feuille de calcul lisible. Vérifiez que c’est le bon fichier.",
    },
    en: {
      title: "No sheet",
      text: "This workbook holds no readable sheet. Check that it is the right file.",
    },
    example: { raw: "un classeur fait d’un seul graphique", result: "" },
  },
  "workbook.xlsb": {
    fr: {
      title: "Classeur binaire",
      text: "Ce classeur est au format binaire d’Excel (.xlsb). Dans Excel, choisissez Fichier, Enregistrer sous, « Classeur Excel (.xlsx) », puis déposez cette copie.",
    },
    en: {
      title: "Binary workbook",
      text: "This workbook is in Excel’s binary format (.xlsb). In Excel, choose File, Save As, “Excel Workbook (.xlsx)”, then hand in that copy.",
    },
    example: { raw: "classeur.xlsb", result: "" },
  },
  "workbook.not-spreadsheet": {
    fr: {
      title: "Ce n’est pas un tableau",
      text: "{kind, select, word {C’est un document de traitement de texte} slides {C’est un diaporama} zip {C’est une archive qui ne contient pas de classeur} other {Ce fichier n’est pas un classeur}}, quel que soit son nom. Déposez le tableau au format xlsx, xls, ods ou csv.",
    },
    en: {
      title: "Not a table",
      text: "{kind, select, word {This is a text document} slides {This is a slideshow} zip {This is an archive without a workbook} other {This file is no workbook}}, whatever its name. Hand in the table as xlsx, xls, ods or csv.",
    },
    example: { raw: "compte-rendu.docx renommé en .xlsx", result: "" },
  },
};
