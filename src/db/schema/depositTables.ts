import type { Generated } from "kysely";
import type {
  Json,
  OptionalJson,
  JsonValue,
  Moment,
  OptionalMoment,
  WithDefault,
  Optional,
} from "./columnKinds.ts";

export type DepositState =
  | "received"
  | "processing"
  | "needs-model"
  | "needs-mapping"
  | "review"
  | "approval"
  | "published"
  | "abandoned"
  | "failed";

export interface DepositTable {
  id: Generated<string>;
  organization_id: string;
  part_id: Optional<string>;
  model: Optional<string>;
  model_version: Optional<string>;
  kind: "file" | "paste" | "edit" | "restoration" | "api";
  state: WithDefault<DepositState>;
  department: Optional<string>;
  created_by: string | null;
  /** The metropolis deposited for the commune. */
  acting: WithDefault<boolean>;
  file_key: Optional<string>;
  file_name: WithDefault<string>;
  file_size: WithDefault<number>;
  sheet: Optional<string>;
  /** Given by a person; null to let the data decide. */
  mapping: OptionalJson<JsonValue>;
  /** What the report says of the file as a whole. */
  head: OptionalJson<JsonValue>;
  /** Keys of the kept results: corrected workbook, report… by file name. */
  results: OptionalJson<Record<string, string>>;
  progress: WithDefault<number>;
  /** Grows each time a process takes the deposit, and each time a person asks for another reading. */
  attempt: WithDefault<number>;
  /** Times it was taken since a person last asked. */
  tries: WithDefault<number>;
  lease_until: OptionalMoment;
  problem: OptionalJson<JsonValue>;
  base_revision: Optional<number>;
  records: WithDefault<number>;
  /** Grows at each change: two people who edit at once are told. */
  version: WithDefault<number>;
  submitted_by: Optional<string>;
  submitted_at: OptionalMoment;
  revision_id: Optional<number>;
  note: WithDefault<string>;
  created_at: Moment;
  updated_at: Moment;
}

export interface DepositRecordTable {
  deposit_id: string;
  /** From 1 over the whole deposit. */
  record: number;
  sheet: Optional<string>;
  source_row: Optional<number>;
  /** Stable identifier, the same from one publication to the next. */
  record_id: Generated<string>;
  /** In the model's field order. */
  raws: string[];
  /** In the model's field order; null where nothing is certain. */
  values: (string | null)[];
  geometry: OptionalJson<JsonValue>;
  lon: Optional<number>;
  lat: Optional<number>;
  bbox: Optional<string>;
  geocoding: OptionalJson<JsonValue>;
  removed: WithDefault<boolean>;
  added: WithDefault<boolean>;
  version: WithDefault<number>;
  edited_by: Optional<string>;
}

export interface DepositCellTable {
  deposit_id: string;
  record: number;
  field: string;
  raw: string;
  /** Applied when corrected, the best proposal when to confirm, null when invalid. */
  value: string | null;
  status: "corrected" | "to-confirm" | "invalid";
  rule: string;
  params: Json<JsonValue>;
  certainty: number;
  proposals: Json<{ value: string; certainty: number }[]>;
  /** Cells of one field that one click settles together. */
  group_key: string;
  settlement: Optional<"confirmed" | "chosen" | "typed" | "kept" | "emptied" | "undone">;
  settled_value: Optional<string>;
  settled_by: Optional<string>;
  settled_at: OptionalMoment;
}

export interface DepositIssueTable {
  deposit_id: string;
  id: Generated<number>;
  record: number | null;
  field: string | null;
  code: string;
  severity: "error" | "warning" | "info";
  params: Json<JsonValue>;
  answer: Optional<string>;
  answered_by: Optional<string>;
  answered_at: OptionalMoment;
}

/** One step that can be undone: cells before and after. */
export interface DepositEditTable {
  deposit_id: string;
  id: Generated<number>;
  at: Moment;
  person_id: string | null;
  label: string;
  changes: Json<JsonValue>;
  undone_at: OptionalMoment;
}
