import { compareRevisions, type RecordDifference } from "../../db/records/compareRevisions.ts";
import { listRevisions, revisionByNumber, type ToldRevision } from "../../db/publication/revisions.ts";
import { countBetween } from "../../db/publication/countBetween.ts";
import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { DifferenceCounts } from "../../domain/dataset/compareRecords.ts";
import type { Model } from "../../domain/model/model.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { openPart } from "./openPart.ts";
import { typesetModel } from "../models/typesetModel.ts";

/** Revisions of one page. */
const PAGE = 50;
/** Records of one page of differences. */
const DIFFERENCES_PER_PAGE = 50;

export type { ToldRevision };

export interface History {
  readonly model: Model;
  readonly revisions: readonly ToldRevision[];
  /** The number to go on from; null on the last page. */
  readonly next: number | null;
  /** The current revision's identifier. */
  readonly current: number | null;
  readonly withdrawn: boolean;
}

/** The revisions of an organisation's part, the latest first; `before` a revision's number. */
export async function readHistory(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  { model, before }: { readonly model: string; readonly before: number | null },
): Promise<History> {
  const { table, part } = await openPart(platform, actor, organization, { model, action: "read-dataset" });
  const found = part
    ? await listRevisions(platform.database.query, part.id, { before, limit: PAGE + 1 })
    : [];
  const revisions = found.slice(0, PAGE);
  return {
    model: typesetModel(table.model),
    revisions,
    next: found.length > PAGE ? revisions.at(-1)!.number : null,
    current: part?.revision_id ?? null,
    withdrawn: (part?.withdrawn_at ?? null) !== null,
  };
}

export interface RevisionDifference {
  readonly model: Model;
  readonly earlier: ToldRevision;
  readonly later: ToldRevision;
  readonly counts: Omit<DifferenceCounts, "unchanged">;
  /** A page of the records that differ, in the order of their identifiers. */
  readonly differences: readonly RecordDifference[];
  /** The identifier to go on after; null on the last page. */
  readonly next: string | null;
}

/**
 * What differs between two revisions of a part, by their numbers, in the order of time whichever comes first. Throws
 * `revision.unknown`.
 */
export async function readDifference(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  asked: {
    readonly model: string;
    readonly from: number;
    readonly to: number;
    readonly after: string | null;
  },
): Promise<RevisionDifference> {
  const { table, part } = await openPart(platform, actor, organization, {
    model: asked.model,
    action: "read-dataset",
  });
  if (!part) throw new Problem("revision.unknown");
  const { query } = platform.database;
  const [earlier, later] = await Promise.all(
    [Math.min(asked.from, asked.to), Math.max(asked.from, asked.to)].map((number) =>
      revisionByNumber(query, part.id, number),
    ),
  );
  if (!earlier || !later) throw new Problem("revision.unknown");
  const between = { organizationId: organization.id, earlier: earlier.id, later: later.id };
  const found = await compareRevisions(query, table, {
    ...between,
    audience: "owner",
    after: asked.after,
    limit: DIFFERENCES_PER_PAGE + 1,
  });
  const differences = found.slice(0, DIFFERENCES_PER_PAGE);
  return {
    model: typesetModel(table.model),
    earlier,
    later,
    counts: await countBetween(query, table, between),
    differences,
    next: found.length > DIFFERENCES_PER_PAGE ? differences.at(-1)!.id : null,
  };
}
