import type { GeoJSONSource, Marker } from "maplibre-gl";
import type { GridRow } from "../../../domain/review/gridRow.ts";
import type { ReviewTexts } from "../../../messages/web/review.ts";
import { baseStyle } from "../map/baseStyle.ts";
import { loadMapLibrary } from "../map/loadMapLibrary.ts";

type Point = readonly [record: number, lon: number, lat: number, waits: 0 | 1];

interface ReviewMapOptions {
  /** Address of a MapLibre style; null for none. */
  readonly style: string | null;
  /** Addresses of the library's worker and style sheet. */
  readonly worker: string;
  readonly sheet: string;
  /** Box of the commune, WGS 84: west, south, east, north. */
  readonly extent: readonly number[] | null;
  /** Address of the outlines of communes, and the code of the one that this is about; null where they are unknown. */
  readonly outlines: { readonly href: string; readonly insee: string } | null;
  readonly points: readonly Point[];
  readonly editable: boolean;
  readonly texts: ReviewTexts;
  readonly onChoose: (record: number) => void;
  /** The marker was moved by hand: degrees, WGS 84. */
  readonly onMove: (lon: number, lat: number) => void;
}

export interface ReviewMap {
  readonly choose: (row: GridRow) => void;
  readonly draw: (points: readonly Point[]) => void;
}

/** A step of the arrow keys, in metres. */
const STEP = 1;
const METRES_PER_DEGREE = 111_320;
/** How near one looks at a row. */
const CLOSE = 15;

/** A token's colour as the browser works it out: a map does not read `light-dark()`. */
function painted(name: string): string {
  const probe = document.createElement("i");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

type Shown = Exclude<Parameters<GeoJSONSource["setData"]>[0], string>;
interface Feature {
  readonly type: "Feature";
  readonly geometry: { readonly type: "Point" | "LineString"; readonly coordinates: unknown };
  readonly properties: Readonly<Record<string, number>>;
}
const collection = (features: readonly Feature[]): Shown =>
  Object.assign({ type: "FeatureCollection" as const }, { features }) as Shown;
const pointFeatures = (points: readonly Point[]): Shown =>
  collection(
    points.map(([record, lon, lat, waits]) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [lon, lat] },
      properties: { record, waits },
    })),
  );
const lineFeature = (coordinates: number[][]): Feature => ({
  type: "Feature",
  geometry: { type: "LineString", coordinates },
  properties: {},
});

function boundsOf(
  points: readonly Point[],
  extent: readonly number[] | null,
): [number, number, number, number] {
  if (extent?.length === 4) return [extent[0]!, extent[1]!, extent[2]!, extent[3]!];
  if (points.length === 0) return [4.7, 45.6, 5.05, 45.9];
  const lons = points.map(([, lon]) => lon).sort((a, b) => a - b);
  const lats = points.map(([, , lat]) => lat).sort((a, b) => a - b);
  // A stray point or two must not make all the others one dot.
  const cut = Math.floor(points.length / 50);
  return [lons[cut]!, lats[cut]!, lons.at(-1 - cut)!, lats.at(-1 - cut)!];
}

