import type { RowView } from "../../cleaning/rowRule.ts";
import type { Params } from "../../journal/outcome.ts";
import type { CustomCheck, Model } from "../../model/model.ts";

/** A check of one cell: true when the settled, non-empty value is right. */
export interface CellCheck {
  readonly rule: string;
  compile(params: CustomCheck["params"]): (value: string) => boolean;
}

/** What a check across the cells of a row has to say: null when all is well or when it cannot tell. */
export type RowTest = (row: RowView) => Params | null;

/** A check across the cells of a row; `compile` gives null when its parameters make no sense. */
export interface RowCheck {
  readonly code: string;
  /** The field under which the issue is told; null for the whole record. */
  field(params: CustomCheck["params"]): string | null;
  compile(params: CustomCheck["params"], model: Model): RowTest | null;
}
