import { rememberMapping as keepMapping } from "../../db/decisions/decisions.ts";
import { changeDeposit } from "../../db/deposits/deposits.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { applyMapping, type ColumnChoice } from "../../domain/matching/applyMapping.ts";
import type { DescribedColumn } from "../../domain/matching/describeColumns.ts";
import { rememberMapping } from "../../domain/matching/mappingMemory.ts";
import type { Model } from "../../domain/model/model.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { ConfirmedMapping } from "../../pipeline/cleanRequest.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";
import { reopen } from "./changeDeposit.ts";
import type { DepositHead } from "./depositHead.ts";
import { depositSubject } from "../publication/depositSubject.ts";
import type { Deposit } from "./openDeposit.ts";

/** A mapping as a deposit keeps it, with the account that confirmed it. */
export interface ConfirmedColumns extends ConfirmedMapping {
  readonly personId: string | null;
}

/**
 * Says what the columns of a deposit hold. Without choices they are right as they were understood, and the deposit goes to review;
 * otherwise its file is read again with them. Either way they are remembered for files like this one. Throws `request.changed` when
 * the deposit was changed in between, `request.invalid` for a column or field that is not there, and what rights refuse.
 */
export async function confirmColumns(
  platform: Platform,
  actor: Actor,
  deposit: Deposit,
  choices: readonly ColumnChoice[],
): Promise<"confirmed" | "read-again"> {
  assertCan(actor, "review-deposit", depositSubject(deposit));
  const { tables } = deposit.head as DepositHead;
  const model = platform.models.version(deposit.model!, deposit.model_version!);
  const who = {
    author: actor.name,
    date: platform.clock().toISOString(),
    personId: isUuid(actor.accountId) ? actor.accountId : null,
  };
  if (choices.length === 0) {
    await accept(platform, deposit, model, tables, who);
    return "confirmed";
  }
  const mapping = chosenMapping(model, tables, choices);
  await reopen(platform, deposit, {
    mapping: JSON.stringify({ mapping, ...who } satisfies ConfirmedColumns),
  });
  return "read-again";
}

function chosenMapping(
  model: Model,
  tables: DepositHead["tables"],
  choices: readonly ColumnChoice[],
): ConfirmedMapping["mapping"] {
  try {
    return applyMapping(
      model,
      tables.map(({ columns }) => columns),
      choices,
    );
  } catch (error) {
    if (error instanceof RangeError) throw new Problem("request.invalid", { parameter: "colonnes" });
    throw error;
  }
}

async function accept(
  { database: { query } }: Platform,
  deposit: Deposit,
  model: Model,
  tables: DepositHead["tables"],
  who: Pick<ConfirmedColumns, "author" | "date" | "personId">,
): Promise<void> {
  if (deposit.state === "needs-mapping") {
    const changed = await changeDeposit(query, deposit, { state: "review" });
    if (!changed) throw new Problem("request.changed");
  }
  const memory = { organizationId: deposit.organization_id, personId: who.personId };
  for (const { columns } of tables) {
    const confirmed = rememberMapping({ entries: entriesOf(columns) }, columns, model, {
      ...who,
      scope: null,
    });
    if (confirmed.entries.length > 0) await keepMapping(query, memory, confirmed);
  }
}

/** What the columns feed, once for each field. */
function entriesOf(columns: readonly DescribedColumn[]) {
  const feeds = columns.flatMap((column) => column.feeds);
  const byField = new Map(feeds.map((feed) => [feed.field, feed]));
  return [...byField.values()].map((feed) => ({ ...feed, columns: feed.columns as readonly [number] }));
}
