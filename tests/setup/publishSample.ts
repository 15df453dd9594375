import { ensurePart } from "../../src/db/parts.ts";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import { publishRecords } from "../../src/db/records/publishRecords.ts";
import { stageRecords } from "../../src/db/deposits/stageDeposit.ts";
import { type DatasetMetadata, prefillMetadata } from "../../src/domain/dataset/datasetMetadata.ts";
import { geometryOf } from "../../src/services/deposits/stagedRecord.ts";
import type { Platform } from "../../src/services/platform.ts";

/** Canonical texts by field name; what is left out is empty. */
export type SampleRecord = Readonly<Record<string, string | null | undefined>>;

export interface SamplePublication {
  readonly model: string;
  /** INSEE code or SIREN of the organisation that publishes. */
  readonly code: string;
  readonly records: readonly SampleRecord[];
  /** One per record, so that it continues the record that has it; fresh ones when absent. */
  readonly ids?: readonly string[];
  readonly at?: Date;
  readonly note?: string;
  readonly metadata?: Partial<DatasetMetadata>;
}

const BATCH = 500;

/**
 * Publishes records as they are, without a file nor a review: what the tests of readers need. Gives the revision. It replaces
 * what the organisation published before; no record at all publishes an empty state.
 */
export async function publishSample(platform: Platform, sample: SamplePublication): Promise<number> {
  const { database, models } = platform;
  const { query } = database;
  const table = models.table(sample.model);
  const { model } = table;
  const organization = await findOrganization(query, sample.code);
  if (!organization) throw new Error(`no organisation ${sample.code}`);
  const part = await ensurePart(query, organization.id, model.name);
  const { id: depositId } = await query
    .insertInto("deposit")
    .values({
      organization_id: organization.id,
      part_id: part.id,
      model: model.name,
      model_version: model.version,
      kind: "file",
      state: "processing",
      attempt: 1,
      // The platform takes up by itself what nobody holds.
      lease_until: new Date(Date.now() + 60_000),
      created_by: null,
      records: sample.records.length,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (let from = 0; from < sample.records.length; from += BATCH) {
    const records = sample.records.slice(from, from + BATCH).map((record, at) => {
      const values = model.fields.map(({ name }) => record[name] || null);
      return {
        record: from + at + 1,
        sheet: null,
        row: from + at + 2,
        raws: values.map((value) => value ?? ""),
        values,
        ...geometryOf(model, values),
        geocoding: null,
        cells: [],
      };
    });
    await stageRecords(query, { depositId, attempt: 1 }, records, []);
  }
  for (const [at, id] of (sample.ids ?? []).entries())
    await query
      .updateTable("deposit_record")
      .set({ record_id: id })
      .where("deposit_id", "=", depositId)
      .where("record", "=", at + 1)
      .execute();
  const at = sample.at ?? platform.clock();
  const metadata = JSON.stringify({
    ...prefillMetadata(model, asPublisher(organization)),
    ...sample.metadata,
  });
  return query.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom("revision")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("part_id", "=", part.id)
      .executeTakeFirstOrThrow();
    const revision = await trx
      .insertInto("revision")
      .values({
        part_id: part.id,
        model: model.name,
        number: before.count + 1,
        kind: "publication",
        model_version: model.version,
        deposit_id: depositId,
        records: sample.records.length,
        added: 0,
        changed: 0,
        removed: 0,
        note: sample.note ?? "",
        metadata,
        published_by: null,
        published_at: at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const { id } = revision;
    const counts = await publishRecords(trx, table, {
      depositId,
      organizationId: organization.id,
      commune: organization.insee,
      revision: id,
    });
    await trx.updateTable("revision").set(counts).where("id", "=", id).execute();
    await trx
      .updateTable("dataset_part")
      .set({
        revision_id: id,
        records: sample.records.length,
        published_at: at,
        metadata,
        withdrawn_at: null,
        withdrawn_why: null,
      })
      .where("id", "=", part.id)
      .execute();
    await trx
      .updateTable("deposit")
      .set({ state: "published", lease_until: null, revision_id: id })
      .where("id", "=", depositId)
      .execute();
    return id;
  });
}

type Stored = NonNullable<Awaited<ReturnType<typeof findOrganization>>>;

function asPublisher({ kind, name, siren, insee, contact_email: contactEmail }: Stored) {
  return { kind, name, siren, insee, contactEmail };
}
