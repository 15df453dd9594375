import type { MapLibrary } from "./loadMapLibrary.ts";

type MapInstance = InstanceType<MapLibrary["Map"]>;

interface Label {
  readonly element: HTMLElement;
  readonly at: [number, number];
  readonly size: number;
}

interface OutlineFeature {
  readonly properties: {
    readonly name: string;
    /** Where the name stands, [lon, lat], WGS 84. */
    readonly label: [number, number];
    /** How wide the commune is, in degrees. */
    readonly width: number;
  };
}

/** Shows the names that have room, the widest communes first. */
function placeLabels(labels: readonly Label[]): void {
  const taken: DOMRect[] = [];
  for (const { element } of labels) {
    element.hidden = false;
    const box = element.getBoundingClientRect();
    const isFree = taken.every(
      (other) =>
        box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
    );
    element.hidden = !isFree;
    if (isFree) taken.push(box);
  }
}

/** Names the communes on a map that has no tiles to do it. The names stand under the marks, and are hidden from screen readers. */
export async function labelOutlines(library: MapLibrary, map: MapInstance, outlines: string): Promise<void> {
  const answer = await fetch(outlines);
  if (!answer.ok) return;
  const { features } = (await answer.json()) as { readonly features: readonly OutlineFeature[] };
  const labels = features
    .map(({ properties: { name, label, width } }): Label => {
      const element = document.createElement("span");
      element.className = "map-label";
      element.textContent = name;
      element.setAttribute("aria-hidden", "true");
      return { element, at: label, size: width };
    })
    .toSorted((a, b) => b.size - a.size);
  for (const { element, at } of labels) {
    const holder = document.createElement("div");
    holder.append(element);
    // Below the middle, where the sign of what is gathered stands.
    new library.Marker({ element: holder, className: "map-label-in", anchor: "top", offset: [0, 14] })
      .setLngLat(at)
      .addTo(map);
    for (const name of ["tabindex", "role", "aria-label"]) holder.removeAttribute(name);
  }
  map.on("moveend", () => placeLabels(labels));
  placeLabels(labels);
}
