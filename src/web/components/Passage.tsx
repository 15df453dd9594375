import { Icon } from "./Icon.tsx";
import { useShellTexts } from "./language.ts";

export interface Step {
  readonly label: string;
  /** « 26 lignes », « en cours » */
  readonly detail?: string | undefined;
  readonly state: "done" | "now" | "later";
  /** Where a step that is done can be seen again. */
  readonly href?: string | undefined;
}

interface PassageProps {
  readonly steps: readonly Step[];
}

const SPOKEN = { done: "stepDone", now: "stepNow", later: "stepLater" } as const;

/** The steps of a deposit: one arch each, ticked, lit or dashed. */
export function Passage({ steps }: PassageProps) {
  const texts = useShellTexts();
  return (
    <ol class="passage" aria-label={texts("steps")}>
      {steps.map(({ label, detail, state, href }, index) => (
        <li key={label} class={state} aria-current={state === "now" ? "step" : undefined}>
          <i aria-hidden="true">{state === "done" ? <Icon name="check" /> : index + 1}</i>
          <span>
            {href === undefined ? label : <a href={href}>{label}</a>}
            <span class="vh">, {texts(SPOKEN[state])}</span>
            {detail !== undefined && <small>{detail}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
