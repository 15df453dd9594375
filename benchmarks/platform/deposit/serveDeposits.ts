import { mkdir } from "node:fs/promises";
import { pino } from "pino";
import { readConfig } from "../../../src/config.ts";
import { setMembership } from "../../../src/db/people/memberships.ts";
import { ensurePerson } from "../../../src/db/people/people.ts";
import { openDatabase } from "../../../src/db/openDatabase.ts";
import { migrate } from "../../../src/db/migrations/migrate.ts";
import { startServer } from "../../../src/server/startServer.ts";
import { openSession } from "../../../src/services/signIn/openSession.ts";

// A platform in a process of its own, with one commune and somebody signed in there. Says its address and the session's token, in JSON.
const config = readConfig({ ...process.env, PORT: "0", LOG_LEVEL: "silent" });
await mkdir(config.dataFolder, { recursive: true });
const database = await openDatabase({
  url: config.databaseUrl?.reveal() ?? null,
  folder: `${config.dataFolder}/database`,
});
await migrate(database);
const { id: organizationId } = await database.query
  .insertInto("organization")
  .values({ kind: "commune", name: "Bron", siren: "216900290", insee: "69029" })
  .returning("id")
  .executeTakeFirstOrThrow();
const { id: personId } = await ensurePerson(database, { email: "claire@bron.example", name: "Claire" });
await setMembership(database, { personId, organizationId, role: "referent", department: null });
const clock = () => new Date();
const token = await openSession({ database, clock }, { personId, method: "code", agent: "benchmark" });
const { address } = await startServer({ config, log: pino({ level: "silent" }), database });
process.stdout.write(`${JSON.stringify({ address, token })}\n`);
