import { type Category, MARKER_PATHS } from "./markerPaths.ts";

export { type Category, MARKER_PATHS } from "./markerPaths.ts";

/** The sign of a category, for legends and lists; on a map, draw `MARKER_PATHS[n]` with class `mk kN`. */
export function Marker({ category }: { readonly category: Category }) {
  return (
    <svg class="mkk" viewBox="-9 -9 18 18" aria-hidden="true">
      <path class={`mk k${category}`} d={MARKER_PATHS[category]} />
    </svg>
  );
}
