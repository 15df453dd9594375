import { setTimeout as wait } from "node:timers/promises";
import type { ExportFile } from "../../db/exports/exportFiles.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { ExportFormat } from "../../exchange/export/exportFormat.ts";
import type { Platform } from "../platform.ts";
import { buildExport } from "./buildExport.ts";
import type { ExportTarget } from "./exportTarget.ts";

/** Seconds that a request waits for a download to be built; it is built all the same, and the next request finds it. */
const PATIENCE = 20;
const COME_BACK = 10;

/** Builds under way in this process, by what they build; one at a time, for each takes a processor. */
const underWay = new WeakMap<
  Platform,
  { readonly builds: Map<string, Promise<ExportFile>>; last: Promise<unknown> }
>();

function build(platform: Platform, target: ExportTarget, format: ExportFormat): Promise<ExportFile> {
  const line = underWay.get(platform) ?? {
    builds: new Map<string, Promise<ExportFile>>(),
    last: Promise.resolve(),
  };
  underWay.set(platform, line);
  const key = JSON.stringify([target.model.name, target.insee, target.revision, target.shown, format.id]);
  const known = line.builds.get(key);
  if (known) return known;
  const building = line.last.then(() => buildExport(platform, target, format));
  line.builds.set(key, building);
  line.last = building.then(
    () => line.builds.delete(key),
    (error: unknown) => {
      line.builds.delete(key);
      platform.log.error({ error, model: target.model.name, format: format.id }, "export failed");
    },
  );
  return building;
}

/**
 * Builds a download, or joins whoever is building it. Throws `export.being-built` when that lasts longer than a person would wait.
 */
export async function awaitExport(
  platform: Platform,
  target: ExportTarget,
  format: ExportFormat,
): Promise<ExportFile> {
  const building = build(platform, target, format);
  const ended = new AbortController();
  const late = wait(PATIENCE * 1000, null, { signal: ended.signal, ref: false }).catch(() => null);
  const file = await Promise.race([building, late]).finally(() => ended.abort());
  if (file === null) throw new Problem("export.being-built", { seconds: COME_BACK });
  return file;
}
