import type { GridPosition } from "./gridPosition.ts";

/** Height of the grid's head in pixels. */
export const HEAD = 40;

/** Scrolls the box until a cell is seen, clear of the head and of the columns that stay. `height`: of a row, in pixels. */
export function showCell(box: HTMLElement, to: GridPosition, height: number, stays: boolean): void {
  const top = to.row * height;
  if (top < box.scrollTop) box.scrollTop = top;
  const room = box.clientHeight - HEAD - height;
  if (top > box.scrollTop + room) box.scrollTop = top - room;
  const head = box.querySelector<HTMLElement>(`th[data-at="${to.column}"]`);
  if (head === null || stays) return;
  let covered = 0;
  for (const one of box.querySelectorAll<HTMLElement>("thead .stuck"))
    if (getComputedStyle(one).position === "sticky") covered += one.offsetWidth;
  const { offsetLeft: left, offsetWidth: width } = head;
  if (left < box.scrollLeft + covered) box.scrollLeft = left - covered;
  if (left + width > box.scrollLeft + box.clientWidth) box.scrollLeft = left + width - box.clientWidth;
}

/** The cell that a pointer is on; null beside them. */
export function cellUnder(event: Event): GridPosition | null {
  const cell = (event.target as Element).closest<HTMLElement>("td[data-column]");
  const line = cell?.closest<HTMLElement>("tr[data-index]");
  if (!cell || !line) return null;
  return { row: Number(line.dataset["index"]), column: Number(cell.dataset["column"]) };
}
