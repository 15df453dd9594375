import { findExportState } from "../../db/exports/exportState.ts";
import { listPublishedParts, type PublishedPart } from "../../db/items/publishedParts.ts";
import type { Model } from "../../domain/model/model.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";

/** What a download is asked of. */
export interface ExportAsked {
  readonly model: string;
  /** INSEE code; null for the whole territory. */
  readonly insee: string | null;
  /** Identifier of a revision; null for the latest. */
  readonly revision: number | null;
}

/** What a download holds: a dataset, or a commune's part of it, as of one revision. */
export interface ExportTarget {
  readonly model: Model;
  readonly insee: string | null;
  readonly revision: number;
  readonly publishedAt: Date;
  /** The parts published now; of the one commune when it is its own. */
  readonly parts: readonly PublishedPart[];
  /** Changes when a part is withdrawn or comes back: past states then hold something else. */
  readonly shown: string;
  /** The sheet that the revision of a commune's part was published with. */
  readonly metadata: unknown;
  /** When a part was last withdrawn; null when none is. */
  readonly withdrawnAt: Date | null;
}

const isInseeCode = (text: string): boolean => /^(?:\d{2}|2[AB])\d{3}$/.test(text);

/**
 * Finds what a download is asked of. Throws `export.unknown` for a model that does not exist, `organization.unknown`,
 * `dataset.not-published`, `dataset.withdrawn`, and `revision.unknown` for a revision that never was.
 */
export async function findExportTarget(
  { database, models }: Platform,
  { model: name, insee, revision }: ExportAsked,
): Promise<ExportTarget> {
  const model = models.list().find((one) => one.name === name);
  if (!model) throw new Problem("export.unknown");
  if (insee !== null && !isInseeCode(insee)) throw new Problem("organization.unknown");
  const own = insee === null ? {} : { insee };
  const all = await listPublishedParts(database.reading, { model: name, withdrawn: true, ...own });
  const parts = all.filter(({ withdrawnAt }) => withdrawnAt === null);
  const gone = all
    .filter(({ withdrawnAt }) => withdrawnAt !== null)
    .toSorted((a, b) => Number(b.withdrawnAt) - Number(a.withdrawnAt));
  const [last] = gone;
  if (parts.length === 0 && last)
    throw new Problem("dataset.withdrawn", {
      organization: last.name,
      date: last.withdrawnAt!.toISOString(),
    });
  if (parts.length === 0) throw new Problem("dataset.not-published");
  const state = await findExportState(database.reading, {
    model: name,
    organizationId: insee === null ? null : parts[0]!.organizationId,
    revision,
  });
  if (!state) throw new Problem("revision.unknown");
  return {
    model,
    insee,
    revision: state.revision,
    publishedAt: state.publishedAt,
    parts,
    shown: gone.map(({ organizationId }) => organizationId).join(),
    metadata: state.metadata,
    withdrawnAt: last?.withdrawnAt ?? null,
  };
}
