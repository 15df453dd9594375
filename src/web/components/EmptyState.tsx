import type { ComponentChildren } from "preact";
import { StateGlyph } from "./StateGlyph.tsx";

interface EmptyStateProps {
  /** « Aucun signalement », « Givors n’a pas encore publié » */
  readonly title: string;
  /** Its level among the page's titles; 3 unless given. */
  readonly level?: 2 | 3 | undefined;
  /** Why it is empty. */
  readonly children: ComponentChildren;
  /** What next: one `LinkButton` or `Button`. */
  readonly action?: ComponentChildren;
}

/** An empty place says why, then what next. */
export function EmptyState({ title, level, children, action }: EmptyStateProps) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <div class="empty">
      <StateGlyph state="expected" />
      <Title class="h3">{title}</Title>
      <p>{children}</p>
      {action}
    </div>
  );
}
