import { isEmptyInstallation } from "../../db/territory/insertTerritory.ts";
import { readSetting, writeSetting } from "../../db/territory/settings.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { hashToken, newToken } from "../signIn/token.ts";

/** Where the hash of the installation's key is kept. */
export const INSTALLATION_SETTING = "installation";

type Store = Pick<Platform, "database">;

/**
 * The secret link that sets up an empty installation, for the server to print when it starts; a new one each time, the earlier no
 * longer opens anything. Null as soon as somebody has an account.
 */
export async function installationLink({
  database,
  settings,
}: Store & Pick<Platform, "settings">): Promise<string | null> {
  if (!(await isEmptyInstallation(database.query))) return null;
  const key = newToken();
  await writeSetting(database.query, INSTALLATION_SETTING, { keyHash: hashToken(key) });
  return `${settings.publicUrl}/installation?cle=${key}`;
}

/** Throws `installation.done` when somebody has an account, `installation.key-unknown` for another key. */
export async function assertInstallationKey({ database }: Store, key: string): Promise<void> {
  if (!(await isEmptyInstallation(database.query))) throw new Problem("installation.done");
  const kept = (await readSetting(database.query, INSTALLATION_SETTING)) as { keyHash?: string } | undefined;
  if (kept?.keyHash === undefined || kept.keyHash !== hashToken(key))
    throw new Problem("installation.key-unknown");
}
