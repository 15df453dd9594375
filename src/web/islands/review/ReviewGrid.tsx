import { flushSync } from "preact/compat";
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { GridCell } from "../../../domain/review/gridRow.ts";
import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import { shellTexts } from "../../../messages/web/shell.ts";
import { CellBar } from "./CellBar.tsx";
import { CellEditor } from "./CellEditor.tsx";
import { ConflictNotice } from "./ConflictNotice.tsx";
import { type GridView, rawOf, typedText } from "./GridCellView.tsx";
import { gridKey } from "./gridKeys.ts";
import { type GridPosition, inside, rangeOf } from "./gridPosition.ts";
import { GridFoot } from "./GridFoot.tsx";
import { GridTable } from "./GridTable.tsx";
import { GridTools } from "./GridTools.tsx";
import { ROW_HEIGHTS } from "./gridSizes.ts";
import { MOST_PASTED, pastedEdits } from "./pastedEdits.ts";
import { pickedCells } from "./pickedCells.ts";
import type { CellEdit } from "./reviewClient.ts";
import type { ReviewStore } from "./reviewStore.ts";
import { cellUnder, HEAD, showCell } from "./sightOfCell.ts";
import { writeTable } from "./tableText.ts";
import { useHeldFocus } from "./useHeldFocus.ts";
import { useLeavingRows } from "./useLeavingRows.ts";
import { useScrolled } from "./useScrolled.ts";
import { useShownColumns } from "./useShownColumns.ts";

interface ReviewGridProps {
  readonly store: ReviewStore;
  readonly language: Language;
  readonly title: string;
  readonly editable: boolean;
  /** Says something to screen readers. */
  readonly announce: (words: string) => void;
  readonly undo: () => void;
  /** Receives what brings a record into sight. */
  readonly onReady: (reveal: (record: number, field?: string) => Promise<void>) => void;
}

/** Rows drawn beyond what is seen, on each side. */
const MARGIN = 6;

