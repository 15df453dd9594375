import type { StyleSpecification } from "maplibre-gl";

const PATIENCE = 2500;

const colour = (name: string): string => getComputedStyle(document.body).getPropertyValue(name).trim();

/** A colour of the page's tokens as the browser works it out now, in light or dark: `light-dark()` is not for canvases. */
function resolved(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return /^rgba?\(/.test(value) ? value : colour(name);
}

/** The ground of a map that has no tiles: the outlines of communes, when they are known, on plain paper. */
function bareStyle(outlines: string | null): StyleSpecification {
  return {
    version: 8,
    sources: outlines === null ? {} : { outlines: { type: "geojson", data: outlines } },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": resolved("--sunk") } },
      ...(outlines === null
        ? []
        : [
            {
              id: "outlines",
              type: "fill" as const,
              source: "outlines",
              paint: {
                "fill-color": resolved("--sheet"),
                "fill-outline-color": resolved("--rule-2"),
              },
            },
          ]),
    ],
  };
}

/** The configured style, or the bare one where there is none or its server cannot be reached. */
export async function baseStyle(base: string | null, outlines: string | null): Promise<StyleSpecification> {
  if (base === null) return bareStyle(outlines);
  try {
    const answer = await fetch(base, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return bareStyle(outlines);
    return (await answer.json()) as StyleSpecification;
  } catch {
    return bareStyle(outlines);
  }
}
