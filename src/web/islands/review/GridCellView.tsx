import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { GridCell } from "../../../domain/review/gridRow.ts";

export type GridView = "raw" | "clean" | "both";

interface GridCellViewProps {
  readonly id: string;
  readonly cell: GridCell | undefined;
  readonly column: GridColumn;
  readonly at: number;
  readonly view: GridView;
  /** « à confirmer », by state. */
  readonly stateWords: (state: NonNullable<GridCell["s"]>) => string;
  readonly receivedWord: string;
  readonly active: boolean;
  readonly selected: boolean;
  /** Typed, and not saved yet. */
  readonly typed: string | undefined;
  readonly editor: preact.ComponentChildren;
}

const CLASSES = { "to-confirm": "g-ask", invalid: "g-bad", corrected: "g-ok", confirmed: "g-you" } as const;
const GLYPHS = { "to-confirm": "s-ask", invalid: "s-bad", corrected: "s-ok", confirmed: "s-you" } as const;

/** The text as received: what waits, else what was received and differs. */
export function rawOf(cell: GridCell): string {
  return cell.w ?? cell.r ?? cell.c ?? cell.t;
}

/** The text that a person edits: what waits, else the value as the model writes it; "" of a cell that has not come yet. */
export function typedText(cell: GridCell | undefined): string {
  return cell?.w ?? cell?.c ?? cell?.t ?? "";
}

/** One cell: its glyph, its clean value, its raw text under it. */
export function GridCellView(props: GridCellViewProps) {
  const { cell, column, view, active, selected, typed } = props;
  const state = typed === undefined ? cell?.s : undefined;
  const classes = [
    state && CLASSES[state],
    column.numeric && "num",
    active && "cur",
    selected && "picked",
    typed !== undefined && "saving",
    column.naming && "naming",
  ];
  const raw = cell === undefined ? "" : rawOf(cell);
  const clean = typed ?? cell?.t ?? "";
  const shown = view === "raw" ? (typed ?? raw) : clean;
  const below = view === "both" && typed === undefined && raw !== "" && raw !== clean && raw !== cell?.c;
  return (
    <td
      id={props.id}
      role="gridcell"
      class={classes.filter(Boolean).join(" ")}
      aria-colindex={props.at + 2}
      aria-selected={active || selected}
      tabIndex={active ? 0 : -1}
      data-column={props.at}
      aria-busy={cell === undefined ? true : undefined}
    >
      {props.editor ?? (
        <div class="in">
          {state && (
            <svg class={`sg sg-${GLYPHS[state].slice(2)}`} role="img" aria-label={props.stateWords(state)}>
              <use href={`#${GLYPHS[state]}`} />
            </svg>
          )}
          {cell === undefined ? (
            <span class="load">…</span>
          ) : (
            <span class={view === "raw" ? "v raw" : "v"}>{shown}</span>
          )}
          {below && (
            <span class="r">
              <span class="vh">{props.receivedWord}</span>
              <span class="raw">{raw}</span>
            </span>
          )}
        </div>
      )}
    </td>
  );
}
