import { findMetropolis } from "../../db/organizations/organizations.ts";
import type { Platform } from "../platform.ts";

/** The name of the metropolis; "" before it is chosen. */
export async function territoryName({ database }: Pick<Platform, "database">): Promise<string> {
  const metropolis = await findMetropolis(database.query);
  return metropolis?.name ?? "";
}
