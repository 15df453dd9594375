import type { Language } from "../../messages/language.ts";

/** Where the API answers and in which language it speaks. Addresses have no `/` at their end. */
export interface ApiContext {
  /** The landing page's address: `https://…/api`. */
  readonly root: string;
  /** The portal's address: `https://…`. */
  readonly site: string;
  /** The HTML documentation of the API. */
  readonly documentation: string;
  /** Who publishes: the API's title. */
  readonly territory: string;
  readonly language: Language;
}
