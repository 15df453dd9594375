import { createCB } from "xmlbuilder2";
import type { Language } from "../../messages/language.ts";
import { xmlText } from "../xmlText.ts";

/** One piece of news. Addresses are absolute, dates ISO 8601 instants. */
export interface AtomEntry {
  /** An IRI that never changes: `urn:uuid:…` or the address of what was published. */
  readonly id: string;
  readonly title: string;
  /** The page that tells more. */
  readonly page: string;
  readonly published: string;
  readonly updated: string;
  /** Plain text. */
  readonly summary: string;
  /** Who published; null when the author of the whole feed did. */
  readonly author: string | null;
  /** Plain words: the dataset, the commune. */
  readonly categories: readonly string[];
}

export interface AtomFeed {
  /** An IRI that never changes. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** Address of the feed itself. */
  readonly self: string;
  /** The page for people. */
  readonly page: string;
  readonly language: Language;
  readonly author: string;
  /** When the feed is without an entry; else the latest entry decides. */
  readonly updated: string;
  /** The latest first. */
  readonly entries: readonly AtomEntry[];
}

export const ATOM_MEDIA_TYPE = "application/atom+xml";

/** A feed of publications as Atom (RFC 4287), UTF-8. Every text is plain: what looks like markup is shown as it stands. */
export function writeAtomFeed(feed: AtomFeed): string {
  const chunks: string[] = [];
  const xml = createCB({ data: (chunk: string) => chunks.push(chunk), prettyPrint: true });
  const text = (name: string, value: string): void => {
    xml.ele(name).txt(xmlText(value)).up();
  };
  const link = (rel: string, type: string, href: string): void => {
    xml
      .ele("link")
      .att({ rel, type, href: xmlText(href) })
      .up();
  };
  const author = (name: string): void => {
    xml.ele("author");
    text("name", name);
    xml.up();
  };
  xml.dec({ encoding: "UTF-8" });
  xml.ele("http://www.w3.org/2005/Atom", "feed").att("xml:lang", feed.language);
  text("id", feed.id);
  text("title", feed.title);
  if (feed.subtitle !== null) text("subtitle", feed.subtitle);
  text("updated", latest(feed));
  link("self", ATOM_MEDIA_TYPE, feed.self);
  link("alternate", "text/html", feed.page);
  author(feed.author);
  for (const entry of feed.entries) {
    xml.ele("entry");
    text("id", entry.id);
    text("title", entry.title);
    text("published", entry.published);
    text("updated", entry.updated);
    link("alternate", "text/html", entry.page);
    if (entry.author !== null) author(entry.author);
    for (const category of entry.categories) xml.ele("category").att("term", xmlText(category)).up();
    text("summary", entry.summary);
    xml.up();
  }
  xml.up().end();
  return chunks.join("");
}

function latest({ entries, updated }: AtomFeed): string {
  if (entries.length === 0) return updated;
  return entries.map((entry) => entry.updated).reduce((a, b) => (Date.parse(a) >= Date.parse(b) ? a : b));
}
