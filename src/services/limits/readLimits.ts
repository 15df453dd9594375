import type { Polygons } from "../../domain/geo/polygons.ts";
import { ruleText } from "../../messages/wording.ts";
import type { Platform } from "../platform.ts";
import { readOutlineFile } from "./readOutlineFile.ts";
import { UnreadableOutlines } from "./unreadableOutlines.ts";

export type Limits = ReadonlyMap<string, Polygons>;

const NONE: Limits = new Map();

const read = new WeakMap<object, { readonly asked: ReadonlySet<string>; readonly limits: Promise<Limits> }>();

/**
 * The limits of these communes (INSEE codes), and perhaps of others, from the operator's file; those that it does not have are left
 * out, all of them when it cannot be read, which the log tells. Read once, and again for communes that nobody asked of yet.
 */
export function readLimits(
  { settings, log }: Pick<Platform, "settings" | "log">,
  codes: readonly string[],
): Promise<Limits> {
  const { outlines } = settings;
  if (outlines === null || codes.length === 0) return Promise.resolve(NONE);
  const known = read.get(settings);
  if (known && codes.every((code) => known.asked.has(code))) return known.limits;
  const asked = new Set([...(known?.asked ?? []), ...codes]);
  const limits = readOutlineFile(outlines.path, asked).then(
    (found) => {
      const missing = [...asked].filter((code) => !found.has(code));
      if (missing.length > 0)
        log.warn({ file: outlines.path, missing }, "OUTLINES: communes without an outline in the file");
      return found;
    },
    (error: unknown) => {
      const reason =
        error instanceof UnreadableOutlines ? ruleText("fr", error.code, error.params) : undefined;
      log.error({ error, file: outlines.path, reason }, "OUTLINES: file not read, no commune has its limits");
      return NONE;
    },
  );
  read.set(settings, { asked, limits });
  return limits;
}
