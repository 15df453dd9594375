import type { FillLayerSpecification, StyleSpecification } from "maplibre-gl";

const PATIENCE = 2500;

const colour = (name: string): string => getComputedStyle(document.body).getPropertyValue(name).trim();

/** A colour of the page's tokens (`--sheet`) as the browser works it out now, in light or dark: `light-dark()` is not for canvases. */
export function resolvedColour(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return /^rgba?\(/.test(value) ? value : colour(name);
}

const HATCH = 14;

/** Slanted lines on nothing: what is not published is never blank. For `map.addImage`. */
export function hatch(ink: string): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = HATCH;
  canvas.height = HATCH;
  const pen = canvas.getContext("2d")!;
  pen.strokeStyle = ink;
  pen.lineWidth = 2;
  pen.globalAlpha = 0.55;
  for (const from of [-HATCH, 0, HATCH]) {
    pen.moveTo(from, HATCH);
    pen.lineTo(from + HATCH, 0);
  }
  pen.stroke();
  return pen.getImageData(0, 0, HATCH, HATCH);
}

export interface BareGround {
  /** Address of the outlines of communes; null for none. */
  readonly outlines: string | null;
  /** INSEE codes of those that publish; null where all do. */
  readonly published: readonly string[] | null;
}

/** The communes that publish nothing, in the pattern `hatch`, which the map is to be given. */
const silentCommunes = (source: string, published: readonly string[]): FillLayerSpecification => ({
  id: "silent",
  type: "fill",
  source,
  filter: ["!", ["in", ["get", "insee"], ["literal", [...published]]]],
  paint: { "fill-pattern": "hatch" },
});

/** The ground of a map that has no tiles: the communes, those that publish nothing hatched, on plain paper. */
function bareStyle({ outlines, published }: BareGround): StyleSpecification {
  const ground = {
    id: "ground",
    type: "background" as const,
    paint: { "background-color": resolvedColour("--sunk") },
  };
  if (outlines === null) return { version: 8, sources: {}, layers: [ground] };
  const source = "outlines";
  return {
    version: 8,
    sources: { [source]: { type: "geojson", data: outlines } },
    layers: [
      ground,
      { id: "communes", type: "fill", source, paint: { "fill-color": resolvedColour("--sheet") } },
      ...(published === null ? [] : [silentCommunes(source, published)]),
      {
        id: "limits",
        type: "line",
        source,
        paint: { "line-color": resolvedColour("--rule-2"), "line-width": 1 },
      },
    ],
  };
}

/** The configured style, or the bare one where there is none or its server cannot be reached. */
export async function baseStyle(
  base: string | null,
  ground: BareGround,
): Promise<{ readonly style: StyleSpecification; readonly isBare: boolean }> {
  const bare = (): { style: StyleSpecification; isBare: true } => ({
    style: bareStyle(ground),
    isBare: true,
  });
  if (base === null) return bare();
  try {
    const answer = await fetch(base, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return bare();
    return { style: (await answer.json()) as StyleSpecification, isBare: false };
  } catch {
    return bare();
  }
}
