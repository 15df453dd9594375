import { foldText } from "../../domain/commune/foldText.ts";
import { type Intercommunality, loadIntercommunalities } from "../../reference/loadIntercommunalities.ts";

export type { Intercommunality } from "../../reference/loadIntercommunalities.ts";

/** As many as one reads at a glance. */
const MOST = 12;

/** The groupings whose name holds every word typed, or whose SIREN starts with the digits typed; shortest names first. */
export function findIntercommunalities(typed: string): Intercommunality[] {
  const digits = typed.replaceAll(/[\s.]/g, "");
  const words = foldText(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const isWanted: (one: Intercommunality) => boolean = /^\d+$/.test(digits)
    ? ({ siren }) => siren.startsWith(digits)
    : ({ name }) => {
        const folded = ` ${foldText(name)}`;
        return words.every((word) => folded.includes(` ${word}`));
      };
  return loadIntercommunalities()
    .filter(isWanted)
    .sort((a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name, "fr"))
    .slice(0, MOST);
}

/** The grouping with this SIREN. */
export function intercommunalityOf(siren: string): Intercommunality | undefined {
  return loadIntercommunalities().find((one) => one.siren === siren);
}
