import type { SignNumber } from "../../../domain/presentation/categoryOf.ts";
import { baseStyle, hatch, resolvedColour } from "./baseStyle.ts";
import { drawMark, type ServedMark } from "./drawMark.ts";
import { drawHere } from "./drawHere.ts";
import { labelOutlines } from "./labelOutlines.ts";
import { loadMapLibrary, type MapLibrary } from "./loadMapLibrary.ts";
import { popupContent } from "./popupContent.ts";

interface LivingLayer {
  /** Where its marks are asked for: `/datasets/{model}/map.json?…`. */
  readonly points: string;
  /** The pages of its records, before their identifier. */
  readonly records: string;
  readonly sign: SignNumber | null;
}

export interface LivingMap {
  readonly layers: readonly LivingLayer[];
  /** WGS 84: west, south, east, north. */
  readonly extent: [number, number, number, number];
  readonly outlines: string | null;
  /** INSEE codes of the communes that publish; null where all do. */
  readonly published: readonly string[] | null;
  /** The place that the page is about. */
  readonly here: [number, number] | null;
  readonly base: string | null;
  readonly worker: string;
  readonly sheet: string;
  readonly texts: Readonly<
    Record<"zoomIn" | "zoomOut" | "close" | "unnamed" | "gathered" | "label" | "attribution", string>
  >;
}

type MapInstance = InstanceType<MapLibrary["Map"]>;
type MarkerInstance = InstanceType<MapLibrary["Marker"]>;

const CLOSEST = 19;

function showMark(
  library: MapLibrary,
  map: MapInstance,
  {
    mark,
    layer,
    texts,
  }: { readonly mark: ServedMark; readonly layer: LivingLayer; readonly texts: LivingMap["texts"] },
): MarkerInstance {
  const holder = document.createElement("div");
  holder.append(drawMark(mark, layer.sign));
  holder.className = "mapmark-in";
  const marker = new library.Marker({ element: holder }).setLngLat(mark.at).addTo(map);
  // The library makes markers stops of the keyboard; the table beside the map has the same records, in order.
  holder.removeAttribute("tabindex");
  holder.setAttribute("aria-hidden", "true");
  holder.removeAttribute("role");
  holder.removeAttribute("aria-label");
  holder.addEventListener("click", (event) => {
    event.stopPropagation();
    if (mark.id === undefined && map.getZoom() < CLOSEST - 1) {
      map.easeTo({ center: mark.at, zoom: Math.min(CLOSEST, map.getZoom() + 2) });
      return;
    }
    const facts = layer.points.replace(/map\.json.*$/, "records/");
    new library.Popup({ offset: 14, maxWidth: "20rem" })
      .setLngLat(mark.at)
      .setDOMContent(popupContent(mark, { records: layer.records, facts }, texts))
      .addTo(map);
  });
  return marker;
}

async function readMarks(
  layer: LivingLayer,
  view: string,
  signal: AbortSignal,
): Promise<readonly ServedMark[]> {
  const answer = await fetch(`${layer.points}&${view}`, { signal });
  if (!answer.ok) return [];
  return ((await answer.json()) as { readonly marks: readonly ServedMark[] }).marks;
}

/** Keeps what the map shows in step with where it looks. */
function followView(library: MapLibrary, map: MapInstance, { layers, texts }: LivingMap): void {
  let shown: MarkerInstance[] = [];
  let asking: AbortController | null = null;
  const refresh = async (): Promise<void> => {
    asking?.abort();
    const now = new AbortController();
    asking = now;
    const bounds = map.getBounds();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
      .map((degree) => degree.toFixed(4))
      .join(",");
    // Neighbouring widths share an answer.
    const width = Math.ceil(map.getContainer().clientWidth / 100) * 100;
    const view = `bbox=${box}&largeur=${width}`;
    const found = await Promise.all(layers.map((layer) => readMarks(layer, view, now.signal)));
    if (now.signal.aborted) return;
    for (const marker of shown) marker.remove();
    shown = found.flatMap((marks, at) => {
      const layer = layers[at]!;
      return marks.map((mark) => showMark(library, map, { mark, layer, texts }));
    });
  };
  const quietly = (): void => void refresh().catch(() => {});
  map.on("moveend", quietly);
  quietly();
}

/** Opens a living map in an element. Rejects where the browser cannot draw it. */
export async function openMap(container: HTMLElement, settings: LivingMap): Promise<MapInstance> {
  const [library, { style, isBare }] = await Promise.all([
    loadMapLibrary(settings),
    baseStyle(settings.base, { outlines: settings.outlines, published: settings.published }),
  ]);
  const { extent, texts } = settings;
  const map = new library.Map({
    container,
    style,
    bounds: [
      [extent[0], extent[1]],
      [extent[2], extent[3]],
    ],
    maxZoom: CLOSEST,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: false,
    attributionControl: { compact: true },
    locale: {
      "NavigationControl.ZoomIn": texts.zoomIn,
      "NavigationControl.ZoomOut": texts.zoomOut,
      "Popup.Close": texts.close,
      "AttributionControl.ToggleAttribution": texts.attribution,
      "Map.Title": texts.label,
    },
  });
  // A page is scrolled over its map: the wheel zooms with Ctrl alone.
  map.scrollZoom.disable();
  map.addControl(new library.NavigationControl({ showCompass: false }), "top-right");
  // Made when the style asks for it: given before, it may be forgotten while the style is being read.
  map.setMissingStyleImageResolver((id) => {
    if (id === "hatch") map.addImage(id, hatch(resolvedColour("--rule-2")), { pixelRatio: 2 });
  });
  await new Promise<void>((resolve, reject) => {
    map.once("load", () => resolve());
    map.once("error", ({ error }) => reject(error));
  }).catch((error: unknown) => {
    map.remove();
    throw error;
  });
  if (isBare && settings.outlines !== null) await labelOutlines(library, map, settings.outlines);
  if (settings.here) drawHere(library, map, settings.here);
  followView(library, map, settings);
  return map;
}
