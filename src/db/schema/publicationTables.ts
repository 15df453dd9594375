import type { Generated } from "kysely";
import type {
  Json,
  JsonWithDefault,
  JsonValue,
  Moment,
  OptionalMoment,
  WithDefault,
  Optional,
} from "./columnKinds.ts";

/** A commune's part of a dataset. */
export interface DatasetPartTable {
  id: Generated<string>;
  model: string;
  organization_id: string;
  metadata: JsonWithDefault<JsonValue>;
  revision_id: Optional<number>;
  records: WithDefault<number>;
  published_at: OptionalMoment;
  withdrawn_at: OptionalMoment;
  withdrawn_why: Optional<string>;
  created_at: Moment;
}

export interface RevisionTable {
  id: Generated<number>;
  part_id: string;
  model: string;
  /** From 1 within its part. */
  number: number;
  kind: "publication" | "edit" | "restoration" | "withdrawal";
  model_version: string;
  deposit_id: Optional<string>;
  restored_from: Optional<number>;
  records: number;
  added: number;
  changed: number;
  removed: number;
  note: WithDefault<string>;
  metadata: Json<JsonValue>;
  published_by: string | null;
  approved_by: Optional<string>;
  /** The metropolis published for the commune. */
  acting: WithDefault<boolean>;
  published_at: Moment;
}
