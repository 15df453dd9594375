import { flushSync } from "preact/compat";
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { GridCell } from "../../../domain/review/gridRow.ts";
import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import { shellTexts } from "../../../messages/web/shell.ts";
import { CellBar } from "./CellBar.tsx";
import { CellEditor } from "./CellEditor.tsx";
import { ConflictNotice } from "./ConflictNotice.tsx";
import { type GridView, rawOf } from "./GridCellView.tsx";
import { gridKey } from "./gridKeys.ts";
import { type GridPosition, inside, rangeOf } from "./gridPosition.ts";
import { GridFoot } from "./GridFoot.tsx";
import { GridHead } from "./GridHead.tsx";
import { GridLine } from "./GridLine.tsx";
import { GridTools } from "./GridTools.tsx";
import type { CellEdit } from "./reviewClient.ts";
import type { ReviewStore } from "./reviewStore.ts";
import { cellUnder, HEAD, showCell } from "./sightOfCell.ts";
import { readTable, writeTable } from "./tableText.ts";

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

/** Heights of a row in pixels: they are all alike, so that any row's place is known. */
const ROW = { both: 60, raw: 44, clean: 44 } as const;
/** Widths of columns, in rem; the row's number takes the first. */
const WIDTHS = { narrow: 7.5, medium: 11, wide: 14 } as const;
const NUMBER_WIDTH = 3.5;
/** Rows drawn beyond what is seen, on each side. */
const MARGIN = 6;
const MOST_PASTED = 5000;

/** The rows of a deposit as a spreadsheet: only those in sight are in the page. */
export function ReviewGrid(props: ReviewGridProps) {
  const { store, language, editable, announce } = props;
  const texts = useMemo(() => reviewTexts(language), [language]);
  const shell = useMemo(() => shellTexts(language), [language]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => store.subscribe(() => redraw(0)), [store]);
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<GridView>("both");
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [scrolled, setScrolled] = useState({ top: 0, height: 700 });
  const [active, setActive] = useState<GridPosition>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<GridPosition>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const leaving = useRef(false);

  const columns = store.columns.filter(({ name }) => !hidden.has(name));
  const height = ROW[view];
  const first = Math.max(0, Math.floor(scrolled.top / height) - MARGIN);
  const last = Math.min(store.total - 1, Math.ceil((scrolled.top + scrolled.height) / height) + MARGIN);
  const range = rangeOf(active, anchor);
  const row = store.total > 0 ? store.rowAt(active.row) : undefined;
  const column = columns[active.column];

  useEffect(() => void store.ensure(first, last), [first, last, store]);

  useLayoutEffect(() => {
    const element = box.current!;
    const measure = (): void => setScrolled({ top: element.scrollTop, height: element.clientHeight });
    measure();
    element.addEventListener("scroll", measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", measure);
      observer.disconnect();
    };
  }, []);

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
    const before = cellAt(active);
    const shown = before === undefined ? "" : before.w !== undefined ? before.w : (before.c ?? before.t);
    if (row !== undefined && column !== undefined && text.trim() !== shown)
      save([{ record: row.n, field: column.name, text }]);
    const by = { down: [1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[way];
    go({ row: active.row + by[0]!, column: active.column + by[1]! }, false, way !== "stay");
  };

  /** The cells of the selection that are known, row by row. */
  const picked = (): { record: number; column: GridColumn; cell: GridCell }[][] => {
    const rows = [];
    for (let at = range.top; at <= range.bottom; at++) {
      const known = store.rowAt(at);
      if (known === undefined) continue;
      const some = columns.slice(range.left, range.right + 1);
      rows.push(some.map((one) => ({ record: known.n, column: one, cell: known.cells[one.index]! })));
    }
    return rows;
  };

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
      } else startEditing(cell?.w ?? cell?.c ?? cell?.t ?? "");
    } else if (asked.do === "edit") {
      const cell = cellAt(active);
      startEditing(cell?.w ?? cell?.c ?? cell?.t ?? "");
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
    const table = readTable(event.clipboardData?.getData("text/plain") ?? "");
    const single = table.length === 1 && table[0]!.length === 1;
    const rows = single ? range.bottom - range.top + 1 : table.length;
    const across = single ? range.right - range.left + 1 : Math.max(...table.map((cells) => cells.length));
    if (rows * across > MOST_PASTED) return announce(texts("pasteTooLarge", { limit: MOST_PASTED }));
    await store.ensure(range.top, range.top + rows - 1);
    const edits: CellEdit[] = [];
    for (let down = 0; down < rows; down++) {
      const target = store.rowAt(range.top + down);
      const texted = single ? Array.from({ length: across }, () => table[0]![0]!) : table[down]!;
      for (const [right, text] of texted.entries()) {
        const to = columns[range.left + right];
        if (to && target) edits.push({ record: target.n, field: to.name, text });
      }
    }
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

  const across = columns.reduce((sum, { width }) => sum + WIDTHS[width], NUMBER_WIDTH);
  const lines = [];
  for (let index = first; index <= last; index++) lines.push(index);
  return (
    <>
      <GridTools
        texts={texts}
        view={view}
        onView={setView}
        columns={store.columns}
        hidden={hidden}
        onHide={setHidden}
      />
      <ConflictNotice texts={texts} store={store} columns={store.columns} />
      <CellBar texts={texts} row={row} column={column} editable={editable} save={save} />
      <div class="grid-scroll virtual" ref={box}>
        <table
          class={`grid view-${view}`}
          style={{ width: `${across}rem` }}
          role="grid"
          aria-label={texts("gridLabel")}
          aria-rowcount={store.total + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          aria-readonly={!editable}
          onKeyDown={onKeyDown}
          onCopy={onCopy}
          onPaste={(event) => void onPaste(event)}
          onMouseDown={onPointer}
          onDblClick={() => {
            const cell = cellAt(active);
            startEditing(cell?.w ?? cell?.c ?? cell?.t ?? "");
          }}
        >
          <colgroup>
            <col style={{ width: `${NUMBER_WIDTH}rem` }} />
            {columns.map(({ name, width }) => (
              <col key={name} style={{ width: `${WIDTHS[width]}rem` }} />
            ))}
          </colgroup>
          <GridHead columns={columns} texts={texts} />
          <tbody>
            {first > 0 && <tr class="gap" aria-hidden="true" style={{ height: `${first * height}px` }} />}
            {lines.map((index) => (
              <GridLine
                key={index}
                index={index}
                line={store.rowAt(index)}
                chosen={store.selected}
                columns={columns}
                view={view}
                shell={shell}
                active={active.row === index ? active.column : null}
                range={range}
                typedIn={(record, field) => store.typedIn(record, field)}
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
              />
            ))}
            {last < store.total - 1 && (
              <tr
                class="gap"
                aria-hidden="true"
                style={{ height: `${(store.total - 1 - last) * height}px` }}
              />
            )}
          </tbody>
        </table>
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
