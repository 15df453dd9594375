import type { MetadataFault } from "../../domain/dataset/checkMetadata.ts";
import type { Licence } from "../../domain/dataset/datasetMetadata.ts";
import type { DatasetStateName } from "../../domain/dataset/datasetState.ts";
import type { Freshness } from "../../domain/dataset/freshness.ts";
import type { Frequency } from "../../domain/dataset/frequency.ts";
import type { QualityPoint, QualityResult } from "../../domain/dataset/qualityPoints.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

type FreshnessKey = "never-published" | "unscheduled" | "fresh" | "due-soon" | "due-today" | "overdue";

interface DatasetFactTexts {
  readonly state: Readonly<Record<DatasetStateName, string>>;
  readonly frequency: Readonly<Record<Frequency, string>>;
  readonly licence: Readonly<Record<Licence, string>>;
  readonly freshness: Readonly<Record<FreshnessKey, string>>;
  readonly quality: Readonly<Record<QualityPoint, { readonly title: string; readonly lacks: string }>>;
  readonly fault: Readonly<Record<MetadataFault, string>>;
}

const fr: DatasetFactTexts = {
  state: {
    "not-asked": "Pas demandé",
    expected: "Attendu",
    received: "Fichier reçu",
    "to-review": "À relire",
    published: "Publié",
    "to-refresh": "Publié, à rafraîchir",
    late: "En retard",
    withdrawn: "Retiré",
  },
  frequency: {
    DAILY: "Tous les jours",
    WEEKLY: "Toutes les semaines",
    BIWEEKLY: "Toutes les deux semaines",
    MONTHLY: "Tous les mois",
    BIMONTHLY: "Tous les deux mois",
    QUARTERLY: "Tous les trimestres",
    ANNUAL_2: "Deux fois par an",
    ANNUAL: "Tous les ans",
    BIENNIAL: "Tous les deux ans",
    TRIENNIAL: "Tous les trois ans",
    UPDATE_CONT: "Au fil de l’eau",
    IRREG: "Sans rythme régulier",
    NEVER: "Jamais : ces données ne changent plus",
    UNKNOWN: "Pas encore décidé",
  },
  licence: {
    lov2: "Licence Ouverte 2.0",
    "odc-odbl": "ODbL 1.0",
  },
  freshness: {
    "never-published": "Jamais publié",
    unscheduled: "Sans échéance",
    fresh: "À jour : prochaine mise à jour dans {days, plural, one {# jour} other {# jours}}",
    "due-soon": "À mettre à jour dans {days, plural, one {# jour} other {# jours}}",
    "due-today": "À mettre à jour aujourd’hui",
    overdue: "Mise à jour attendue depuis {days, plural, one {# jour} other {# jours}}",
  },
  quality: {
    description: {
      title: "Description",
      lacks: "Décrivez les données en plus de 100 caractères : ce qu’elles contiennent, d’où elles viennent.",
    },
    documentation: {
      title: "Documentation",
      lacks: "Dites comment les données sont recueillies et ce que veut dire chaque champ.",
    },
    licence: { title: "Licence", lacks: "Choisissez une licence." },
    frequency: {
      title: "Fréquence de mise à jour",
      lacks: "Dites à quel rythme les données sont mises à jour.",
    },
    "up-to-date": { title: "Mise à jour à temps", lacks: "Publiez une mise à jour au rythme annoncé." },
    "temporal-coverage": {
      title: "Couverture temporelle",
      lacks: "Dites depuis quelle date les données valent.",
    },
    "spatial-coverage": {
      title: "Couverture géographique",
      lacks: "Dites quel territoire les données couvrent.",
    },
    "open-format": {
      title: "Formats ouverts",
      lacks: "Publiez : les fichiers en formats ouverts se feront seuls.",
    },
    availability: {
      title: "Fichiers disponibles",
      lacks: "Publiez : les fichiers seront aussitôt disponibles.",
    },
  },
  fault: {
    "title-missing": "Indiquez le titre",
    "title-long": "Écrivez un titre de 200 caractères au plus",
    "description-missing": "Décrivez les données",
    "description-long": "Écrivez une description de 20 000 caractères au plus",
    "licence-unknown": "Choisissez une licence de la liste",
    "frequency-unknown": "Choisissez une fréquence de la liste",
    "email-malformed": "Écrivez une adresse électronique complète, par exemple donnees@ville.fr",
    "date-malformed": "Écrivez une date qui existe, par exemple 2026-01-31",
    "dates-reversed": "La fin vient avant le début : corrigez l’une des deux dates",
    "keyword-long": "Écrivez des mots-clés de 60 caractères au plus",
    "keywords-many": "Gardez 20 mots-clés au plus",
  },
};

