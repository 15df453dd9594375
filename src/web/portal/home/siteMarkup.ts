import { absolute, type PortalVisit } from "../http/portalVisit.ts";

/** The portal as schema.org tells it to search engines: a catalogue of data, which can be searched. */
export function siteMarkup(visit: PortalVisit, description: string): object {
  return {
    "@context": "https://schema.org/",
    "@type": "DataCatalog",
    "@id": absolute(visit, "/#catalogue"),
    name: visit.siteName,
    description,
    url: absolute(visit, "/"),
    inLanguage: visit.language,
    potentialAction: {
      "@type": "SearchAction",
      target: absolute(visit, "/datasets?q={search_term_string}"),
      "query-input": "required name=search_term_string",
    },
  };
}
