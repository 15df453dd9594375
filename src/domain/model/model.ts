import type { CatalogueTerms } from "./catalogueTerms.ts";
import type { Field } from "./field.ts";

export type ModelStatus = "draft" | "consultation" | "adopted" | "superseded";

/** A check across cells, as official schemas state it in `custom_checks`. */
export interface CustomCheck {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Which fields say where a record is. Names of fields of the model. */
export interface Geometry {
  readonly longitude?: string;
  readonly latitude?: string;
  /** One field holding "lat, lon" or "lon, lat". */
  readonly point?: string;
  /** A field holding GeoJSON or WKT. */
  readonly shape?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly commune?: string;
  readonly communeCode?: string;
}

export interface ModelSource {
  readonly title: string;
  readonly path?: string;
}

/**
 * A model of data: a Table Schema (v1 or v2) with every default and `traboule:` property resolved, so that the
 * rest of the code never looks at the JSON again.
 */
export interface Model {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly status: ModelStatus;
  readonly sources: readonly ModelSource[];
  readonly fields: readonly Field[];
  /** Texts that stand for "no value"; always holds "". */
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly customChecks: readonly CustomCheck[];
  readonly geometry: Geometry | null;
  /** Fields that identify a record across updates; [] where the model names none. */
  readonly identifier: readonly string[];
  readonly catalogue: CatalogueTerms;
  /** The Table Schema as read, for writing it out again without loss. */
  readonly schema: Readonly<Record<string, unknown>>;
}
