import type { Language } from "../../messages/language.ts";
import { type EmbedTexts, embedTexts } from "../../messages/web/embed.ts";
import type { PublishedSubject } from "../../services/embed/findSubject.ts";
import { type PortalVisit, withParameters } from "../portal/http/portalVisit.ts";
import type { EmbedRequest } from "./embedRequest.ts";

/** What every widget is drawn from. */
export interface EmbedPage {
  readonly visit: PortalVisit;
  readonly request: EmbedRequest;
  readonly language: Language;
  readonly texts: EmbedTexts;
}

/** A widget with something to show. */
export interface PublishedPage extends EmbedPage {
  readonly subject: PublishedSubject;
}

/** Opens a widget's page in its own language, whatever the visitor's. */
export function openEmbed(visit: PortalVisit, request: EmbedRequest): EmbedPage {
  return { visit, request, language: request.language, texts: embedTexts(request.language) };
}

/** The address of this widget with other parameters; its language stays. */
export function embedHref(
  { visit }: Pick<EmbedPage, "visit">,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const lang = visit.parameters.get("lang") ?? undefined;
  return withParameters(visit, { lang, ...changes });
}

/** « Toilettes publiques, Bron » */
export function subjectTitle({ subject: { dataset, commune }, visit }: PublishedPage): string {
  const place = commune?.name ?? visit.territory.name;
  return place === "" ? dataset.model.title : `${dataset.model.title}, ${place}`;
}

/** The page of the portal that shows the same and more. */
export function datasetHref({ dataset, commune }: Pick<PublishedSubject, "dataset" | "commune">): string {
  const path = `/datasets/${encodeURIComponent(dataset.model.name)}`;
  return commune === null ? path : `${path}?commune=${commune.insee}`;
}
