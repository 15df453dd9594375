import { type DepositLine, listDepositLines } from "../../db/deposits/listDepositLines.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Platform } from "../platform.ts";
import { keptCellCounts } from "./keptCellCounts.ts";
import { ownDepartment } from "./ownDepartment.ts";
import { typesetWords } from "../../messages/typesetWords.ts";

export type { DepositLine } from "../../db/deposits/listDepositLines.ts";

/** Deposits of one page of the list. */
export const DEPOSITS_PER_PAGE = 50;

export interface DepositList {
  /** With the title of the model, when it is known, and the cells that wait for a person; 0 unless it is in review. */
  readonly lines: readonly (DepositLine & { readonly title: string | null; readonly waiting: number })[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
}

/** The deposits of an organisation that an actor may read, the latest first: a contributor sees those of their own department. */
export async function listOwnDeposits(
  { database, models }: Pick<Platform, "database" | "models">,
  actor: Actor,
  organizationId: string,
  page: number,
): Promise<DepositList> {
  const department = ownDepartment(actor, organizationId) ?? undefined;
  const { lines, total } = await listDepositLines(database.query, {
    organizationId,
    department,
    offset: (page - 1) * DEPOSITS_PER_PAGE,
    limit: DEPOSITS_PER_PAGE,
  });
  const titles = new Map(models.list().map(({ name, title }) => [name, typesetWords(title)]));
  return {
    lines: await Promise.all(
      lines.map(async (line) => {
        const { waiting } = await keptCellCounts({ database }, line);
        return { ...line, waiting, title: titles.get(line.model ?? "") ?? null };
      }),
    ),
    total,
    page,
  };
}
