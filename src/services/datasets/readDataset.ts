import { type OwnRecord, readOwnRecords } from "../../db/publication/ownRecords.ts";
import { listRevisions, type ToldRevision } from "../../db/publication/revisions.ts";
import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import type { StoredPart } from "../../db/parts.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { DatasetMetadata } from "../../domain/dataset/datasetMetadata.ts";
import { type QualityResult, qualityPoints } from "../../domain/dataset/qualityPoints.ts";
import type { Model } from "../../domain/model/model.ts";
import type { Platform } from "../platform.ts";
import { listPartStates, type PartState } from "./listPartStates.ts";
import { openPart } from "./openPart.ts";
import { partMetadata } from "./partMetadata.ts";
import { typesetModel } from "../models/typesetModel.ts";

/** Rows of one page. */
export const RECORDS_PER_PAGE = 50;
/** Revisions shown beside the records. */
const LATEST = 5;

export interface RecordsQuery {
  readonly search: string;
  /** A field's name; "" for the model's own order. */
  readonly sortBy: string;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
}

export interface RecordsPage extends RecordsQuery {
  readonly records: readonly OwnRecord[];
  readonly total: number;
}

export interface Dataset {
  readonly model: Model;
  readonly part: StoredPart | undefined;
  readonly state: PartState;
  readonly metadata: DatasetMetadata;
  readonly quality: readonly QualityResult[];
  readonly revisions: readonly ToldRevision[];
}

/** A dataset of an organisation as its people see it. Throws `model.unknown` and what rights refuse. */
export async function readDataset(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  name: string,
): Promise<Dataset> {
  const { table, part } = await openPart(platform, actor, organization, {
    model: name,
    action: "read-dataset",
  });
  const { model } = table;
  const states = await listPartStates(platform, actor, organization.id);
  const state = states.find((one) => one.model.name === model.name)!;
  const metadata = partMetadata(part?.metadata, model, organization);
  const { query } = platform.database;
  return {
    model: typesetModel(model),
    part,
    state,
    metadata,
    quality: qualityPoints(metadata, {
      freshness: state.state.freshness.state,
      published: state.state.published,
      fieldsDocumented: model.fields.every(({ description }) => description !== ""),
    }),
    revisions: part ? await listRevisions(query, part.id, { limit: LATEST }) : [],
  };
}

/** A page of the current records of an organisation. */
export async function readRecordsPage(
  { database, models }: Platform,
  organizationId: string,
  model: string,
  asked: RecordsQuery,
): Promise<RecordsPage> {
  const table = models.table(model);
  const { fields } = table.model;
  const title = fields.findIndex(({ kind }) => kind === "title");
  const sorted = fields.findIndex((field) => field.name === asked.sortBy);
  const found = await readOwnRecords(database.query, table, {
    organizationId,
    search: asked.search,
    sortBy: sorted === -1 ? Math.max(0, title) : sorted,
    descending: asked.descending,
    offset: (asked.page - 1) * RECORDS_PER_PAGE,
    limit: RECORDS_PER_PAGE,
  });
  return { ...asked, ...found };
}
