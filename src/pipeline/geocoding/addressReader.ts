import { certainValue } from "../../domain/journal/outcome.ts";
import type { RowView } from "../../domain/cleaning/rowRule.ts";
import type { Field } from "../../domain/model/field.ts";
import type { Model } from "../../domain/model/model.ts";

/** What official schemas write where a place has no number. */
const NO_NUMBER = /^(?:99999|0+)$/;

/** The certain value of a field, else what the file wrote in it; "" for what only stands where a value is missing. */
export function fieldText(row: RowView, field: string | undefined): string {
  if (field === undefined) return "";
  const outcome = row.outcome(field);
  if (outcome.status === "invalid" && outcome.rule.startsWith("missing.")) return "";
  return (certainValue(outcome) ?? row.raw(field)).trim();
}

function onlyOne(fields: readonly Field[]): string | undefined {
  return fields.length === 1 ? fields[0]!.name : undefined;
}

/** The fields that hold a number and its suffix beside a street of its own. */
function numberFields({ fields }: Model): readonly string[] {
  const number =
    onlyOne(fields.filter(({ kind }) => kind === "house-number")) ??
    fields.find(({ name, kind }) => kind === "integer" && /^num(?:ero)?(?:_?voie)?$/i.test(name))?.name;
  const suffix = fields.find(({ name }) => /^(?:suffixe|rep|indice_repetition)$/i.test(name))?.name;
  if (number === undefined) return [];
  return suffix === undefined ? [number] : [number, suffix];
}

/**
 * Reads a row's address on one line, from its certain values, else as the file wrote it; "" without one. Null for a model that
 * has no address.
 */
export function addressReader(model: Model): { field: string; read: (row: RowView) => string } | null {
  const named = model.geometry?.address;
  const field =
    model.fields.find(({ name }) => name === named) ??
    model.fields.find(({ kind }) => kind === "address") ??
    model.fields.find(({ kind }) => kind === "street");
  if (field === undefined) return null;
  const numbers = field.kind === "address" ? [] : numberFields(model);
  return {
    field: field.name,
    read(row) {
      const street = fieldText(row, field.name);
      if (street === "") return "";
      const [number = "", suffix = ""] = numbers.map((name) => fieldText(row, name));
      const parts = NO_NUMBER.test(number) ? [street] : [number, suffix, street];
      return parts.filter((part) => part !== "").join(" ");
    },
  };
}
