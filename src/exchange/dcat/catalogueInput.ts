import type { Licence } from "../../domain/dataset/datasetMetadata.ts";
import type { Frequency } from "../../domain/dataset/frequency.ts";
import type { DataTheme, HighValueCategory } from "../../domain/model/catalogueTerms.ts";
import type { Language } from "../../messages/language.ts";
import type { FileFormat } from "./fileFormats.ts";

/** An organisation that publishes. */
export interface OrganizationInput {
  readonly name: string;
  readonly siren: string | null;
  /** Address of the page that presents it; never changes. */
  readonly page: string;
}

/** Whom to write to; one of the two addresses at least is given. */
export interface ContactInput {
  readonly name: string;
  readonly email: string | null;
  readonly page: string | null;
}

/** What the data cover on the ground: WGS 84 degrees, longitudes first. */
export interface SpatialInput {
  /** [west, south, east, north]; null when no record has a position. */
  readonly bbox: readonly [number, number, number, number] | null;
  /** The outline, when it is known better than by a box. */
  readonly outline: OutlineInput | null;
  readonly communes: readonly { readonly insee: string; readonly name: string }[];
}

/** A GeoJSON geometry (RFC 7946). */
export type OutlineInput =
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };

export type Ring = readonly (readonly [number, number])[];

/** One file of a dataset. */
export interface DistributionInput {
  readonly format: FileFormat;
  /** Answers 200 without a redirect, and ends with the format's extension. */
  readonly downloadUrl: string;
  readonly byteSize: number | null;
  /** SHA-256, hexadecimal. */
  readonly sha256: string | null;
  readonly modified: string | null;
}

/** The API that serves a dataset. */
export interface ServiceInput {
  readonly endpoint: string;
  /** The OpenAPI document. */
  readonly description: string;
  /** Its documentation for people. */
  readonly page: string;
}

/** A dataset as its catalogue lists it. Every address is absolute; dates are ISO 8601. */
export interface DatasetInput {
  /** Stable for ever and unique across every catalogue. */
  readonly identifier: string;
  /** The page for people; stable for ever. The names of the dataset and of its files derive from it. */
  readonly landingPage: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly theme: DataTheme | null;
  readonly highValue: HighValueCategory | null;
  /** Address of the schema: the official one as its registry writes it, else ours. */
  readonly schema: string;
  /** The page that documents the fields; null when there is none. */
  readonly documentation: string | null;
  readonly publisher: OrganizationInput;
  readonly contact: ContactInput;
  readonly licence: Licence;
  readonly frequency: Frequency;
  readonly spatial: SpatialInput | null;
  /** Days, ISO 8601; an open period has no end. */
  readonly temporal: { readonly start: string; readonly end: string | null } | null;
  readonly issued: string | null;
  readonly modified: string | null;
  readonly distributions: readonly DistributionInput[];
  readonly service: ServiceInput | null;
}

/** One page of the catalogue of an organisation. */
export interface CatalogueInput {
  /** Address of the catalogue without extension: `https://…/catalog/69266`. */
  readonly url: string;
  /** The page for people. */
  readonly homepage: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly publisher: OrganizationInput;
  readonly issued: string | null;
  readonly modified: string | null;
  /** The datasets of this page, in an order that never changes. */
  readonly datasets: readonly DatasetInput[];
  /** How many datasets the whole catalogue holds. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  /** The instant the catalogue is written at: dates beyond it are left out, since harvesters refuse them. */
  readonly now: string;
}

/** How many datasets a page of a catalogue holds. */
export const CATALOGUE_PAGE_SIZE = 50;
