import type { Kind } from "./kind.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type FieldType =
  | "string"
  | "number"
  | "integer"
  | "boolean"
  | "date"
  | "time"
  | "datetime"
  | "year"
  | "yearmonth"
  | "duration"
  | "geopoint"
  | "geojson"
  | "object"
  | "array"
  | "list"
  | "any";

/** Table Schema constraints, with values as the schema writes them. */
export interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: string | number;
  readonly maximum?: string | number;
  readonly exclusiveMinimum?: string | number;
  readonly exclusiveMaximum?: string | number;
  readonly pattern?: string;
  /** Allowed values, as text. */
  readonly enum?: readonly string[];
}

type Visibility = "public" | "internal";

/** One field of a model, with defaults filled in and its kind known. */
export interface Field {
  readonly name: string;
  /** What people see; the name where the schema gives no title. */
  readonly title: string;
  readonly description: string;
  /** One line for the person who fills the template. */
  readonly help: string;
  readonly example: string | null;
  readonly type: FieldType;
  /** "default" where the schema says nothing. */
  readonly format: string;
  readonly constraints: Constraints;
  /** Given by `traboule:kind`, otherwise inferred from type, format, name and constraints. */
  readonly kind: Kind;
  /** From `traboule:vocabulary`, or from `constraints.enum`; null for free values. */
  readonly vocabulary: Vocabulary | null;
  readonly visibility: Visibility;
  /** Other headers under which town halls file this field. */
  readonly aliases: readonly string[];
  /** For lists: what separates the items in one cell. */
  readonly delimiter: string;
  /** For numbers: the unit of the published value ("m2", "EUR"), null without one. */
  readonly unit: string | null;
  /** For a list: whether a cell may hold several values (type `list`/`array`, or our vocabulary lists). */
  readonly multiple: boolean;
  /** For booleans: the texts the schema accepts beside `true` and `false`. */
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
}
