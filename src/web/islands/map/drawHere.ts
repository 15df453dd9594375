import type { MapLibrary } from "./loadMapLibrary.ts";

const SVG = "http://www.w3.org/2000/svg";
const SIDE = 44;

/** Circles the place that the page is about, under the marks. */
export function drawHere(
  library: MapLibrary,
  map: InstanceType<MapLibrary["Map"]>,
  at: [number, number],
): void {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "mapmark");
  drawing.setAttribute("width", String(SIDE));
  drawing.setAttribute("height", String(SIDE));
  drawing.setAttribute("viewBox", `${-SIDE / 2} ${-SIDE / 2} ${SIDE} ${SIDE}`);
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", "selm");
  const circle = document.createElementNS(SVG, "circle");
  circle.setAttribute("r", "17");
  group.append(circle);
  drawing.append(group);
  const holder = document.createElement("div");
  holder.className = "map-here";
  holder.append(drawing);
  new library.Marker({ element: holder }).setLngLat(at).addTo(map);
  for (const name of ["tabindex", "role", "aria-label"]) holder.removeAttribute(name);
  holder.setAttribute("aria-hidden", "true");
}
