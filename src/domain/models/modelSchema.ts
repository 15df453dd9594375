import type { DataTheme, HighValueCategory } from "../model/catalogueTerms.ts";
import type { FieldType } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";
import type { CustomCheck, Geometry, ModelSource, ModelStatus } from "../model/model.ts";

/** A term of `traboule:vocabulary`. */
export type TermSchema = {
  readonly value: string;
  readonly label: string;
  readonly synonyms: readonly string[];
};

/** Constraints as Table Schema writes them. */
type ConstraintsSchema = {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: string | number;
  readonly maximum?: string | number;
  readonly pattern?: string;
  readonly enum?: readonly (string | number)[];
};

/** One field of a built-in model: Table Schema v2, with our own properties. */
export type FieldSchema = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: FieldType;
  readonly format?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly arrayItem?: Readonly<Record<string, unknown>>;
  readonly constraints?: ConstraintsSchema;
  readonly "traboule:kind": Kind;
  readonly "traboule:help": string;
  readonly "traboule:example": string;
  readonly "traboule:aliases"?: readonly string[];
  readonly "traboule:vocabulary"?: { readonly closed: boolean; readonly terms: readonly TermSchema[] };
  readonly "traboule:visibility"?: "public" | "internal";
  readonly "traboule:unit"?: string;
  readonly "traboule:delimiter"?: string;
  readonly "traboule:multiple"?: boolean;
};

/** A built-in model: a Table Schema v2 object, complete, with our own properties. */
export type ModelSchema = {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly licenses: readonly { readonly name: string; readonly title: string; readonly path: string }[];
  readonly sources: readonly ModelSource[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly custom_checks?: readonly CustomCheck[];
  readonly fields: readonly FieldSchema[];
  readonly "traboule:status": ModelStatus;
  readonly "traboule:geometry"?: Geometry;
  readonly "traboule:identifier"?: readonly string[];
  readonly "traboule:theme": DataTheme;
  readonly "traboule:keywords": readonly string[];
  readonly "traboule:hvd"?: HighValueCategory;
  readonly "traboule:conformsTo"?: string;
};

/** The profile that a Table Schema v2 names. */
export const TABLE_SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";

/** The licence of the models themselves: anyone may take them up. */
export const MODEL_LICENSES: ModelSchema["licenses"] = [
  {
    name: "etalab-2.0",
    title: "Licence Ouverte 2.0",
    path: "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf",
  },
];
