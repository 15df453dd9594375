import type { Decision } from "../domain/journal/decision.ts";
import type { GivenMapping } from "../domain/matching/givenMapping.ts";
import type { RememberedMapping } from "../domain/matching/rememberedMapping.ts";
import type { Model } from "../domain/model/model.ts";
import type { Place } from "../domain/place/place.ts";
import type { Gazetteer } from "../domain/commune/gazetteer.ts";
import type { AddressIndex } from "../geocoding/addressIndex.ts";
import type { Language } from "../messages/language.ts";
import type { ProgressListener } from "./progress.ts";

/** A mapping that a person gives, and who it is remembered from. */
export interface ConfirmedMapping {
  readonly mapping: GivenMapping;
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
}

/** Everything that decides how a file is read and its columns matched. */
export interface ReadRequest {
  readonly path: string;
  readonly model: Model;
  readonly gazetteer: Gazetteer;
  readonly place: Place;
  readonly mapping: ConfirmedMapping | null;
  /** Mappings that people confirmed for earlier files. */
  readonly memory: readonly RememberedMapping[];
  /** Only this sheet, by name or by position from 1; null to let the data decide. */
  readonly sheet: string | null;
}

/** Everything that decides the result of cleaning one file. */
export interface CleanRequest extends ReadRequest {
  readonly decisions: readonly Decision[];
  /** The addresses that give positions and bear witness to those of the file; null or absent without them. */
  readonly addresses?: AddressIndex | null;
  /** Folder that receives the results; made when absent. */
  readonly out: string;
  readonly language: Language;
  /** Entries of each list (changes, issues, added values) kept in memory; what exceeds it waits on disk. */
  readonly memoryLimit?: number | undefined;
  /** Told how far the work is, between 0 and 1, when the file's size is known. */
  readonly onProgress?: ProgressListener;
}
