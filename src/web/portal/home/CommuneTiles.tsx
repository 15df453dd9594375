import type { OutlineTint } from "../map/OutlineShapes.tsx";

interface CommuneTilesProps {
  /** INSEE codes, by name. */
  readonly codes: readonly string[];
  readonly tintOf: (insee: string) => OutlineTint;
  /** The page of a commune, and what the pointer says; the same must be written beside. */
  readonly linkOf: (insee: string) => { readonly href: string; readonly title: string } | undefined;
}

/** A tile's door, round above and flat on the ground, and what it stands on. */
const TILE = { width: 34, height: 44, gapX: 10, gapY: 14 } as const;
const DOOR = `M0 ${TILE.height}V17a17 17 0 0 1 34 0v${TILE.height - 17}z`;
const WIDTH = 440;
/** Rows under a vault: its round takes the ends of the first ones. */
const VAULT = [3, 5, 7, 8, 9] as const;
const FULL = 9;

/** How many doors each row has, so that all stand under the vault, the last row on the ground. */
function rowsOf(count: number): number[] {
  const rows: number[] = [];
  for (let left = count; left > 0;) {
    const row = Math.min(left, VAULT[rows.length] ?? FULL);
    rows.push(row);
    left -= row;
  }
  return rows;
}

/** One small arch per commune within the great one, where no map can be drawn. Hidden from screen readers. */
export function CommuneTiles({ codes, tintOf, linkOf }: CommuneTilesProps) {
  const rows = rowsOf(codes.length);
  let from = 0;
  const doors = rows.flatMap((count, line) => {
    const start = from;
    from += count;
    const left = (WIDTH - count * TILE.width - (count - 1) * TILE.gapX) / 2;
    return codes.slice(start, from).map((insee, at) => ({
      insee,
      x: left + at * (TILE.width + TILE.gapX),
      y: line * (TILE.height + TILE.gapY) + 2,
    }));
  });
  const height = rows.length * (TILE.height + TILE.gapY) + 4;
  return (
    <svg class="map tiles" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {doors.map(({ insee, x, y }) => {
        const link = linkOf(insee);
        const door = (
          <path key={insee} class={`c tile ${tintOf(insee)}`} transform={`translate(${x} ${y})`} d={DOOR}>
            {link && <title>{link.title}</title>}
          </path>
        );
        if (!link) return door;
        return (
          <a key={insee} href={link.href} tabIndex={-1}>
            {door}
          </a>
        );
      })}
    </svg>
  );
}