/** The rows of a deposit as a spreadsheet: only those in sight are in the page. */
export function ReviewGrid(props: ReviewGridProps) {
  const { store, language, editable, announce } = props;
  const texts = useMemo(() => reviewTexts(language), [language]);
  const shell = useMemo(() => shellTexts(language), [language]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => store.subscribe(() => redraw(0)), [store]);
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<GridView>("both");
  const { columns, widths, hidden, hide } = useShownColumns(store);
  const scrolled = useScrolled(box);
  const [active, setActive] = useState<GridPosition>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<GridPosition>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const leaving = useRef(false);

  const height = ROW_HEIGHTS[view];
  const first = Math.max(0, Math.floor(scrolled.top / height) - MARGIN);
  const last = Math.min(store.total - 1, Math.ceil((scrolled.top + scrolled.height) / height) + MARGIN);
  const range = rangeOf(active, anchor);
  const isOut = active.row < first || active.row > last;
  useHeldFocus(box, isOut);
  const row = store.total > 0 ? store.rowAt(active.row) : undefined;
  const column = columns[active.column];

  useEffect(() => void store.ensure(first, last), [first, last, store]);

  useLayoutEffect(() => {
    if (!wantsFocus.current || editing !== null) return;
    const cell = box.current?.querySelector<HTMLElement>(`#c${active.row}-${active.column}`);
    if (cell === null || cell === undefined) return;
    cell.focus({ preventScroll: true });
    wantsFocus.current = false;
  });

  const go = (to: GridPosition, extend = false, focus = true): void => {
    const next = inside(to, store.total, columns.length);
    setActive(next);
    if (!extend) setAnchor(next);
    if (focus) wantsFocus.current = true;
    showCell(box.current!, next, height, columns[next.column]?.naming ?? false);
    store.select(store.rowAt(next.row));
  };

  useEffect(() => {
    props.onReady(async (record, field) => {
      const index = await store.reach(record);
      if (index === -1) return;
      const at = columns.findIndex(({ name }) => name === field);
      go({ row: index, column: at === -1 ? active.column : at });
    });
  });

  const save = (edits: readonly CellEdit[]): void => {
    if (!editable || edits.length === 0) return;
    void store.save(edits);
    redraw(0);
  };

  const cellAt = (at: GridPosition): GridCell | undefined =>
    store.rowAt(at.row)?.cells[columns[at.column]?.index ?? -1];

  const startEditing = (text: string): void => {
    if (editable && row !== undefined && column !== undefined) flushSync(() => setEditing(text));
  };

  const commit = (text: string, way: "down" | "right" | "left" | "stay"): void => {
    setEditing(null);
    if (row !== undefined && column !== undefined && text.trim() !== typedText(cellAt(active)))
      save([{ record: row.n, field: column.name, text }]);
    const by = { down: [1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[way];
    go({ row: active.row + by[0]!, column: active.column + by[1]! }, false, way !== "stay");
  };

  const picked = () => pickedCells(store, columns, range);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (store.total === 0) return;
    const asked = gridKey(event);
    if (asked === null) return;
    const { row: at, column: across } = active;
    const extend = "extend" in asked && asked.extend;
    if (asked.do === "tab") {
      const next = at * columns.length + across + asked.way;
      // Past either end, and after Escape, Tab leaves the grid as it leaves any field.
      if (leaving.current || next < 0 || next >= store.total * columns.length) return;
      go({ row: Math.floor(next / columns.length), column: next % columns.length });
    } else if (asked.do === "leave") {
      leaving.current = true;
      setAnchor(active);
      return;
    } else if (asked.do === "move") go({ row: at + asked.rows, column: across + asked.columns }, extend);
    else if (asked.do === "edge")
      go(
        {
          row: asked.rows === 0 ? at : asked.rows * Number.MAX_SAFE_INTEGER,
          column: asked.columns === 0 ? across : asked.columns * Number.MAX_SAFE_INTEGER,
        },
        extend,
      );
    else if (asked.do === "page") {
      const rows = Math.max(1, Math.floor((scrolled.height - HEAD) / height) - 1);
      go({ row: at + asked.way * rows, column: across }, extend);
    } else if (asked.do === "enter") {
      const cell = cellAt(active);
      if (editable && row !== undefined && column !== undefined && cell?.s === "to-confirm") {
        save([{ record: row.n, field: column.name, action: { do: "confirm" } }]);
        go({ row: at + 1, column: across });
      } else startEditing(typedText(cell));
    } else if (asked.do === "edit") {
      startEditing(typedText(cellAt(active)));
    } else if (asked.do === "replace") startEditing(asked.text);
    else if (asked.do === "empty")
      save(
        picked()
          .flat()
          .filter(({ cell }) => cell.t !== "" || cell.w !== undefined)
          .map(({ record, column: { name } }) => ({ record, field: name, text: "" })),
      );
    else props.undo();
    leaving.current = false;
    event.preventDefault();
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    const rows = picked();
    const text = writeTable(
      rows.map((cells) => cells.map(({ cell }) => (view === "raw" ? rawOf(cell) : (cell.c ?? cell.t)))),
    );
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    announce(texts("copied", { count: rows.flat().length }));
  };

  const onPaste = async (event: ClipboardEvent): Promise<void> => {
    if (editing !== null || !editable) return;
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const edits = await pastedEdits({ store, columns, range, text });
    if (edits === null) return announce(texts("pasteTooLarge", { limit: MOST_PASTED }));
    save(edits);
    announce(texts("pasted", { count: edits.length }));
  };

  const onPointer = (event: MouseEvent): void => {
    const to = cellUnder(event);
    if (to === null || (event.target as Element).closest("input") !== null) return;
    // Chosen with the mouse, a cell stays where it is seen.
    const next = inside(to, store.total, columns.length);
    setActive(next);
    if (!event.shiftKey) setAnchor(next);
    wantsFocus.current = true;
    store.select(store.rowAt(next.row));
    event.preventDefault();
  };

  useLeavingRows(store, editing !== null, (places) => {
    const scroll = box.current!;
    wantsFocus.current = scroll.contains(document.activeElement);
    scroll.scrollTop -= places.filter((at) => (at + 1) * height <= scroll.scrollTop).length * height;
    const up = places.filter((at) => at < active.row).length;
    const next = inside({ row: active.row - up, column: active.column }, store.total, columns.length);
    setActive(next);
    setAnchor(next);
    announce(texts("rowsLeft", { count: places.length }));
  });

  return (
    <>
      <GridTools
        texts={texts}
        view={view}
        onView={setView}
        columns={store.columns}
        hidden={hidden}
        onHide={hide}
        onAlone={(alone) => box.current?.closest(".rv-body")?.classList.toggle("alone", alone)}
      />
      <ConflictNotice texts={texts} store={store} columns={store.columns} />
      <CellBar texts={texts} row={row} column={column} editable={editable} save={save} />
      <div
        class="grid-scroll virtual"
        ref={box}
        role="group"
        aria-label={texts("grid")}
        tabIndex={isOut ? 0 : undefined}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={(event) => void onPaste(event)}
      >
        {store.isEmpty && (
          <div class="empty">
            <p class="h3">{texts("noRow")}</p>
            <p>{texts("noRowHint")}</p>
          </div>
        )}
        <GridTable
          {...{ store, texts, shell, columns, widths, view, height, range, editable }}
          seen={{ first, last }}
          active={active}
          editor={
            editing === null || column === undefined ? null : (
              <CellEditor
                label={column.title}
                text={editing}
                choices={cellAt(active)?.p ?? column.choices}
                onCommit={commit}
                onCancel={() => {
                  setEditing(null);
                  wantsFocus.current = true;
                }}
              />
            )
          }
          onPointer={onPointer}
          onEdit={() => startEditing(typedText(cellAt(active)))}
        />
      </div>
      <GridFoot
        texts={texts}
        top={scrolled.top / height}
        seen={(scrolled.height - HEAD) / height}
        total={store.total}
      />
    </>
  );
}
