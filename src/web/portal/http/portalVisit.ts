import type { Context } from "hono";
import { ofName } from "../../../messages/ofName.ts";
import type { Language } from "../../../messages/language.ts";
import { type PortalTexts, portalTexts } from "../../../messages/web/portal.ts";
import type { PortalTerritory } from "../../../services/portal/portalTerritory.ts";
import { readTerritory } from "../../../services/portal/readTerritory.ts";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";

/** What every public page is drawn from. */
export interface PortalVisit {
  readonly platform: Platform;
  readonly territory: PortalTerritory;
  readonly language: Language;
  readonly texts: PortalTexts;
  readonly now: Date;
  /** The path asked for, without its parameters. */
  readonly path: string;
  readonly parameters: URLSearchParams;
  /** « de la Métropole de Lyon », or its name where the language has no such form. */
  readonly ofTerritory: string;
  /** « Données ouvertes de la Métropole de Lyon » */
  readonly siteName: string;
}

/** Opens a public page: reads the territory as it stands. */
export function openVisit(platform: Platform, c: Context<WebEnv>): Promise<PortalVisit> {
  return visitOf(platform, new URL(c.req.url), c.get("language") ?? "fr");
}

/** What a public page of an address is drawn from. */
export async function visitOf(platform: Platform, url: URL, language: Language): Promise<PortalVisit> {
  const territory = await readTerritory(platform);
  const texts = portalTexts(language);
  const { name } = territory;
  const ofTerritory = ofName(language, name);
  return {
    platform,
    territory,
    language,
    texts,
    now: platform.clock(),
    path: url.pathname,
    parameters: url.searchParams,
    ofTerritory,
    siteName: name === "" ? texts("siteNameAlone") : texts("siteName", { ofTerritory }),
  };
}

/** The absolute address of a path. */
export function absolute({ platform }: PortalVisit, path: string): string {
  return `${platform.settings.publicUrl}${path}`;
}

/** The address of this page with other parameters; undefined takes one away. */
export function withParameters(
  { path, parameters }: Pick<PortalVisit, "path" | "parameters">,
  changes: Readonly<Record<string, string | undefined>>,
  fragment = "",
): string {
  const next = new URLSearchParams(parameters);
  next.delete("lang");
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === "") next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  return `${path}${query === "" ? "" : `?${query}`}${fragment}`;
}
