import { CELL_GLYPHS, DATASET_GLYPHS, ICON_PATHS } from "./iconPaths.ts";

/** Every icon and glyph once per page; `Icon` and `StateGlyph` point to them. */
export function Sprite() {
  return (
    <svg width="0" height="0" class="sprite" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0v7" />
        </pattern>
      </defs>
      {Object.entries(ICON_PATHS).map(([name, path]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 20 20">
          <path d={path} />
        </symbol>
      ))}
      {Object.values(CELL_GLYPHS).map(([id, strokes]) => (
        <symbol key={id} id={`s-${id}`} viewBox="0 0 20 20">
          {strokes.map(([kind, path]) => (
            <path key={path} class={kind} d={path} />
          ))}
        </symbol>
      ))}
      {Object.values(DATASET_GLYPHS).map(([id, strokes]) => (
        <symbol key={id} id={`g-${id}`} viewBox="0 0 18 20">
          {strokes.map(([kind, path]) => (
            <path key={path} class={kind} d={path} />
          ))}
        </symbol>
      ))}
    </svg>
  );
}
