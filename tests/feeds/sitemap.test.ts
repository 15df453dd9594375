import { describe, expect, it } from "vitest";
import {
  SITEMAP_LIMIT,
  sitemapCount,
  writeSitemap,
  writeSitemapIndex,
} from "../../src/exchange/sitemap/writeSitemap.ts";
import { readXml } from "./readXml.ts";

const NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}";

function leaves(xml: string): readonly (readonly string[])[] {
  return readXml(xml).children.map(({ children }) =>
    children.map(({ name, text }) => `${name.replace(NAMESPACE, "")} ${text}`),
  );
}

describe("sitemaps", () => {
  it("list pages with their last change", () => {
    const xml = writeSitemap([
      { url: "https://exemple.fr/datasets?commune=69029&lt=&lt;<b>", modified: "2026-05-06" },
      { url: "https://exemple.fr/l'été]]>\u0000", modified: null },
    ]);
    expect(readXml(xml).name).toBe(`${NAMESPACE}urlset`);
    expect(leaves(xml)).toEqual([
      ["loc https://exemple.fr/datasets?commune=69029&lt=&lt;<b>", "lastmod 2026-05-06"],
      ["loc https://exemple.fr/l'été]]>\uFFFD"],
    ]);
  });

  it("are listed by an index", () => {
    const xml = writeSitemapIndex([{ url: "https://exemple.fr/sitemap-1.xml", modified: null }]);
    expect(readXml(xml).name).toBe(`${NAMESPACE}sitemapindex`);
    expect(leaves(xml)).toEqual([["loc https://exemple.fr/sitemap-1.xml"]]);
  });

  it("hold 50,000 addresses and no more", () => {
    const pages = Array.from({ length: SITEMAP_LIMIT }, (_, at) => ({
      url: `https://donnees.exemple.fr/datasets/toilettes/records/0190a5a0-0000-7000-8000-${at}`,
      modified: "2026-05-06",
    }));
    const xml = writeSitemap(pages);
    expect(xml.match(/<loc>/g)).toHaveLength(SITEMAP_LIMIT);
    expect(Buffer.byteLength(xml)).toBeLessThan(50_000_000);
    expect(() => writeSitemap([...pages, pages[0]!])).toThrow(RangeError);
    expect([0, 1, 50_000, 50_001].map(sitemapCount)).toEqual([1, 1, 1, 2]);
  });
});
