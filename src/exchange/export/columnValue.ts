import { splitList } from "../../domain/model/listCell.ts";
import type { Field } from "../../domain/model/field.ts";
import { type ColumnType, columnType, readBoolean, readDay, readInteger, readNumber } from "./columnType.ts";
import { UnfitValue } from "./typedFormat.ts";

/** A column of a typed file, and how the canonical texts of its field become its values. */
export interface TypedColumn {
  readonly field: Field;
  /** Its name in the file. */
  readonly name: string;
  readonly type: ColumnType;
}

export type ColumnValue = string | bigint | number | boolean | readonly string[] | null;

const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** One column a field, as text where the field's name is among the loosened. */
export function typedColumns(
  fields: readonly Field[],
  names: readonly string[],
  loosened: ReadonlySet<string>,
): readonly TypedColumn[] {
  return fields.map((field, at) => ({
    field,
    name: names[at]!,
    type: loosened.has(field.name) ? "text" : columnType(field),
  }));
}

/**
 * A canonical text as its column's value; a day counts from 1970-01-01.
 *
 * @throws {UnfitValue}
 */
export function columnValue({ field, type }: TypedColumn, text: string | null | undefined): ColumnValue {
  if (text === null || text === undefined || text === "") return null;
  if (type === "text") return LONE_SURROGATE.test(text) ? text.replaceAll(LONE_SURROGATES, "\uFFFD") : text;
  const value = readers[type](field, text);
  if (value === null) throw new UnfitValue(field.name);
  return value;
}

const readers: Readonly<
  Record<Exclude<ColumnType, "text">, (field: Field, text: string) => Exclude<ColumnValue, null> | null>
> = {
  integer: (_, text) => readInteger(text),
  number: (_, text) => readNumber(text),
  boolean: readBoolean,
  date: (_, text) => readDay(text),
  list: splitList,
};