const en: DatasetFactTexts = {
  state: {
    "not-asked": "Not asked for",
    expected: "Expected",
    received: "File received",
    "to-review": "To review",
    published: "Published",
    "to-refresh": "Published, to refresh",
    late: "Late",
    withdrawn: "Withdrawn",
  },
  frequency: {
    DAILY: "Every day",
    WEEKLY: "Every week",
    BIWEEKLY: "Every two weeks",
    MONTHLY: "Every month",
    BIMONTHLY: "Every two months",
    QUARTERLY: "Every quarter",
    ANNUAL_2: "Twice a year",
    ANNUAL: "Every year",
    BIENNIAL: "Every two years",
    TRIENNIAL: "Every three years",
    UPDATE_CONT: "As things change",
    IRREG: "Irregularly",
    NEVER: "Never: these data no longer change",
    UNKNOWN: "Not decided yet",
  },
  licence: {
    lov2: "Licence Ouverte 2.0",
    "odc-odbl": "ODbL 1.0",
  },
  freshness: {
    "never-published": "Never published",
    unscheduled: "No due date",
    fresh: "Up to date: next update in {days, plural, one {# day} other {# days}}",
    "due-soon": "To update within {days, plural, one {# day} other {# days}}",
    "due-today": "To update today",
    overdue: "Update expected for {days, plural, one {# day} other {# days}}",
  },
  quality: {
    description: {
      title: "Description",
      lacks: "Describe the data in more than 100 characters: what they hold, where they come from.",
    },
    documentation: {
      title: "Documentation",
      lacks: "Say how the data are collected and what each field means.",
    },
    licence: { title: "Licence", lacks: "Choose a licence." },
    frequency: { title: "Update frequency", lacks: "Say how often the data are updated." },
    "up-to-date": { title: "Updated on time", lacks: "Publish an update as often as announced." },
    "temporal-coverage": { title: "Temporal coverage", lacks: "Say since when the data hold." },
    "spatial-coverage": { title: "Spatial coverage", lacks: "Say which territory the data cover." },
    "open-format": { title: "Open formats", lacks: "Publish: files in open formats are made by themselves." },
    availability: { title: "Files available", lacks: "Publish: the files are available at once." },
  },
  fault: {
    "title-missing": "Give the title",
    "title-long": "Write a title of 200 characters at most",
    "description-missing": "Describe the data",
    "description-long": "Write a description of 20,000 characters at most",
    "licence-unknown": "Choose a licence from the list",
    "frequency-unknown": "Choose a frequency from the list",
    "email-malformed": "Write a full e-mail address, such as data@town.fr",
    "date-malformed": "Write a date that exists, such as 2026-01-31",
    "dates-reversed": "The end comes before the start: correct one of the two dates",
    "keyword-long": "Write keywords of 60 characters at most",
    "keywords-many": "Keep 20 keywords at most",
  },
};

/** What the facts of a dataset are called, by language. */
export const datasetFactMessages: Readonly<Record<Language, DatasetFactTexts>> = { fr, en };

/** How fresh a dataset is, in words. */
export function freshnessWords(language: Language, { state, days }: Freshness): string {
  const key: FreshnessKey = state === "due-soon" && days === 0 ? "due-today" : state;
  return formatMessage(language, datasetFactMessages[language].freshness[key], { days: Math.abs(days ?? 0) });
}

/** A quality point's name, and what it lacks when it is not met. */
export function qualityWords(
  language: Language,
  { point, met }: QualityResult,
): { readonly title: string; readonly lacks: string | null } {
  const { title, lacks } = datasetFactMessages[language].quality[point];
  return { title, lacks: met ? null : formatMessage(language, lacks) };
}

/** What to do about a fault of the metadata sheet. */
export function faultWords(language: Language, fault: MetadataFault): string {
  return formatMessage(language, datasetFactMessages[language].fault[fault]);
}