/** Draws the records on a map; the chosen one has a marker to drag, or to move by arrow keys. Rejects without WebGL. */
export async function openReviewMap(frame: HTMLElement, options: ReviewMapOptions): Promise<ReviewMap> {
  const { texts, editable } = options;
  const library = await loadMapLibrary(options);
  const map = new library.Map({
    container: frame,
    style: (await baseStyle(options.style, { outlines: options.outlines?.href ?? null, published: null }))
      .style,
    bounds: boundsOf(options.points, options.extent),
    fitBoundsOptions: { padding: 36, maxZoom: 16 },
    attributionControl: options.style === null ? false : { compact: true },
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    locale: {
      "NavigationControl.ZoomIn": texts("zoomIn"),
      "NavigationControl.ZoomOut": texts("zoomOut"),
      "Map.Title": texts("map"),
    },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new library.NavigationControl({ showCompass: false }), "top-right");
  map.getCanvas().setAttribute("aria-label", texts("mapLabel", { count: options.points.length }));
  await map.once("load");
  const [ink, ask, place, accent, sheet] = ["--ink", "--ask-fill", "--d6", "--accent-ink", "--sheet"].map(
    painted,
  ) as [string, string, string, string, string];
  if (options.outlines !== null) {
    const { href, insee } = options.outlines;
    if (!map.getSource("outlines")) map.addSource("outlines", { type: "geojson", data: href });
    map.addLayer({
      id: "commune",
      type: "line",
      source: "outlines",
      filter: ["==", ["get", "insee"], insee],
      paint: { "line-color": ink, "line-width": 2 },
    });
  } else if (options.extent?.length === 4) {
    const [west, south, east, north] = options.extent as [number, number, number, number];
    const around = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    map.addSource("extent", { type: "geojson", data: collection([lineFeature(around)]) });
    map.addLayer({
      id: "extent",
      type: "line",
      source: "extent",
      paint: { "line-color": ink, "line-dasharray": [2, 2] },
    });
  }
  map.addSource("points", { type: "geojson", data: pointFeatures(options.points) });
  map.addSource("leash", { type: "geojson", data: collection([]) });
  map.addLayer({
    id: "points",
    type: "circle",
    source: "points",
    paint: {
      "circle-radius": ["case", ["==", ["get", "waits"], 1], 6.5, 5],
      "circle-color": ["case", ["==", ["get", "waits"], 1], ask, place],
      "circle-stroke-color": ["case", ["==", ["get", "waits"], 1], ink, sheet],
      "circle-stroke-width": ["case", ["==", ["get", "waits"], 1], 2, 1.2],
    },
  });
  map.addLayer({
    id: "leash",
    type: "line",
    source: "leash",
    paint: { "line-color": ink, "line-width": 1.5, "line-dasharray": [2, 2] },
  });
  map.addLayer({
    id: "ghost",
    type: "circle",
    source: "leash",
    filter: ["==", ["geometry-type"], "Point"],
    paint: {
      "circle-radius": 6,
      "circle-color": "rgba(0,0,0,0)",
      "circle-stroke-color": ink,
      "circle-stroke-width": 1.5,
    },
  });
  map.on("click", "points", (event) => {
    const record = event.features?.[0]?.properties["record"] as number | undefined;
    if (record !== undefined) options.onChoose(record);
  });
  map.on("mouseenter", "points", () => (map.getCanvas().style.cursor = "pointer"));
  map.on("mouseleave", "points", () => (map.getCanvas().style.cursor = ""));

  let marker: Marker | null = null;
  let origin: readonly [number, number] | null = null;

  const showLeash = (): void => {
    if (marker === null || origin === null) return;
    const { lng, lat } = marker.getLngLat();
    const ghost: Feature = {
      type: "Feature",
      geometry: { type: "Point", coordinates: [...origin] },
      properties: {},
    };
    const isHome = lng === origin[0] && lat === origin[1];
    const features = isHome ? [] : [lineFeature([[...origin], [lng, lat]]), ghost];
    void map.getSource<GeoJSONSource>("leash")?.setData(collection(features));
  };

  const moved = (): void => {
    const { lng, lat } = marker!.getLngLat();
    showLeash();
    options.onMove(lng, lat);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const ways: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [0, STEP],
      ArrowDown: [0, -STEP],
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
    };
    const way = ways[event.key];
    if (way === undefined || marker === null) return;
    event.preventDefault();
    // The library moves its markers by keys too, by pixels.
    event.stopImmediatePropagation();
    const { lng, lat } = marker.getLngLat();
    const degree = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
    marker.setLngLat([lng + way[0] / degree, lat + way[1] / METRES_PER_DEGREE]);
    moved();
  };

  const put = (row: GridRow, at: readonly [number, number]): void => {
    marker = new library.Marker({ draggable: editable, color: accent })
      .setLngLat([...at] as [number, number])
      .addTo(map);
    const element = marker.getElement();
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", texts("marker", { row: row.row ?? row.n }));
    if (editable) element.addEventListener("keydown", onKeyDown, { capture: true });
    marker.on("drag", showLeash);
    marker.on("dragend", moved);
  };

  let chosen: GridRow | null = null;
  // A record without a place is given one where the map is clicked.
  map.on("click", ({ lngLat }) => {
    if (chosen === null || marker !== null || !editable) return;
    put(chosen, [lngLat.lng, lngLat.lat]);
    moved();
  });

  return {
    choose(row) {
      marker?.remove();
      marker = null;
      chosen = row;
      origin = row.at ?? null;
      void map.getSource<GeoJSONSource>("leash")?.setData(collection([]));
      if (row.at === undefined) return;
      put(row, row.at);
      map.easeTo({
        center: [...row.at] as [number, number],
        zoom: Math.max(map.getZoom(), CLOSE),
        duration: 0,
      });
    },
    draw: (points) => void map.getSource<GeoJSONSource>("points")?.setData(pointFeatures(points)),
  };
}
