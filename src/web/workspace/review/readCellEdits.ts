import * as v from "valibot";
import { Problem } from "../../../domain/problem/problem.ts";
import type { CellEdit } from "../../../services/review/editCells.ts";

const Text = v.pipe(v.string(), v.maxLength(20_000));
const Cell = v.object({ record: v.pipe(v.number(), v.integer(), v.minValue(1)), field: v.string() });
const Edit = v.union([
  v.object({ ...Cell.entries, text: Text }),
  v.object({
    ...Cell.entries,
    action: v.variant("do", [
      v.object({ do: v.picklist(["confirm", "keep", "empty", "undo"]) }),
      v.object({ do: v.picklist(["choose"]), value: Text }),
    ]),
  }),
]);
const Body = v.object({
  edits: v.pipe(v.array(Edit), v.maxLength(5000)),
  versions: v.record(v.string(), v.number()),
});

/** Edits as the grid sends them. Throws `request.invalid`. */
export async function readCellEdits(
  request: Request,
): Promise<{ readonly edits: readonly CellEdit[]; readonly versions: Readonly<Record<number, number>> }> {
  const body: unknown = await request.json().catch(() => null);
  const read = v.safeParse(Body, body);
  if (!read.success) throw new Problem("request.invalid", { parameter: "edits" });
  return read.output;
}
