import type { Language } from "../../../messages/language.ts";
import { legalTexts } from "../../../messages/web/legal.ts";
import type { NavLink } from "../../components/navigation.ts";

/** What an audit of accessibility found; null before the first. */
export type AccessibilityStatus = "partial" | "full" | null;

/** The column of the foot that French public sites must have: the state of accessibility is said in full. */
export function legalLinks(
  language: Language,
  status: AccessibilityStatus,
): { readonly title: string; readonly links: readonly NavLink[] } {
  const texts = legalTexts(language);
  return {
    title: texts("foot"),
    links: [
      { label: texts(`accessibility.${status ?? "none"}`), href: "/accessibilite" },
      { label: texts("privacy"), href: "/donnees-personnelles" },
      { label: texts("notice"), href: "/mentions-legales" },
    ],
  };
}
