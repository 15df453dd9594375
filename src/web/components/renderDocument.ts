import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** The page as it is sent: a `<Document>` as HTML text. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}
