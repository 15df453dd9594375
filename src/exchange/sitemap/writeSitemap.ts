import { createCB } from "xmlbuilder2";
import { xmlText } from "../xmlText.ts";

/** A page, or a sitemap in an index: an absolute address and its last change (ISO 8601), when it is known. */
export interface SitemapEntry {
  readonly url: string;
  readonly modified: string | null;
}

/** The most addresses that a sitemap may hold, and sitemaps an index (sitemaps.org, protocol 0.9). */
export const SITEMAP_LIMIT = 50_000;

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap, UTF-8. Throws a RangeError beyond `SITEMAP_LIMIT` addresses. */
export function writeSitemap(pages: readonly SitemapEntry[]): string {
  return writeEntries("urlset", "url", pages);
}

/** The index of a site's sitemaps, UTF-8. Throws a RangeError beyond `SITEMAP_LIMIT` sitemaps. */
export function writeSitemapIndex(sitemaps: readonly SitemapEntry[]): string {
  return writeEntries("sitemapindex", "sitemap", sitemaps);
}

/** How many sitemaps a site of this many pages needs: one at least. */
export function sitemapCount(pages: number): number {
  return Math.max(1, Math.ceil(pages / SITEMAP_LIMIT));
}

function writeEntries(root: string, name: string, entries: readonly SitemapEntry[]): string {
  if (entries.length > SITEMAP_LIMIT) throw new RangeError(`${entries.length} > ${SITEMAP_LIMIT}`);
  const chunks: string[] = [];
  const xml = createCB({ data: (chunk: string) => chunks.push(chunk), prettyPrint: true });
  xml.dec({ encoding: "UTF-8" });
  xml.ele(NAMESPACE, root);
  for (const { url, modified } of entries) {
    xml.ele(name);
    xml.ele("loc").txt(xmlText(url)).up();
    if (modified !== null) xml.ele("lastmod").txt(modified).up();
    xml.up();
  }
  xml.up().end();
  return chunks.join("");
}
