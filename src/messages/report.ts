import type { Params } from "../domain/journal/outcome.ts";
import { formatMessage } from "./formatMessage.ts";
import type { Language } from "./language.ts";

const fr = {
  heading: "Compte rendu de nettoyage",
  skip: "Aller au contenu",
  tagline: "du tableur aux données ouvertes",
  lead: "{model}{commune}, fichier",
  leadCommune: " : {commune}",
  leadSize:
    ", {records, plural, =0 {aucune ligne} one {# ligne} other {# lignes}} et {columns, plural, one {# colonne reconnue} other {# colonnes reconnues}}.",
  verdictReady: "Prêt à publier.",
  verdictAlmost:
    "Presque prêt : {waiting, plural, =0 {} one {# cellule vous attend} other {# cellules vous attendent}}{both, select, yes { et } other {}}{questions, plural, =0 {} one {# question vous attend} other {# questions vous attendent}}.",
  verdictEmpty: "Aucune ligne de données dans ce fichier.",
  verdictUnknown: "Aucune colonne de ce fichier n’a été reconnue.",
  verdictText:
    "Sur {cells, plural, one {# cellule} other {# cellules}}, {unchanged, plural, one {# était bonne} other {# étaient bonnes}} et {corrected, plural, =0 {aucune n’a dû être corrigée} one {# a été corrigée avec certitude} other {# ont été corrigées avec certitude}}. Rien n’a été effacé : le fichier reçu est gardé tel quel et chaque correction se défait.",
  unchanged: "{count, plural, one {# inchangée} other {# inchangées}}",
  corrected: "{count, plural, one {# corrigée} other {# corrigées}}",
  toConfirm: "{count} à confirmer",
  invalid: "{count, plural, one {# invalide} other {# invalides}}",
  sectionConfirm: "À confirmer",
  sectionConfirmText:
    "Cochez, ou écrivez la bonne valeur. Une même réponse vaut pour toutes les lignes citées.",
  sectionInvalid: "Invalides",
  sectionInvalidText: "Ces valeurs n’ont pas été comprises. Elles sont restées telles quelles.",
  sectionPositions: "Positions à regarder",
  sectionPositionsText:
    "{filled, plural, =0 {Aucune position n’a été tirée d’une adresse} one {# position a été tirée de son adresse avec certitude} other {# positions ont été tirées de leur adresse avec certitude}} ; {agrees, plural, =0 {aucune position du fichier n’a été confirmée par son adresse} one {# position du fichier a été confirmée par son adresse} other {# positions du fichier ont été confirmées par leur adresse}} ; {doubtful, plural, =0 {aucune n’est à regarder} one {# est à regarder} other {# sont à regarder}}.",
  found: "Trouvé",
  notFound: "rien",
  place: "Position",
  metres: "à {count} m",
  morePositions: "Et {count, plural, one {# autre adresse} other {# autres adresses}}, dans report.json.",
  sectionMissing: "À compléter",
  sectionMissingText: "Le modèle demande ces valeurs pour publier.",
  sectionQuestions: "À vérifier",
  sectionCorrected: "Corrigé avec certitude",
  sectionCorrectedText:
    "{count, plural, one {# cellule} other {# cellules}}. Quelques exemples de chaque règle ; la liste complète est dans la feuille « Corrections » de votre classeur.",
  sectionUnderstood: "Ce que nous avons compris",
  sectionUnderstoodText: "Chaque colonne de votre fichier, et le champ du modèle qu’elle remplit.",
  sectionAside: "Laissé de côté, sans rien perdre",
  row: "Ligne",
  rows: "Lignes",
  column: "Colonne",
  field: "Champ",
  received: "Reçu",
  proposed: "Proposé",
  why: "Pourquoi",
  agreed: "D’accord",
  expected: "Ce qu’il faudrait",
  rightValue: "La bonne valeur",
  become: "Devenu",
  cellCount: "{count, plural, one {# cellule} other {# cellules}}",
  confidence: "Confiance",
  handBox: "Case à cocher à la main",
  empty: "vide",
  moreGroups:
    "Et {count, plural, one {# autre cas} other {# autres cas}}, dans la feuille « Corrections » de votre classeur.",
  rowList: "{rows}{more, plural, =0 {} other {… (# de plus)}}",
  asideRow: "Ligne {row}{sheet} : {why}",
  asideSheet: " de « {sheet} »",
  asideMore: "Et {count, plural, one {# autre ligne} other {# autres lignes}}.",
  asideColumn: "Colonne « {column} » : aucun champ ne lui correspond. Elle reste dans votre classeur.",
  asideField: "Champ « {field} » : aucune colonne de votre fichier ne le remplit.",
  whole: "fichier",
  footer: "Modèle {model} {version}. Traboule {release}.",
  "why.title": "titre. Ce n’est pas une donnée.",
  "why.note": "note ou légende. Ce n’est pas une donnée.",
  "why.header": "en-tête du tableau.",
  "why.repeated-header": "en-tête répété.",
  "why.blank": "ligne vide.",
  "why.total": "total ou sous-total.",
  "why.signature": "signature, date ou mention de fin.",
  "why.other-table": "autre tableau, sans rapport avec ce modèle.",
  "why.hidden-sheet": "feuille masquée.",
  "why.not-data": "ce n’est pas une ligne de données.",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  heading: "Cleaning report",
  skip: "Skip to content",
  tagline: "from spreadsheets to open data",
  lead: "{model}{commune}, file",
  leadCommune: ": {commune}",
  leadSize:
    ", {records, plural, =0 {no row} one {# row} other {# rows}} and {columns, plural, one {# recognised column} other {# recognised columns}}.",
  verdictReady: "Ready to publish.",
  verdictAlmost:
    "Almost ready: {waiting, plural, =0 {} one {# cell is waiting for you} other {# cells are waiting for you}}{both, select, yes { and } other {}}{questions, plural, =0 {} one {# question is waiting for you} other {# questions are waiting for you}}.",
  verdictEmpty: "No data row in this file.",
  verdictUnknown: "No column of this file was recognised.",
  verdictText:
    "Of {cells, plural, one {# cell} other {# cells}}, {unchanged, plural, one {# was right} other {# were right}} and {corrected, plural, =0 {none had to be corrected} one {# was corrected with certainty} other {# were corrected with certainty}}. Nothing was erased: the file received is kept as it is and every correction can be undone.",
  unchanged: "{count} unchanged",
  corrected: "{count} corrected",
  toConfirm: "{count} to confirm",
  invalid: "{count} invalid",
  sectionConfirm: "To confirm",
  sectionConfirmText: "Tick, or write the right value. One answer holds for all the rows named.",
  sectionInvalid: "Invalid",
  sectionInvalidText: "These values were not understood. They stay as they were.",
  sectionPositions: "Positions to look at",
  sectionPositionsText:
    "{filled, plural, =0 {No position was drawn from an address} one {# position was drawn from its address with certainty} other {# positions were drawn from their address with certainty}}; {agrees, plural, =0 {no position of the file was confirmed by its address} one {# position of the file was confirmed by its address} other {# positions of the file were confirmed by their address}}; {doubtful, plural, =0 {none is to be looked at} one {# is to be looked at} other {# are to be looked at}}.",
  found: "Found",
  notFound: "nothing",
  place: "Position",
  metres: "{count} m away",
  morePositions: "And {count, plural, one {# more address} other {# more addresses}}, in report.json.",
  sectionMissing: "To fill in",
  sectionMissingText: "The model asks for these values before publishing.",
  sectionQuestions: "To check",
  sectionCorrected: "Corrected with certainty",
  sectionCorrectedText:
    "{count, plural, one {# cell} other {# cells}}. A few examples of each rule; the full list is in the “Corrections” sheet of your workbook.",
  sectionUnderstood: "What we understood",
  sectionUnderstoodText: "Each column of your file, and the field of the model it fills.",
  sectionAside: "Left aside, nothing lost",
  row: "Row",
  rows: "Rows",
  column: "Column",
  field: "Field",
  received: "Received",
  proposed: "Proposed",
  why: "Why",
  agreed: "Agreed",
  expected: "What is needed",
  rightValue: "The right value",
  become: "Became",
  cellCount: "{count, plural, one {# cell} other {# cells}}",
  confidence: "Confidence",
  handBox: "Box to tick by hand",
  empty: "empty",
  moreGroups:
    "And {count, plural, one {# more case} other {# more cases}}, in the “Corrections” sheet of your workbook.",
  rowList: "{rows}{more, plural, =0 {} other {… (# more)}}",
  asideRow: "Row {row}{sheet}: {why}",
  asideSheet: " of “{sheet}”",
  asideMore: "And {count, plural, one {# more row} other {# more rows}}.",
  asideColumn: "Column “{column}”: no field matches it. It stays in your workbook.",
  asideField: "Field “{field}”: no column of your file fills it.",
  whole: "file",
  footer: "Model {model} {version}. Traboule {release}.",
  "why.title": "title. Not data.",
  "why.note": "note or legend. Not data.",
  "why.header": "header of the table.",
  "why.repeated-header": "repeated header.",
  "why.blank": "blank row.",
  "why.total": "total or subtotal.",
  "why.signature": "signature, date or closing line.",
  "why.other-table": "another table, unrelated to this model.",
  "why.hidden-sheet": "hidden sheet.",
  "why.not-data": "not a row of data.",
};

export type ReportText = keyof typeof fr;

/** Every text of the report, by language. */
export const reportMessages: Readonly<Record<Language, Readonly<Record<ReportText, string>>>> = { fr, en };

export type ReportTexts = (key: ReportText, params?: Params) => string;

/** The report's own words in one language. */
export function reportTexts(language: Language): ReportTexts {
  const texts = language === "fr" ? fr : en;
  return (key, params) => formatMessage(language, texts[key], params);
}
