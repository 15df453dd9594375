import { writeSync } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { findOrganization } from "../../../src/db/organizations/organizations.ts";
import { findPersonByEmail } from "../../../src/db/people/people.ts";
import type { Actor } from "../../../src/domain/access/actor.ts";
import { Problem } from "../../../src/domain/problem/problem.ts";
import { readConfig } from "../../../src/config.ts";
import { openLog } from "../../../src/server/log.ts";
import { openPlatform } from "../../../src/server/openPlatform.ts";
import { receiveDeposit } from "../../../src/services/deposits/receiveDeposit.ts";
import type { Organization } from "../../../src/services/organizations/openOrganization.ts";
import { addAccount } from "../../../src/services/people/administerPeople.ts";
import type { Platform } from "../../../src/services/platform.ts";
import { publishDeposit } from "../../../src/services/publication/publishDeposit.ts";
import { editCells } from "../../../src/services/review/editCells.ts";
import { installTerritory } from "../../../src/services/territory/installTerritory.ts";
import type { Acknowledgement } from "./acknowledgement.ts";

const COMMUNE = "69029";
const REFERENT = "mairie@bron.example";
const ROWS = 40;

/** Written at once: what the parent reads was acknowledged before the kill. */
function acknowledge(acknowledgement: Acknowledgement): void {
  writeSync(1, `${JSON.stringify(acknowledgement)}\n`);
}

let made = 0;
const unique = (): string => `${process.pid}-${++made}`;

/** Deposits that may wait at once: what is acknowledged must be cleaned before the verdict. */
const MOST_WAITING = 3;

async function waiting({ database }: Platform): Promise<number> {
  const { count } = await database.query
    .selectFrom("deposit")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "in", ["received", "processing"])
    .executeTakeFirstOrThrow();
  return count;
}

async function deposit(platform: Platform, actor: Actor, organization: Organization): Promise<void> {
  if ((await waiting(platform)) >= MOST_WAITING) return;
  const mark = unique();
  const lines = Array.from(
    { length: ROWS },
    (_, at) =>
      `WC-${at},Toilettes ${mark} ${at},${at + 1} rue des Écoles,69500,Bron,45.7${at + 10},4.9${at + 10}`,
  );
  const text = `identifiant,nom,adresse,code_postal,commune,latitude,longitude\n${lines.join("\n")}\n`;
  const file = await platform.files.put(Readable.from([Buffer.from(text)]), { maxBytes: 1e6 });
  const { id } = await receiveDeposit(platform, actor, {
    organization,
    file,
    name: `${mark}.csv`,
    kind: "file",
    model: "toilettes",
    department: null,
  });
  acknowledge({ did: "deposit", deposit: id, sha256: file.sha256 });
}

async function inReview({ database }: Platform): Promise<string | null> {
  const found = await database.query
    .selectFrom("deposit")
    .select("id")
    .where("state", "=", "review")
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  return found?.id ?? null;
}

async function edit(platform: Platform, actor: Actor, organization: Organization): Promise<void> {
  const depositId = await inReview(platform);
  if (depositId === null) return;
  const record = 1 + Math.floor(Math.random() * ROWS);
  const row = await platform.database.query
    .selectFrom("deposit_record")
    .select("version")
    .where("deposit_id", "=", depositId)
    .where("record", "=", record)
    .executeTakeFirstOrThrow();
  const text = `Toilettes modifiées ${unique()}`;
  const { conflicts } = await editCells(platform, actor, {
    organization,
    depositId,
    edits: [{ record, field: "nom", text }],
    versions: { [record]: row.version },
  });
  if (conflicts.length === 0) acknowledge({ did: "edit", deposit: depositId, record, text });
}

async function publish(platform: Platform, actor: Actor): Promise<void> {
  const depositId = await inReview(platform);
  if (depositId === null) return;
  const { version } = await platform.database.query
    .selectFrom("deposit")
    .select("version")
    .where("id", "=", depositId)
    .executeTakeFirstOrThrow();
  const { id } = await publishDeposit(platform, actor, depositId, { note: "", expectedVersion: version });
  acknowledge({ did: "publish", deposit: depositId, revision: id });
}

async function open(): Promise<{ platform: Platform; actor: Actor; organization: Organization }> {
  const { platform } = await openPlatform({
    config: readConfig(process.env),
    log: openLog("silent"),
    demo: true,
  });
  const { query } = platform.database;
  if (!(await findOrganization(query, COMMUNE))) {
    await installTerritory(platform, {
      siren: "200046977",
      name: "Métropole de Lyon",
      accent: "#9f3a1e",
      administrator: { email: "administration@metropole.example" },
    });
  }
  const account = { email: REFERENT, name: "Mairie", role: "referent", organization: COMMUNE } as const;
  if (!(await findPersonByEmail(platform.database, REFERENT)))
    await addAccount(platform, { ...account, department: "" });
  const organization = (await findOrganization(query, COMMUNE))!;
  const person = (await findPersonByEmail(platform.database, REFERENT))!;
  const membership = { organizationId: organization.id, organizationKind: "commune" as const };
  const actor: Actor = {
    accountId: person.id,
    name: "Mairie",
    memberships: [{ ...membership, role: "referent", department: null }],
  };
  return { platform, actor, organization };
}

/** Deposits that the first life leaves to be edited and published by the others. */
const PREPARED = 30;

async function prepare(platform: Platform, actor: Actor, organization: Organization): Promise<void> {
  if ((await inReview(platform)) !== null) return;
  for (let left = PREPARED; left > 0;) {
    if ((await waiting(platform)) < MOST_WAITING) {
      await deposit(platform, actor, organization);
      left--;
    } else await wait(100);
  }
}

/** Deposits, edits and publishes at random until it is killed, telling its parent what was acknowledged. */
async function work(): Promise<never> {
  const { platform, actor, organization } = await open();
  await prepare(platform, actor, organization);
  acknowledge({ did: "start" });
  const actions = [
    () => deposit(platform, actor, organization),
    () => edit(platform, actor, organization),
    () => edit(platform, actor, organization),
    () => publish(platform, actor),
  ];
  for (;;) {
    const action = actions[Math.floor(Math.random() * actions.length)]!;
    await action().catch((error: unknown) => {
      // Two actions may meet on one deposit: a refusal is an answer too.
      if (!(error instanceof Problem)) throw error;
    });
  }
}

await work();
