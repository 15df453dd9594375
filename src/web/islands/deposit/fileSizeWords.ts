import { formatSize } from "../../../messages/formatSize.ts";

/** A file's size in the language of the page. */
export function fileSizeWords(bytes: number): string {
  return formatSize(document.documentElement.lang === "en" ? "en" : "fr", bytes);
}
