import type { Field } from "../../../domain/model/field.ts";
import { isCategory } from "../../../domain/presentation/chartFields.ts";
import { LANGUAGES, type Language } from "../../../messages/language.ts";
import type { PortalCommune, PortalDataset } from "../../../services/portal/portalTerritory.ts";
import type { PortalVisit } from "../../portal/http/portalVisit.ts";
import { askedFields } from "../embedChoice.ts";
import { EMBED_THEMES, EMBED_VIEWS, type EmbedTheme, type EmbedView } from "../embedRequest.ts";
import type { ChosenWidget } from "./embedCode.tsx";

export const LEAST_HEIGHT = 120;
export const MOST_HEIGHT = 2000;
const LONGEST_VALUE = 200;

/** What a person chose on the page that builds widgets; what was not understood is as if it were absent. */
export interface BuilderChoice {
  readonly dataset: PortalDataset;
  readonly commune: PortalCommune | null;
  readonly view: EmbedView;
  readonly record: string | null;
  /** Empty for the usual ones. */
  readonly fields: readonly Field[];
  /** Keeps nothing out while its value is empty. */
  readonly filter: { readonly field: Field; readonly value: string } | null;
  /** Empty for the usual one, `none` for none. */
  readonly colour: string;
  readonly theme: EmbedTheme;
  readonly accent: PortalCommune | null;
  readonly hasTitle: boolean;
  readonly language: Language;
  /** As it was written. */
  readonly height: string;
  readonly isHeightWrong: boolean;
}

/** The presentations a dataset has: no map without a position. */
export function viewsOf({ model }: PortalDataset): readonly EmbedView[] {
  return EMBED_VIEWS.filter((view) => view !== "map" || model.geometry !== null);
}

/** Reads what was chosen; null where nothing is published. */
export function readBuilder({ territory, parameters }: PortalVisit): BuilderChoice | null {
  const datasets = territory.datasets.filter(({ parts }) => parts.length > 0);
  const text = (name: string): string => (parameters.get(name) ?? "").replaceAll("\u0000", "").trim();
  const dataset = datasets.find(({ model }) => model.name === text("model")) ?? datasets[0];
  if (!dataset) return null;
  const { fields } = dataset.model;
  const communeNamed = (name: string): PortalCommune | null =>
    territory.communes.find(({ insee }) => insee === text(name)) ?? null;
  const views = viewsOf(dataset);
  const filtered = fields.find(({ name }) => name === text("filter"));
  const value = text("value").slice(0, LONGEST_VALUE);
  const asked = new Set(askedFields(parameters));
  const colour = text("colour");
  const isColour = colour === "none" || fields.some((field) => field.name === colour && isCategory(field));
  const height = text("height").slice(0, 6);
  const pixels = Number(height);
  return {
    dataset,
    commune: communeNamed("commune"),
    view: views.find((view) => view === text("view")) ?? views[0]!,
    record: text("record") || null,
    fields: fields.filter(({ name }) => asked.has(name)),
    filter: filtered ? { field: filtered, value } : null,
    colour: isColour ? colour : "",
    theme: EMBED_THEMES.find((theme) => theme === text("theme")) ?? "auto",
    accent: communeNamed("accent"),
    hasTitle: text("title") !== "no",
    language: LANGUAGES.find((language) => language === text("widgetLang")) ?? "fr",
    height,
    isHeightWrong:
      height !== "" && !(Number.isInteger(pixels) && pixels >= LEAST_HEIGHT && pixels <= MOST_HEIGHT),
  };
}

/** The widget that was chosen; `record` is the one shown where the presentation is a single record. */
export function chosenWidget(choice: BuilderChoice, record: string | null): ChosenWidget {
  const { dataset, commune, view, fields, filter, colour, theme, accent, hasTitle, language } = choice;
  const height = choice.height === "" || choice.isHeightWrong ? null : Number(choice.height);
  const isOne = view === "record";
  const parameters: (readonly [string, string])[] = [
    ...(commune ? [["commune", commune.insee] as const] : []),
    ["view", view],
    ...(isOne && record !== null ? [["record", record] as const] : []),
    ...(fields.length > 0 ? [["fields", fields.map(({ name }) => name).join(",")] as const] : []),
    ...(view === "map" && colour !== "" ? [["colour", colour] as const] : []),
    ...(theme === "auto" ? [] : [["theme", theme] as const]),
    ...(accent ? [["accent", accent.insee] as const] : []),
    ...(hasTitle ? [] : [["title", "no"] as const]),
    ...(language === "fr" ? [] : [["lang", language] as const]),
    ...(height === null ? [] : [["height", String(height)] as const]),
    ...(filter && filter.value !== "" && !isOne ? [[`f.${filter.field.name}`, filter.value] as const] : []),
  ];
  const place = commune ? `, ${commune.name}` : "";
  return { model: dataset.model.name, parameters, label: `${dataset.model.title}${place}`, height };
}
