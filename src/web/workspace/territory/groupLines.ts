import { foldText } from "../../../domain/commune/foldText.ts";
import type { TerritoryGroup } from "../../../services/territory/territoryGroups.ts";

interface NamedCommune {
  readonly insee: string | null;
  readonly name: string;
}

/** Groups as they are written in a form: « Centre : Lyon, Villeurbanne », one per line. */
export function writeGroupLines(
  groups: readonly TerritoryGroup[],
  communes: readonly NamedCommune[],
): string {
  const names = new Map(communes.map(({ insee, name }) => [insee, name]));
  return groups
    .map((group) => `${group.name} : ${group.communes.map((insee) => names.get(insee) ?? insee).join(", ")}`)
    .join("\n");
}

/** Reads groups written so, communes by name or INSEE code; `unknown` lists those that are not of the territory. */
export function readGroupLines(
  text: string,
  communes: readonly NamedCommune[],
): { readonly groups: readonly TerritoryGroup[]; readonly unknown: readonly string[] } {
  const byKey = new Map<string, string>();
  for (const { insee, name } of communes)
    if (insee !== null) byKey.set(foldText(name), insee).set(foldText(insee), insee);
  const unknown: string[] = [];
  const groups = text.split(/\r?\n/).flatMap((line): TerritoryGroup[] => {
    const [, name = "", list = ""] = /^(.*?)\s*:(.*)$/.exec(line) ?? [];
    const found = list
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter(Boolean)
      .flatMap((one) => {
        const insee = byKey.get(foldText(one));
        if (insee === undefined) unknown.push(one);
        return insee ?? [];
      });
    return name.trim() === "" ? [] : [{ name: name.trim(), communes: found }];
  });
  return { groups, unknown };
}
