import { LANGUAGES, type Language } from "../../messages/language.ts";

/** What a widget shows. */
export const EMBED_VIEWS = ["map", "table", "list", "figure", "record"] as const;

export type EmbedView = (typeof EMBED_VIEWS)[number];

export const EMBED_THEMES = ["auto", "light", "dark"] as const;

export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** How a widget is asked for. What its address says beside (fields, filters, order, page) depends on the model. */
export interface EmbedRequest {
  /** Null where the model decides. */
  readonly view: EmbedView | null;
  /** INSEE code; null for the whole territory. */
  readonly commune: string | null;
  readonly theme: EmbedTheme;
  /** INSEE code of the commune that lends its colour; null for the one shown. */
  readonly accent: string | null;
  readonly hasTitle: boolean;
  /** The town's site chooses it, not the browser: the widget speaks as the page around it. */
  readonly language: Language;
  readonly record: string | null;
  /** The view that led to this record. */
  readonly back: EmbedView | null;
  /** The frame keeps its height, and the widget scrolls inside. */
  readonly isFixed: boolean;
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}

/** Reads the address of a widget; what it does not understand is as if it were absent. */
export function readEmbedRequest(parameters: URLSearchParams): EmbedRequest {
  const text = (name: string): string | null => parameters.get(name) || null;
  return {
    view: oneOf(EMBED_VIEWS, text("view")),
    commune: text("commune"),
    theme: oneOf(EMBED_THEMES, text("theme")) ?? "auto",
    accent: text("accent"),
    hasTitle: text("title") !== "no",
    language: oneOf(LANGUAGES, text("lang")) ?? "fr",
    record: text("record"),
    back: oneOf(EMBED_VIEWS, text("back")),
    isFixed: text("height") !== null,
  };
}
