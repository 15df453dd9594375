import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import { useShellTexts } from "./language.ts";

/** A text exactly as it was received, in the raw face. */
export function Raw({ children }: { readonly children: string }) {
  return <span class="raw">{children}</span>;
}

interface SwapProps {
  readonly raw: string;
  /** What it becomes. */
  readonly children: ComponentChildren;
}

/** « piéton → Accès piétons » */
export function Swap({ raw, children }: SwapProps) {
  const texts = useShellTexts();
  return (
    <span class="swap">
      <Raw>{raw}</Raw>
      <span class="to">
        <Icon name="arrow" />
        <span class="vh">{texts("becomes")}</span>
        <b>{children}</b>
      </span>
    </span>
  );
}
