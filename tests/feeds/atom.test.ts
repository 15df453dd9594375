import { describe, expect, it } from "vitest";
import { type AtomEntry, type AtomFeed, writeAtomFeed } from "../../src/exchange/feed/writeAtomFeed.ts";
import { readXml, type XmlElement } from "./readXml.ts";

const ATOM = "{http://www.w3.org/2005/Atom}";

const ENTRY: AtomEntry = {
  id: "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
  title: "Toilettes publiques de Bron",
  page: "https://donnees.exemple.fr/communes/69029/toilettes",
  published: "2026-05-06T07:08:09Z",
  updated: "2026-05-06T07:08:09Z",
  summary: "3 ajouts, 1 changement.",
  author: "Commune de Bron",
  categories: ["Toilettes publiques", "Bron"],
};

const FEED: AtomFeed = {
  id: "https://donnees.exemple.fr/",
  title: "Données ouvertes de Bron",
  subtitle: null,
  self: "https://donnees.exemple.fr/feed.atom?commune=69029&page=1",
  page: "https://donnees.exemple.fr/communes/69029",
  language: "fr",
  author: "Métropole de Lyon",
  updated: "2024-01-01T00:00:00Z",
  entries: [],
};

function named(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === ATOM + name);
}

describe("writeAtomFeed", () => {
  it("says what RFC 4287 asks of a feed and of each entry", () => {
    const later = { ...ENTRY, id: "urn:2", updated: "2026-05-07T00:00:00+02:00", author: null };
    const feed = readXml(writeAtomFeed({ ...FEED, entries: [later, ENTRY] }));
    expect(feed.name).toBe(`${ATOM}feed`);
    expect(feed.attributes["xml:lang"]).toBe("fr");
    expect(named(feed, "id")[0]!.text).toBe(FEED.id);
    expect(named(feed, "updated").map(({ text }) => text)).toEqual([later.updated]);
    expect(named(feed, "link").map(({ attributes }) => [attributes["rel"], attributes["href"]])).toEqual([
      ["self", FEED.self],
      ["alternate", FEED.page],
    ]);
    expect(named(feed, "author")[0]!.children[0]!.text).toBe("Métropole de Lyon");
    const [first, second] = named(feed, "entry");
    expect(named(first!, "author")).toEqual([]);
    expect(second!.children.map(({ name, text }) => [name.replace(ATOM, ""), text])).toEqual([
      ["id", ENTRY.id],
      ["title", ENTRY.title],
      ["published", ENTRY.published],
      ["updated", ENTRY.updated],
      ["link", ""],
      ["author", expect.any(String)],
      ["category", ""],
      ["category", ""],
      ["summary", ENTRY.summary],
    ]);
    expect(named(second!, "category").map(({ attributes }) => attributes["term"])).toEqual(ENTRY.categories);
  });

  it("is dated when it is empty", () => {
    const feed = readXml(writeAtomFeed(FEED));
    expect(named(feed, "updated")[0]!.text).toBe(FEED.updated);
    expect(named(feed, "entry")).toEqual([]);
  });

  it("shows hostile texts as they stand", () => {
    const hostile = "</title><script>alert(1)</script> & ]]> \" ' \u0000\uD800 &lt; 😀";
    const entry = { ...ENTRY, title: hostile, summary: hostile, author: hostile, categories: [hostile] };
    const feed = readXml(writeAtomFeed({ ...FEED, title: hostile, entries: [entry] }));
    const shown = "</title><script>alert(1)</script> & ]]> \" ' \uFFFD\uFFFD &lt; 😀";
    const [read] = named(feed, "entry");
    expect(named(feed, "title")[0]!.text).toBe(shown);
    expect(named(read!, "summary")[0]!.text).toBe(shown);
    expect(named(read!, "author")[0]!.children[0]!.text).toBe(shown);
    expect(named(read!, "category")[0]!.attributes["term"]).toBe(shown);
    // Without a type, a reader takes a text construct for plain text.
    expect(named(read!, "title")[0]!.attributes["type"]).toBeUndefined();
  });
});
