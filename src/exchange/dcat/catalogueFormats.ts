/** The three forms of a catalogue, by file extension: harvesters read the form from it. */
export const CATALOGUE_FORMATS = {
  jsonld: "application/ld+json",
  ttl: "text/turtle",
  rdf: "application/rdf+xml",
} as const;

export type CatalogueFormat = keyof typeof CATALOGUE_FORMATS;
