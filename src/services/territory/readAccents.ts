import { listOrganizations } from "../../db/organizations/organizations.ts";
import type { Platform } from "../platform.ts";

/** The colours that the metropolis and the communes chose. */
export interface ChosenAccents {
  readonly territory: string | undefined;
  /** INSEE code → colour. */
  readonly communes: ReadonlyMap<string, string>;
}

/** What the served style sheet of accents is made of. */
export async function readAccents({ database }: Pick<Platform, "database">): Promise<ChosenAccents> {
  const chosen = (await listOrganizations(database.query)).filter(({ accent }) => accent !== null);
  return {
    territory: chosen.find(({ kind }) => kind === "metropolis")?.accent ?? undefined,
    communes: new Map(chosen.flatMap(({ insee, accent }) => (insee && accent ? [[insee, accent]] : []))),
  };
}
