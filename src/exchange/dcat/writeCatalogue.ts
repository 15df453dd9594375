import type { CatalogueFormat } from "./catalogueFormats.ts";
import type { CatalogueInput } from "./catalogueInput.ts";
import { describeCatalogue } from "./describeCatalogue.ts";
import { writeJsonLd } from "./writeJsonLd.ts";
import { writeRdfXml } from "./writeRdfXml.ts";
import { writeTurtle } from "./writeTurtle.ts";

/**
 * One page of a catalogue in one of its forms, UTF-8 text; its media type stands in `CATALOGUE_FORMATS`. The same input
 * gives the same text.
 */
export async function writeCatalogue(catalogue: CatalogueInput, format: CatalogueFormat): Promise<string> {
  const quads = describeCatalogue(catalogue, format);
  if (format === "rdf") return writeRdfXml(quads);
  return format === "ttl" ? writeTurtle(quads) : writeJsonLd(quads);
}
