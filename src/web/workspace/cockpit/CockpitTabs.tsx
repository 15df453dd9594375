import type { Language } from "../../../messages/language.ts";
import { cockpitTexts } from "../../../messages/web/cockpit.ts";
import type { Todos } from "../../../services/cockpit/readTodos.ts";
import { Tabs } from "../../components/Tabs.tsx";

type CockpitPart = "matrix" | "decisions" | "anomalies";

interface CockpitTabsProps {
  readonly language: Language;
  /** Address of the cockpit. */
  readonly base: string;
  readonly current: CockpitPart;
  readonly todos: Pick<Todos, "decisions" | "anomalies">;
}

const PATHS: Readonly<Record<CockpitPart, string>> = {
  matrix: "",
  decisions: "/decisions",
  anomalies: "/anomalies",
};

/** The parts of the cockpit, each with what waits in it. */
export function CockpitTabs({ language, base, current, todos }: CockpitTabsProps) {
  const texts = cockpitTexts(language);
  const parts: readonly CockpitPart[] = ["matrix", "decisions", "anomalies"];
  return (
    <Tabs
      label={texts("sections")}
      links={parts.map((part) => ({
        label: texts(part),
        href: `${base}${PATHS[part]}`,
        current: part === current,
        count: part === "matrix" ? undefined : todos[part],
      }))}
    />
  );
}
