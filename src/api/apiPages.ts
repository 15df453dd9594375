import type { Language } from "../messages/language.ts";
import type { Link } from "../exchange/ogc/link.ts";

/** A part of a page of the API. */
export type ApiPagePart =
  | { readonly kind: "links"; readonly title: string; readonly links: readonly Link[] }
  | {
      readonly kind: "table";
      readonly title: string;
      readonly head: readonly string[];
      /** A cell with an address is a link. */
      readonly rows: readonly (readonly (string | { readonly text: string; readonly href: string })[])[];
      readonly next: string | null;
    }
  | { readonly kind: "json"; readonly title: string; readonly value: unknown };

/** A document of the API for people. */
export interface ApiPage {
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  /** From the widest to the page itself, which has no address. */
  readonly crumbs: readonly { readonly label: string; readonly href?: string }[];
  readonly parts: readonly ApiPagePart[];
  /** Address of the same document for machines. */
  readonly json: string;
}

/** Draws the pages: given by whoever puts the platform together, for the API draws nothing itself. */
export type RenderApiPage = (page: ApiPage) => string | Promise<string>;
