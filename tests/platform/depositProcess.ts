import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { pino } from "pino";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/db/database.ts";
import { openPlatform } from "../../src/server/openPlatform.ts";
import { receiveDeposit } from "../../src/services/deposits/receiveDeposit.ts";
import { seedMember } from "../setup/peopleApp.ts";

// A process of its own, to be killed: `deposit` hands a file in and reads it, `resume` finds what a killed one left. It says where the
// deposit stands each time that changes, one JSON a line, and ends once its result files are there.
const [asked = ""] = process.argv.slice(2);
const ROWS = 2000;
const config = readConfig({ ...process.env, LOG_LEVEL: "silent", PUBLIC_URL: "http://localhost:3000" });
const { platform, close } = await openPlatform({ config, log: pino({ level: "silent" }), demo: true });
const { query } = platform.database;

function say(said: object): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

/** One row in five has a value to confirm. */
function csv(): string {
  const rows = Array.from(
    { length: ROWS },
    (_, at) => `Toilettes ${at};${at + 1} r. des Écoles;bron;${at % 5 === 0 ? "peut-etre" : "OUI"}`,
  );
  return ["nom;adresse;commune;pmr", ...rows].join("\n");
}

async function handIn(): Promise<string> {
  const organization = await query
    .insertInto("organization")
    .values({ kind: "commune", name: "Bron", siren: "216900290", insee: "69029" })
    .returningAll()
    .executeTakeFirstOrThrow();
  const accountId = await seedMember(platform.database, organization.id, {
    email: "claire@bron.example",
    name: "Claire",
    role: "referent",
  });
  const file = await platform.files.put(Readable.from([Buffer.from(csv())]), { maxBytes: 10_000_000 });
  const membership = {
    organizationId: organization.id,
    organizationKind: "commune",
    role: "referent",
    department: null,
  } as const;
  const actor = { accountId, name: "Claire", memberships: [membership] };
  const about = { organization, file, name: "toilettes.csv", kind: "file", department: null } as const;
  return (await receiveDeposit(platform, actor, { ...about, model: "toilettes" })).id;
}

async function foundDeposit(): Promise<string> {
  // As if the time that a lease lasts had passed since the process was killed.
  await query
    .updateTable("deposit")
    .set({ lease_until: sql<Date>`now() - interval '1 second'` })
    .where("lease_until", "is not", null)
    .execute();
  await platform.queue.add("sweep", {}, { key: "test" });
  return (await query.selectFrom("deposit").select("id").executeTakeFirstOrThrow()).id;
}

async function counts({ query: db }: Database): Promise<object> {
  const { rows } = await sql<Record<string, unknown>>`
    select (select count(*)::int from traboule.deposit) as deposits,
      (select count(*)::int from traboule.deposit_record) as records,
      (select count(distinct record)::int from traboule.deposit_record) as "distinctRecords",
      (select count(*)::int from traboule.deposit_cell) as cells,
      (select count(distinct (record, field))::int from traboule.deposit_cell) as "distinctCells",
      (select count(*)::int from traboule.deposit_issue) as issues`.execute(db);
  return rows[0]!;
}

const id = asked === "deposit" ? await handIn() : await foundDeposit();
let last = "";
for (;;) {
  const deposit = await query
    .selectFrom("deposit")
    .select(["state", "results", "attempt", "tries", "records", "lease_until"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const staged = await query
    .selectFrom("deposit_record")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("deposit_id", "=", id)
    .executeTakeFirstOrThrow();
  const { state, results, attempt, tries } = deposit;
  const now = { state, staged: staged.count, hasResults: results !== null, attempt, tries };
  if (JSON.stringify(now) !== last) say(now);
  last = JSON.stringify(now);
  if (results !== null || state === "failed") {
    say({ end: { ...(await counts(platform.database)), results: Object.keys(results ?? {}).sort() } });
    break;
  }
  await wait(25);
}
await close();
process.exit(0);
