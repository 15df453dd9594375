import type { Block, BlockReason } from "../../domain/dataset/whatBlocks.ts";
import type { PrivacyAnswer } from "../../domain/review/reviewQuestions.ts";
import type { Settlement } from "../../domain/review/settleCell.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

interface ReviewFactTexts {
  readonly block: Readonly<Record<BlockReason, string>>;
  readonly answer: Readonly<Record<PrivacyAnswer, string>>;
  readonly settlement: Readonly<Record<Settlement, string>>;
}

const fr: ReviewFactTexts = {
  block: {
    empty: "Ajoutez au moins une ligne.",
    missing:
      "{count, plural, one {Complétez # cellule : le modèle la demande.} other {Complétez # cellules : le modèle les demande.}}",
    invalid:
      "{count, plural, one {Corrigez # cellule invalide, ou videz-la.} other {Corrigez # cellules invalides, ou videz-les.}}",
    "to-confirm": "{count, plural, one {Confirmez # cellule.} other {Confirmez # cellules.}}",
    questions:
      "{count, plural, one {Répondez à # question sur des données personnelles.} other {Répondez à # questions sur des données personnelles.}}",
    errors: "{count, plural, one {Réglez # point signalé.} other {Réglez # points signalés.}}",
    metadata: "{count, plural, one {Complétez # champ de la fiche.} other {Complétez # champs de la fiche.}}",
  },
  answer: {
    remove: "Retirer ces valeurs",
    internal: "Garder pour nous, sans publier",
    official: "C’est le contact d’un service ou d’une fonction",
    agreed: "La personne est d’accord, ou la loi le demande",
    "not-personal": "Ce n’est pas une donnée personnelle",
  },
  settlement: {
    confirmed: "Confirmé",
    chosen: "Choisi",
    typed: "Saisi",
    kept: "Gardé tel quel",
    emptied: "Vidé",
    undone: "Correction défaite",
  },
};

const en: ReviewFactTexts = {
  block: {
    empty: "Add at least one row.",
    missing:
      "{count, plural, one {Fill in # cell: the model asks for it.} other {Fill in # cells: the model asks for them.}}",
    invalid:
      "{count, plural, one {Correct # invalid cell, or empty it.} other {Correct # invalid cells, or empty them.}}",
    "to-confirm": "{count, plural, one {Confirm # cell.} other {Confirm # cells.}}",
    questions:
      "{count, plural, one {Answer # question about personal data.} other {Answer # questions about personal data.}}",
    errors: "{count, plural, one {Settle # point raised.} other {Settle # points raised.}}",
    metadata: "{count, plural, one {Complete # field of the sheet.} other {Complete # fields of the sheet.}}",
  },
  answer: {
    remove: "Remove these values",
    internal: "Keep to ourselves, unpublished",
    official: "It is the contact of a service or an office",
    agreed: "The person agrees, or the law asks for it",
    "not-personal": "This is no personal data",
  },
  settlement: {
    confirmed: "Confirmed",
    chosen: "Chosen",
    typed: "Typed",
    kept: "Kept as it is",
    emptied: "Emptied",
    undone: "Correction undone",
  },
};

/** What the facts of a review are called, by language. */
export const reviewFactMessages: Readonly<Record<Language, ReviewFactTexts>> = { fr, en };

/** What to do before publishing, plainly. */
export function blockWords(language: Language, { reason, count }: Block): string {
  return formatMessage(language, reviewFactMessages[language].block[reason], { count });
}
