import type { ComponentChildren } from "preact";
import type { CellState } from "./iconPaths.ts";
import { StateGlyph } from "./StateGlyph.tsx";

interface ToastProps {
  readonly state?: CellState | undefined;
  /** « 9 toilettes publiées. » */
  readonly children: ComponentChildren;
  /** « Annuler »: with it the toast stays until dismissed. */
  readonly action?: ComponentChildren;
}

/** What has just been done, said once. */
export function Toast({ state = "confirmed", children, action }: ToastProps) {
  return (
    <div class="toast" role="status">
      <StateGlyph state={state} />
      <p>{children}</p>
      {action}
    </div>
  );
}
