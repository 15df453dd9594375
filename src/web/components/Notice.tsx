import type { ComponentChildren } from "preact";
import { StateGlyph } from "./StateGlyph.tsx";

interface NoticeProps {
  readonly title: string;
  readonly level?: 2 | 3 | undefined;
  /** `bad` for what failed; `ask` for what waits for an answer. */
  readonly tone?: "ask" | "bad" | undefined;
  /** Buttons. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Something in the page that a person must know or settle. */
export function Notice({ title, level, tone, actions, children }: NoticeProps) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <div class={tone === "bad" ? "warn warn-bad" : "warn"}>
      <Title>
        <StateGlyph state={tone === "bad" ? "invalid" : "to-confirm"} /> {title}
      </Title>
      {children}
      {actions !== undefined && <div class="row">{actions}</div>}
    </div>
  );
}
