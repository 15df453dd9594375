import type { DifferenceKind } from "../../../services/publication/readPublication.ts";

/** The shape of each kind, centred on 0: told by its shape before its colour. */
function shapeOf(kind: DifferenceKind) {
  switch (kind) {
    case "added":
      return <circle class="chg-add" r="7" />;
    case "changed":
      return (
        <>
          <circle class="chg-mod" r="7" />
          <path class="chg-half" d="M0 -7A7 7 0 0 0 0 7z" />
        </>
      );
    case "removed":
      return <circle class="chg-out" r="6.5" />;
    case "unchanged":
      return <circle class="chg-same" r="3" />;
  }
}

interface ChangeMarkProps {
  readonly kind: DifferenceKind;
  readonly x: number;
  readonly y: number;
}

/** Where a record is on the map, and what becomes of it: full, half, empty, or a small dot. */
export function ChangeMark({ kind, x, y }: ChangeMarkProps) {
  return <g transform={`translate(${x} ${y})`}>{shapeOf(kind)}</g>;
}

/** The sign of a kind, beside its word. */
export function ChangeSign({ kind }: { readonly kind: DifferenceKind }) {
  return (
    <svg class="mkk" viewBox="-10 -10 20 20" aria-hidden="true">
      {shapeOf(kind)}
    </svg>
  );
}
