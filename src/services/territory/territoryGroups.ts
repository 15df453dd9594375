import { readSetting, writeSetting } from "../../db/territory/settings.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { storedName } from "./storedName.ts";

/** A part of the territory: a « conférence territoriale », a sector. */
export interface TerritoryGroup {
  readonly name: string;
  /** INSEE codes. */
  readonly communes: readonly string[];
}

const SETTING = "territory-groups";

/** The parts into which the territory sorts its communes; none unless it says so. */
export async function readTerritoryGroups({
  database,
}: Pick<Platform, "database">): Promise<readonly TerritoryGroup[]> {
  const kept = (await readSetting(database.query, SETTING)) as readonly TerritoryGroup[] | undefined;
  return kept ?? [];
}

/** Keeps the parts of the territory, in the order given; those without a name or a commune are left out. */
export async function saveTerritoryGroups(
  platform: Platform,
  actor: Actor,
  groups: readonly TerritoryGroup[],
): Promise<void> {
  assertCan(actor, "manage-territory", TERRITORY);
  const kept = groups
    .map(({ name, communes }) => ({ name: storedName(name), communes }))
    .filter(({ name, communes }) => name !== "" && communes.length > 0);
  await writeSetting(platform.database.query, SETTING, kept);
  await recordAudit(platform, { actor, organizationId: null, action: "territory.changed" });
}
