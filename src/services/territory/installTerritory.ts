import { insertTerritory } from "../../db/territory/insertTerritory.ts";
import { isAccent } from "../../domain/accent/accent.ts";
import { Problem, type ProblemDetail } from "../../domain/problem/problem.ts";
import type { Language } from "../../messages/language.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { readAddress } from "../signIn/emailAddress.ts";
import { storedName } from "./storedName.ts";
import { INSTALLATION_SETTING } from "./installationLink.ts";

export interface NewTerritory {
  /** Of the metropolis: an EPCI or an EPT that the COG knows. */
  readonly siren: string;
  readonly name: string;
  /** `#rrggbb`, dark enough on white. */
  readonly accent: string;
  readonly administrator: {
    readonly email: string;
    readonly name?: string;
    readonly language?: Language;
  };
}

export interface InstalledTerritory {
  readonly metropolisId: string;
  /** The administrator's account. */
  readonly personId: string;
}

/**
 * Sets up an empty installation: the metropolis, one organisation per member commune with its INSEE code and SIREN, and the first
 * administrator, who signs in as usual. Throws `request.invalid` with a detail per field (`siren`, `name`, `accent`, `email`), and
 * `installation.done` when somebody has an account already.
 */
export async function installTerritory(
  platform: Pick<Platform, "database" | "gazetteer" | "clock">,
  { siren, name: typedName, accent, administrator }: NewTerritory,
): Promise<InstalledTerritory> {
  const members = platform.gazetteer.members(siren);
  const name = storedName(typedName);
  const email = readAddress(administrator.email);
  const wrong: ProblemDetail[] = [];
  const check = (right: boolean, at: string) => right || wrong.push({ at, code: "request.invalid" });
  check(members.length > 0, "siren");
  check(name !== "", "name");
  check(isAccent(accent), "accent");
  check(email !== null, "email");
  if (wrong.length > 0 || email === null)
    throw new Problem("request.invalid", { parameter: wrong[0]?.at ?? "email" }, { details: wrong });
  const installed = await insertTerritory(platform.database.query, {
    metropolis: { kind: "metropolis", name, siren, insee: null, accent: accent.toLowerCase() },
    communes: members.flatMap((commune) =>
      commune.siren === null
        ? []
        : [{ kind: "commune" as const, name: commune.name, siren: commune.siren, insee: commune.code }],
    ),
    administrator: {
      email,
      name: storedName(administrator.name ?? ""),
      language: administrator.language ?? "fr",
    },
    spentSetting: INSTALLATION_SETTING,
  });
  if (installed === null) throw new Problem("installation.done");
  await recordAudit(platform, {
    actor: null,
    organizationId: installed.metropolisId,
    action: "territory.installed",
    details: { name },
  });
  return installed;
}
