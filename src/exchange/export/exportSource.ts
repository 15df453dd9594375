import type { Shape } from "../../domain/geo/shape.ts";
import type { Field } from "../../domain/model/field.ts";
import type { Model } from "../../domain/model/model.ts";
import type { Language } from "../../messages/language.ts";

/** One published record. */
export interface ExportRecord {
  /** The record's stable identifier. */
  readonly id: string;
  /** INSEE code of the commune that owns it. */
  readonly commune: string;
  /** Canonical texts in the order of the source's fields; null or "" for no value. */
  readonly values: readonly (string | null)[];
  /** GeoJSON geometry, WGS 84, [lon, lat]. */
  readonly geometry: Shape | null;
}

/** What the file says of itself. */
export interface ExportAbout {
  readonly title: string;
  readonly description: string;
  /** Who publishes, "" when not said. */
  readonly publisher: string;
  readonly licence: { readonly title: string; readonly url: string };
  /** When the records last changed: the only date that a file holds, so that the same records give the same bytes. */
  readonly modified: Date;
  /** Address of the dataset's page, "" when it has none. */
  readonly page: string;
  readonly language: Language;
}

/** The records of one dataset, or of a commune's part of it, as of one revision. */
export interface ExportSource {
  readonly model: Pick<Model, "name" | "version">;
  /** The public fields only, in the model's order. */
  readonly fields: readonly Field[];
  readonly about: ExportAbout;
  /** Whether records may have a geometry: without any, formats for maps hold a plain table. */
  readonly located: boolean;
  /**
   * The records, always in the same order, a few hundred at a time; the next batch is asked for when the one before is
   * written. Called again when a file has to be started over: it then begins from the first record.
   */
  readonly batches: () => AsyncIterable<readonly ExportRecord[]>;
}
