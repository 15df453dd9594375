import { extentsMeet } from "../../../domain/geo/extent.ts";
import type { Polygons } from "../../../domain/geo/polygons.ts";
import type { MapFrame } from "../../../domain/presentation/mapFrame.ts";
import type { Outlines } from "../../../services/portal/outlines.ts";

/** How a commune is tinted: see the styles of maps. */
export type OutlineTint = "no" | "q1" | "q2" | "q3" | "q4" | "q5" | "acc" | "prep" | "out" | "has" | "me";

interface OutlineShapesProps {
  readonly frame: MapFrame;
  readonly outlines: Outlines;
  readonly tintOf: (insee: string) => OutlineTint;
  /** The page of a commune, and what the pointer says; the same must be written beside the map. */
  readonly linkOf?: ((insee: string) => { readonly href: string; readonly title: string } | null) | undefined;
}

/** Polygons as the path of an SVG, in tenths of its unit. */
function polygonsPath(frame: MapFrame, polygons: Polygons): string {
  return polygons
    .flat()
    .map(
      (ring) =>
        `M${ring
          .map(([lon, lat]) =>
            frame
              .place(lon, lat)
              .map((axis) => Math.round(axis * 10) / 10)
              .join(" "),
          )
          .join("L")}z`,
    )
    .join("");
}

/** The communes of a territory that the frame shows, drawn: hidden from screen readers, out of the keyboard's way. */
export function OutlineShapes({ frame, outlines, tintOf, linkOf }: OutlineShapesProps) {
  return (
    <g class="lands">
      {Array.from(outlines, ([insee, { polygons, extent }]) => {
        if (!extentsMeet(extent, frame.extent)) return null;
        const link = linkOf?.(insee) ?? null;
        const shape = (
          <path
            key={insee}
            class={`c ${tintOf(insee)}`}
            d={polygonsPath(frame, polygons)}
            fill-rule="evenodd"
          >
            {link && <title>{link.title}</title>}
          </path>
        );
        if (!link) return shape;
        return (
          <a key={insee} href={link.href} tabIndex={-1}>
            {shape}
          </a>
        );
      })}
    </g>
  );
}
