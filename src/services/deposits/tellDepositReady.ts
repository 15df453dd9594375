import { listDepositCorrespondents } from "../../db/deposits/depositAuthors.ts";
import { organizationById } from "../../db/organizations/organizations.ts";
import { organizationCode } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";
import type { Deposit } from "./openDeposit.ts";

/** A person who waited longer than this, in milliseconds, has left the page. */
const PATIENCE = 30_000;

interface Read {
  /** The model's title. */
  readonly title: string;
  readonly records: number;
  /** Cells that wait for a person. */
  readonly waiting: number;
}

/**
 * Writes to whoever handed a deposit in that it may be reviewed: when it took long, or came from a program. A mail that cannot
 * leave stops nothing.
 */
export async function tellDepositReady(
  platform: Platform,
  deposit: Deposit,
  { title, records, waiting }: Read,
): Promise<void> {
  const { database, clock, mailer, log } = platform;
  const waited = clock().getTime() - deposit.updated_at.getTime();
  if (deposit.kind !== "api" && waited < PATIENCE) return;
  try {
    const { organization_id: organizationId, created_by: authorId, id } = deposit;
    const organization = (await organizationById(database.query, organizationId))!;
    const link = `/espace/${organizationCode(organization)}/depots/${id}`;
    const people = await listDepositCorrespondents(database.query, { organizationId, authorId });
    for (const { email, language } of people)
      await mailer.send(email, language, {
        kind: "deposit-ready",
        link,
        params: { model: title, records, waiting },
      });
  } catch (error) {
    log.warn({ error, depositId: deposit.id }, "deposit-ready mail not sent");
  }
}
