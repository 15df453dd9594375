import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { GridRow } from "../../../domain/review/gridRow.ts";
import type { ReviewTexts } from "../../../messages/web/review.ts";
import type { CellEdit } from "./reviewClient.ts";
import { rawOf } from "./GridCellView.tsx";

interface CellBarProps {
  readonly texts: ReviewTexts;
  readonly row: GridRow | undefined;
  readonly column: GridColumn | undefined;
  readonly editable: boolean;
  readonly save: (edits: readonly CellEdit[]) => void;
}

/** The whole of the current cell, which its box may cut: received, clean, why, and what may be done. */
export function CellBar({ texts, row, column, editable, save }: CellBarProps) {
  if (row === undefined || column === undefined) return <div class="cellbar" />;
  const cell = row.cells[column.index]!;
  const raw = rawOf(cell);
  const edit = { record: row.n, field: column.name };
  const act = (action: { do: string; value?: string }): void => save([{ ...edit, action }]);
  return (
    <div class="cellbar">
      <p>
        <b>{column.title}</b> {cell.t !== "" && <span>{cell.t}</span>}{" "}
        {raw !== "" && raw !== cell.t && raw !== cell.c && (
          <>
            <span class="mut">{texts("received")}</span>
            <span class="raw">{raw}</span>
          </>
        )}
      </p>
      {cell.m !== undefined && <p class="mut">{cell.m}</p>}
      {row.notes.map((note) => (
        <p class="mut" key={note}>
          {note}
        </p>
      ))}
      {editable && cell.k !== undefined && (
        <p class="row">
          {cell.p?.slice(0, 4).map((value) => (
            <button key={value} type="button" class="btn btn-s" onClick={() => act({ do: "choose", value })}>
              {value === "" ? texts("empty") : value}
            </button>
          ))}
          {cell.s === "to-confirm" && (
            <button type="button" class="btn btn-s" onClick={() => act({ do: "keep" })}>
              {texts("keepAsIs", { raw: raw.length > 24 ? `${raw.slice(0, 24)}…` : raw })}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
