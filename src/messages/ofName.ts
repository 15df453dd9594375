import { ofPlace } from "../domain/dataset/ofPlace.ts";
import type { Language } from "./language.ts";

/** What follows « … » and « … of » before a name: « d’Oullins », « de la Métropole de Lyon »; in English, the name as it is. */
export function ofName(language: Language, name: string): string {
  return language === "fr" ? ofPlace(name) : name;
}
