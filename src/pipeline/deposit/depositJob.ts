import type { Decision } from "../../domain/journal/decision.ts";
import type { RememberedMapping } from "../../domain/matching/rememberedMapping.ts";
import type { PlaceCodes } from "../../domain/place/describePlace.ts";
import type { Language } from "../../messages/language.ts";
import type { ConfirmedMapping } from "../cleanRequest.ts";
import type { SettledRecord } from "./recheckRecords.ts";

/** Where the data is expected to lie, as it travels to a thread. */
export type JobPlace = PlaceCodes;

/** A file to clean in a thread: plain data. */
export interface DepositJob {
  readonly path: string;
  /** The name that its person gave it; that of the path when absent. */
  readonly name?: string | undefined;
  /** Folder that receives the results, this deposit's own; made when absent. */
  readonly out: string;
  /** The models that it may follow, at least one, as Table Schemas with our own properties (`writeSchema` with `internal`). */
  readonly schemas: readonly unknown[];
  readonly place: JobPlace;
  readonly mapping: ConfirmedMapping | null;
  readonly memory: readonly RememberedMapping[];
  /** Only this sheet, by name or by position from 1; null to let the data decide. */
  readonly sheet: string | null;
  readonly decisions: readonly Decision[];
  readonly language: Language;
}

/** Records to check again in a thread: plain data. */
export interface RecheckJob {
  readonly schema: unknown;
  readonly place: JobPlace;
  readonly records: readonly SettledRecord[];
}
