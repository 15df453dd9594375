import type { GridRow } from "../../../domain/review/gridRow.ts";
import type { ReviewTexts } from "../../../messages/web/review.ts";
import type { Done, ReviewClient } from "./reviewClient.ts";
import type { ReviewMap } from "./reviewMap.ts";
import type { ReviewStore } from "./reviewStore.ts";

interface MapPaneOptions {
  readonly root: HTMLElement;
  readonly client: ReviewClient;
  readonly store: ReviewStore;
  readonly texts: ReviewTexts;
  readonly editable: boolean;
  readonly finish: (done: Done) => void;
  readonly reveal: (record: number) => void;
}

/** « 45,80912 »: the form reads a point as well. */
const frenchDegrees = (degrees: number): string => String(Number(degrees.toFixed(6))).replace(".", ",");

export interface MapPane {
  /** Draws the points again, after an edit. */
  readonly refresh: () => void;
}

/** Rows walked through by arrows are not all shown: only where one stops, in milliseconds. */
const STOP = 180;

/** Keeps the map's pane in step with the row chosen in the grid. The map itself comes when the rest is there. */
export function openMapPane(options: MapPaneOptions): MapPane {
  const { root, client, store } = options;
  const pane = root.querySelector<HTMLElement>('[data-part="map"]');
  if (pane === null) return { refresh: () => {} };
  let map: ReviewMap | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let redrawing: ReturnType<typeof setTimeout> | undefined;

  /** The fields that say where the marker is. */
  const field = (name: "lat" | "lon"): HTMLInputElement | null =>
    pane.querySelector(`form[data-review="place"]:last-of-type input[name="${name}"]`);

  const fillFields = (lon: number, lat: number): void => {
    const [lonField, latField] = [field("lon"), field("lat")];
    if (lonField) lonField.value = frenchDegrees(lon);
    if (latField) latField.value = frenchDegrees(lat);
  };

  const showRow = async (row: GridRow): Promise<void> => {
    map?.choose(row);
    const fresh = await client.page(`ligne=${row.n}&part=map`).catch(() => null);
    const next = fresh?.querySelector('[data-part="map"]');
    if (!next || store.selected !== row.n) return;
    const frame = pane.querySelector(".mapframe");
    for (const old of Array.from(pane.children)) if (old !== frame) old.remove();
    let isBefore = true;
    for (const child of Array.from(next.children))
      if (child.classList.contains("mapframe")) isBefore = false;
      else if (isBefore) frame?.before(child);
      else pane.append(child);
  };

  store.onSelect = (row) => {
    clearTimeout(waiting);
    if (row !== null) waiting = setTimeout(() => void showRow(row), STOP);
  };

  const redraw = async (): Promise<void> => map?.draw(await client.points());

  void (async () => {
    const frame = pane.querySelector<HTMLElement>(".mapframe")!;
    const { openReviewMap } = await import("./reviewMap.ts");
    const { mapStyle = null, mapWorker = "", mapSheet = "", extent, outlines, insee } = root.dataset;
    map = await openReviewMap(frame, {
      style: mapStyle,
      worker: mapWorker,
      sheet: mapSheet,
      extent: extent?.split(",").map(Number) ?? null,
      outlines: outlines !== undefined && insee !== undefined ? { href: outlines, insee } : null,
      points: await client.points(),
      editable: options.editable,
      texts: options.texts,
      onChoose: options.reveal,
      onMove: fillFields,
    });
    const index = store.selected === null ? -1 : store.indexOf(store.selected);
    const row = index === -1 ? undefined : store.rowAt(index);
    if (row) map?.choose(row);
  })().catch(() => {
    // Without WebGL the fields remain, which do the same.
    pane.querySelector(".mapframe")?.remove();
  });

  return {
    refresh: () => {
      clearTimeout(redrawing);
      redrawing = setTimeout(() => void redraw().catch(() => {}), STOP);
    },
  };
}
