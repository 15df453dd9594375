import type { Page } from "playwright-core";
import { openBrowser } from "./openBrowser.ts";

/** The widths at which every page is looked at, in CSS pixels. */
export const WIDTHS = [390, 1024, 1440] as const;

interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  /** False to see the page as it is without its islands. */
  readonly javaScript?: boolean;
  readonly locale?: string;
}

/** A fresh page in its own context: no cookie of another test. Closing it closes the context. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.theme ?? "light",
    javaScriptEnabled: options.javaScript ?? true,
    locale: options.locale ?? "fr-FR",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.on("close", () => void context.close().catch(() => {}));
  return page;
}
