import * as v from "valibot";
import type { ConfigurationFault } from "../messages/configuration.ts";
import { ConfigurationError } from "./configurationError.ts";
import { SETTINGS, type SettingName, type Settings } from "./settings.ts";

/** Settings that mean nothing without others. */
const TOGETHER: readonly (readonly [SettingName, readonly SettingName[]])[] = [
  ["SMTP_URL", ["MAIL_FROM"]],
  ["S3_ENDPOINT", ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"]],
  ["S3_BUCKET", ["S3_ENDPOINT"]],
  ["OIDC_ISSUER", ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "PUBLIC_URL"]],
  ["OIDC_CLIENT_ID", ["OIDC_ISSUER"]],
  ["OUTLINES_SOURCE", ["OUTLINES"]],
  ["ACCESSIBILITY_STATUS", ["ACCESSIBILITY_AUDIT"]],
];

/** Reads every variable; a blank one counts as not given. Throws `ConfigurationError` that names all that are wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const faults: ConfigurationFault[] = [];
  const settings: Partial<Record<SettingName, unknown>> = {};
  for (const [name, setting] of Object.entries(SETTINGS) as [SettingName, (typeof SETTINGS)[SettingName]][]) {
    const given = environment[name]?.trim() || ("fallback" in setting ? setting.fallback : undefined);
    if (given === undefined) continue;
    const result = v.safeParse(setting.schema, given);
    if (result.success) settings[name] = result.output;
    else faults.push({ kind: "wrong", name });
  }
  for (const [name, needed] of TOGETHER)
    for (const other of needed)
      if (settings[name] !== undefined && settings[other] === undefined)
        if (!faults.some((fault) => fault.name === other))
          faults.push({ kind: "missing", name: other, because: name });
  if (faults.length > 0) throw new ConfigurationError(faults);
  return settings as Settings;
}
