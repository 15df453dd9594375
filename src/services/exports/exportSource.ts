import { notWithdrawn } from "../../db/items/notWithdrawn.ts";
import { readContents, type RecordContent, type RecordScope } from "../../db/records/readRecords.ts";
import { publicColumns } from "../../db/recordTable/recordColumn.ts";
import type { Shape } from "../../domain/geo/shape.ts";
import type { ExportRecord, ExportSource } from "../../exchange/export/exportSource.ts";
import { isSpatial } from "../../exchange/ogc/queryable.ts";
import type { Platform } from "../platform.ts";
import { exportAbout } from "./exportAbout.ts";
import type { ExportTarget } from "./exportTarget.ts";

const BATCH = 2000;

/** Makes the source that formats write: the records in the order of their identifiers, the next batch read while one is written. */
export async function exportSource(platform: Platform, target: ExportTarget): Promise<ExportSource> {
  const { model, insee, revision, parts } = target;
  const table = platform.models.table(model.name);
  const scope: RecordScope = {
    audience: "public",
    revision,
    ...(insee !== null && { organizationId: parts[0]!.organizationId }),
    where: notWithdrawn(model.name),
  };
  const read = (after: string | null): Promise<RecordContent[]> => {
    const reading = readContents(platform.database.reading, table, scope, { after, limit: BATCH });
    // Read ahead: nobody may be waiting for it yet when it fails.
    reading.catch(() => {});
    return reading;
  };
  async function* batches(): AsyncGenerator<readonly ExportRecord[]> {
    for (let next: Promise<RecordContent[]> | null = read(null); next !== null;) {
      const records: RecordContent[] = await next;
      next = records.length < BATCH ? null : read(records.at(-1)!.id);
      if (records.length > 0) yield records.map(exported);
    }
  }
  return {
    model: { name: model.name, version: model.version },
    fields: publicColumns(table).map(({ field }) => field),
    about: await exportAbout(platform, target),
    located: isSpatial(model),
    batches,
  };
}

function exported({ id, commune, values, geometry }: RecordContent): ExportRecord {
  return { id, commune: commune ?? "", values, geometry: geometry as Shape | null };
}
