import { randomUUID } from "node:crypto";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import { ensurePart } from "../../src/db/parts.ts";
import { type StagedCell, type StagedIssue, stageRecords } from "../../src/db/deposits/stageDeposit.ts";
import { finishCleaning } from "../../src/db/deposits/finishCleaning.ts";
import { identifyRecords } from "../../src/services/deposits/identifyRecords.ts";
import { geometryOf } from "../../src/services/deposits/stagedRecord.ts";
import { draftHead } from "../../src/services/datasets/draftHead.ts";
import type { Platform } from "../../src/services/platform.ts";
import type { SampleRecord } from "./publishSample.ts";

export interface DepositToStage {
  readonly model: string;
  /** INSEE code or SIREN of the organisation. */
  readonly code: string;
  readonly records: readonly SampleRecord[];
  readonly cells?: readonly (Pick<StagedCell, "field" | "raw" | "status"> & {
    readonly record: number;
    readonly value?: string;
  })[];
  readonly issues?: readonly StagedIssue[];
  readonly createdBy?: string | null;
  readonly department?: string;
}

/** A deposit under review whose records are these, as a file that was read leaves it. Gives its identifier. */
export async function stagedDeposit(platform: Platform, asked: DepositToStage): Promise<string> {
  const { database, models } = platform;
  const { query } = database;
  const model = models.current(asked.model);
  const organization = (await findOrganization(query, asked.code))!;
  const part = await ensurePart(query, organization.id, model.name);
  const id = randomUUID();
  await query
    .insertInto("deposit")
    .values({
      id,
      organization_id: organization.id,
      part_id: part.id,
      model: model.name,
      model_version: model.version,
      kind: "file",
      state: "processing",
      attempt: 1,
      // Ours until it is under review: the platform takes up by itself what nobody holds.
      lease_until: new Date(Date.now() + 60_000),
      created_by: asked.createdBy ?? null,
      department: asked.department ?? null,
      file_name: "releve.csv",
      records: asked.records.length,
      base_revision: part.revision_id,
    })
    .execute();
  const records = asked.records.map((record, at) => {
    const own = (asked.cells ?? []).filter((cell) => cell.record === at + 1);
    const waits = new Set(own.filter(({ status }) => status !== "corrected").map(({ field }) => field));
    const values = model.fields.map(({ name }) => (waits.has(name) ? null : record[name] || null));
    return {
      record: at + 1,
      sheet: null,
      row: at + 2,
      raws: model.fields.map(
        ({ name }) => own.find(({ field }) => field === name)?.raw ?? record[name] ?? "",
      ),
      values,
      ...geometryOf(model, values),
      geocoding: null,
      cells: own.map(({ field, raw, status, value }): StagedCell => ({
        field,
        raw,
        value: value ?? null,
        status,
        rule: "vocabulary.near",
        params: { raw, value: value ?? "" },
        certainty: 0.5,
        proposals: value === undefined ? [] : [{ value, certainty: 0.5 }],
        groupKey: `${field} ${raw}`,
      })),
    };
  });
  for (let at = 0; at < records.length; at += 500)
    await stageRecords(query, { depositId: id, attempt: 1 }, records.slice(at, at + 500), []);
  await stageRecords(query, { depositId: id, attempt: 1 }, [], asked.issues ?? []);
  const identifiers = await identifyRecords(platform, { id, organization_id: organization.id }, model);
  await finishCleaning(
    query,
    { depositId: id, attempt: 1 },
    { state: "review", head: draftHead(model), baseRevision: part.revision_id, identifiers },
  );
  return id;
}
