import type { SignNumber } from "../../../domain/presentation/categoryOf.ts";
import { clusterRadius, ringSlice } from "../../../domain/presentation/clusterRing.ts";
import { MARKER_PATHS } from "../../components/markerPaths.ts";

/** One mark as the server gives it. */
export interface ServedMark {
  /** [lon, lat], WGS 84. */
  readonly at: [number, number];
  readonly count: number;
  /** Sign and how many; 0 is for what is not given. */
  readonly signs: readonly (readonly [sign: SignNumber | 0, count: number])[];
  readonly id?: string;
  readonly name?: string | null;
}

const SVG = "http://www.w3.org/2000/svg";
const UNKNOWN_PATH = "M-4.5-4.5l9 9M4.5-4.5l-9 9";

function svg(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function drawing(radius: number, parts: readonly SVGElement[]): SVGElement {
  const side = Math.ceil(radius * 2 + 2);
  const box = svg("svg", {
    class: "mapmark",
    width: side,
    height: side,
    viewBox: `${-side / 2} ${-side / 2} ${side} ${side}`,
    "aria-hidden": "true",
  });
  box.append(...parts);
  return box;
}

function cluster({ count, signs }: ServedMark, own: SignNumber | null): SVGElement {
  const radius = clusterRadius(count);
  const group = svg("g", { class: "clu" });
  let from = 0;
  for (const [sign, many] of own === null ? signs : ([[own, count]] as const)) {
    const to = from + many / count;
    group.append(
      svg("path", { class: `sl ${sign === 0 ? "su" : `k${sign}`}`, d: ringSlice(radius, from, to) }),
    );
    from = to;
  }
  const text = svg("text", { y: 4.5 });
  text.textContent = String(count);
  group.append(svg("circle", { class: "bgc", r: (radius * 0.68).toFixed(1) }), text);
  return drawing(radius, [group]);
}

/** A mark drawn: the sign of a record, or a ring of several; `own` is the sign of a layer that has but one. */
export function drawMark(mark: ServedMark, own: SignNumber | null): SVGElement {
  if (mark.count > 1) return cluster(mark, own);
  const sign = own ?? mark.signs[0]?.[0] ?? 0;
  const path =
    sign === 0
      ? svg("path", { class: "p1 u", d: UNKNOWN_PATH })
      : svg("path", { class: `mk k${sign}`, d: MARKER_PATHS[sign] });
  return drawing(9, [path]);
}
