import type { ParquetWriter } from "hyparquet-writer";
import type { TypedColumn } from "../columnValue.ts";
import type { ColumnType } from "../columnType.ts";

export type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } } as const;

const TYPES: Readonly<Record<Exclude<ColumnType, "list">, Partial<SchemaElement>>> = {
  text: TEXT,
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
};

function columnElements({ name, type }: TypedColumn): readonly SchemaElement[] {
  if (type !== "list") return [{ name, repetition_type: "OPTIONAL", ...TYPES[type] }];
  return [
    {
      name,
      repetition_type: "OPTIONAL",
      num_children: 1,
      converted_type: "LIST",
      logical_type: { type: "LIST" },
    },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "OPTIONAL", ...TEXT },
  ];
}

export interface AddedColumns {
  readonly id: string;
  readonly commune: string;
  /** Null for records without positions. */
  readonly geometry: string | null;
  /** The box of each geometry, so that readers skip what lies elsewhere. */
  readonly bbox: string | null;
}

/** The schema of the file, depth first: the model's columns, then those that we add. */
export function parquetSchema(columns: readonly TypedColumn[], added: AddedColumns): SchemaElement[] {
  const located: SchemaElement[] = [];
  if (added.geometry !== null && added.bbox !== null) {
    located.push(
      { name: added.geometry, repetition_type: "OPTIONAL", type: "BYTE_ARRAY" },
      { name: added.bbox, repetition_type: "OPTIONAL", num_children: 4 },
      ...["xmin", "ymin", "xmax", "ymax"].map((name): SchemaElement => ({
        name,
        repetition_type: "REQUIRED",
        type: "DOUBLE",
      })),
    );
  }
  const count = columns.length + 2 + (added.geometry === null ? 0 : 2);
  return [
    { name: "root", num_children: count },
    ...columns.flatMap(columnElements),
    { name: added.id, repetition_type: "REQUIRED", ...TEXT },
    { name: added.commune, repetition_type: "REQUIRED", ...TEXT },
    ...located,
  ];
}
