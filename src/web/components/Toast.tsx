import type { ComponentChildren } from "preact";
import type { CellState } from "./iconPaths.ts";
import { useShellTexts } from "./language.ts";
import { StateGlyph } from "./StateGlyph.tsx";

interface ToastProps {
  readonly state?: CellState | undefined;
  /** « 9 toilettes publiées. » */
  readonly children: ComponentChildren;
  /** « Annuler »: with it the toast stays until dismissed; without, ten seconds. */
  readonly action?: ComponentChildren;
}

/** What has just been done, said once. */
export function Toast({ state = "confirmed", children, action }: ToastProps) {
  const texts = useShellTexts();
  return (
    <div class="toast" role="status" data-dismiss={texts("dismiss")}>
      <StateGlyph state={state} />
      <p>{children}</p>
      {action}
    </div>
  );
}
