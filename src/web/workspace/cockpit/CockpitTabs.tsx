import type { Language } from "../../../messages/language.ts";
import { cockpitTexts } from "../../../messages/web/cockpit.ts";
import { Tabs } from "../../components/Tabs.tsx";

type CockpitPart = "matrix" | "decisions" | "anomalies";

interface CockpitTabsProps {
  readonly language: Language;
  /** Address of the cockpit. */
  readonly base: string;
  readonly current: CockpitPart;
  /** What waits in each part, where it is known. */
  readonly counts?: Partial<Record<CockpitPart, number>>;
}

const PATHS: Readonly<Record<CockpitPart, string>> = {
  matrix: "",
  decisions: "/decisions",
  anomalies: "/anomalies",
};

/** The parts of the cockpit. */
export function CockpitTabs({ language, base, current, counts = {} }: CockpitTabsProps) {
  const texts = cockpitTexts(language);
  const parts: readonly CockpitPart[] = ["matrix", "decisions", "anomalies"];
  return (
    <Tabs
      label={texts("sections")}
      links={parts.map((part) => ({
        label: texts(part),
        href: `${base}${PATHS[part]}`,
        current: part === current,
        count: counts[part],
      }))}
    />
  );
}
