import type { Language } from "./language.ts";

/** The words of the annotated workbook. */
export interface AnnotationMessages {
  /** First words of a note, by state; the sign comes first so that colour is never alone to speak. */
  readonly states: Readonly<Record<"corrected" | "to-confirm" | "invalid", string>>;
  readonly received: string;
  readonly empty: string;
  readonly proposal: string;
  /** When a value took the place of a formula. */
  readonly replacedFormula: string;
  /** When the corrected value could not take the place of a formula that other cells depend on. */
  readonly keptFormula: string;
  /** Follows a text cut because a cell holds at most 32,767 characters. `{count}` is what is missing. */
  readonly cut: string;
  readonly author: string;
  readonly sheetName: string;
  readonly dataSheetName: string;
  readonly headers: {
    readonly sheet: string;
    readonly row: string;
    readonly column: string;
    readonly received: string;
    readonly became: string;
    readonly state: string;
    readonly rule: string;
    readonly why: string;
  };
  /** The only line of a list without corrections. */
  readonly nothing: string;
}

export const annotationMessages: Readonly<Record<Language, AnnotationMessages>> = {
  fr: {
    states: { corrected: "✓ Corrigé", "to-confirm": "? À confirmer", invalid: "× Invalide" },
    received: "Reçu : « {raw} »",
    empty: "Reçu : rien",
    proposal: "Proposition : « {value} »",
    replacedFormula: "La formule {formula} a été remplacée par sa valeur corrigée.",
    keptFormula: "La formule est gardée, car d’autres cellules en dépendent ; valeur corrigée : « {value} ».",
    cut: "… [{count, number} caractères de plus dans le fichier d’origine]",
    author: "Traboule",
    sheetName: "Corrections",
    dataSheetName: "Données",
    headers: {
      sheet: "Feuille",
      row: "Ligne",
      column: "Colonne",
      received: "Reçu",
      became: "Devenu ou proposé",
      state: "État",
      rule: "Règle",
      why: "Pourquoi",
    },
    nothing: "Aucune correction : tout était déjà en ordre.",
  },
  en: {
    states: { corrected: "✓ Corrected", "to-confirm": "? To confirm", invalid: "× Invalid" },
    received: "Received: “{raw}”",
    empty: "Received: nothing",
    proposal: "Proposal: “{value}”",
    replacedFormula: "The formula {formula} was replaced by its corrected value.",
    keptFormula: "The formula is kept, because other cells depend on it; corrected value: “{value}”.",
    cut: "… [{count, number} more characters in the original file]",
    author: "Traboule",
    sheetName: "Corrections",
    dataSheetName: "Data",
    headers: {
      sheet: "Sheet",
      row: "Row",
      column: "Column",
      received: "Received",
      became: "Became or proposed",
      state: "State",
      rule: "Rule",
      why: "Why",
    },
    nothing: "No correction: everything was already in order.",
  },
};
